import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.xml.bind.annotation.XmlMimeType;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.soap.Addressing;
import jakarta.xml.ws.soap.MTOM;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.FileInputStream;
import java.io.InputStream;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** SOAP services of Apache CXF and WSS4J, for the tests: `PeerServer <port> <certificate in PEM>`. It says "ready" when it listens. */
public class PeerServer {
  @WebService(targetNamespace = "urn:cxf", name = "Port", serviceName = "Plain")
  public static class Plain {
    @WebMethod
    @WebResult(name = "text")
    public String say(@WebParam(name = "text") String text) {
      return text;
    }
  }

  @Addressing(required = true)
  @WebService(targetNamespace = "urn:cxf", name = "Port", serviceName = "Addressed")
  public static class Addressed {
    @Resource WebServiceContext context;

    @WebMethod
    @WebResult(name = "text")
    public String say(@WebParam(name = "text") String text) {
      AddressingProperties seen =
          (AddressingProperties) context.getMessageContext().get("jakarta.xml.ws.addressing.context.inbound");
      if (seen == null) seen = (AddressingProperties) context.getMessageContext().get("javax.xml.ws.addressing.context.inbound");
      return text + " " + seen.getAction().getValue() + " " + seen.getTo().getValue() + " " + seen.getReplyTo().getAddress().getValue();
    }
  }

  @MTOM
  @BindingType(SOAPBinding.SOAP12HTTP_BINDING)
  @WebService(targetNamespace = "urn:cxf", name = "Port", serviceName = "Files")
  public static class Files {
    @WebMethod
    @WebResult(name = "file")
    @XmlMimeType("application/octet-stream")
    public DataHandler make(@WebParam(name = "size") int size) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) bytes[i] = (byte) (i * 31);
      return new DataHandler(new ByteArrayDataSource(bytes, "application/x-made"));
    }

    @WebMethod
    @WebResult(name = "digest")
    public String digest(@XmlMimeType("application/octet-stream") @WebParam(name = "file") DataHandler file) throws Exception {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (InputStream in = file.getInputStream()) {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) sha.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha.digest()) + " " + file.getDataSource().getClass().getSimpleName();
    }
  }

  public static void main(String[] args) throws Exception {
    String base = "http://127.0.0.1:" + args[0];
    Properties trust = trustOf(args[1]);
    Endpoint.publish(base + "/addressed", new Addressed());
    Endpoint.publish(base + "/files", new Files());
    secure(base + "/digest", "UsernameToken Timestamp", "PasswordDigest", trust, false);
    secure(base + "/text", "UsernameToken", "PasswordText", trust, false);
    secure(base + "/signed", "Signature Timestamp", null, trust, false);
    secure(base + "/all", "UsernameToken Signature Timestamp", "PasswordDigest", trust, true);
    System.out.println("ready");
    Thread.currentThread().join();
  }

  private static void secure(String address, String actions, String passwordType, Properties trust, boolean addressed) {
    EndpointImpl endpoint = (EndpointImpl) Endpoint.publish(address, addressed ? new Addressed() : new Plain());
    Map<String, Object> rules = new HashMap<>();
    rules.put("action", actions);
    if (passwordType != null) rules.put("passwordType", passwordType);
    CallbackHandler passwords = callbacks -> {
      for (Callback callback : callbacks) {
        WSPasswordCallback asked = (WSPasswordCallback) callback;
        if ("ann".equals(asked.getIdentifier())) asked.setPassword("p<ä&ss]]>");
      }
    };
    rules.put("passwordCallbackRef", passwords);
    rules.put("signatureVerificationPropRefId", "trust");
    rules.put("trust", trust);
    rules.put("isBSPCompliant", "true");
    endpoint.getServer().getEndpoint().getInInterceptors().add(new WSS4JInInterceptor(rules));
  }

  private static Properties trustOf(String pem) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = new FileInputStream(pem)) {
      int number = 0;
      for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted" + number++, certificate);
      }
    }
    java.io.File file = java.io.File.createTempFile("trust", ".p12");
    file.deleteOnExit();
    try (java.io.OutputStream out = new java.io.FileOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
    Properties properties = new Properties();
    properties.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
    properties.put("org.apache.wss4j.crypto.merlin.truststore.file", file.getPath());
    properties.put("org.apache.wss4j.crypto.merlin.truststore.type", "PKCS12");
    properties.put("org.apache.wss4j.crypto.merlin.truststore.password", "changeit");
    return properties;
  }
}
