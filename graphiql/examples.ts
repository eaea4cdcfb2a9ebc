/** What the tabs of a new browser hold. Each runs on a fresh server as it stands, in this order. */
export const EXAMPLES: readonly string[] = [
  `# Welcome to Passerelle.
# Press the play button, or Ctrl-Enter, to run this tab.
#
# The next tabs create a REST service, call it and
# follow the call live; read a WSDL; deploy a process.
# Run them from left to right: an id that one tab shows
# fills the variable of its name in the next ones, such
# as $serviceId for service { id }.
query Services {
  services {
    totalCount
    nodes {
      key
      name
      description
      connector
      variables { name secret value }
    }
  }
}
`,
  `# A REST service is one external system: its address
# and its credentials.
mutation CreateRestService {
  createRestService(
    input: {
      name: "Open-Meteo"
      description: "Weather forecasts, without credentials"
      baseUrl: "https://api.open-meteo.com/v1"
    }
  ) {
    service { id key name baseUrl }
    userErrors { code message path }
  }
}
`,
  `# One call that the service offers. The designer of a
# process gives the place; "current" is fixed, whatever
# the designer sends.
mutation CreateRestOperation($serviceId: ID!) {
  createRestOperation(
    input: {
      serviceId: $serviceId
      name: "Weather of a place"
      method: GET
      path: "/forecast"
      parameters: [
        { name: "latitude", in: QUERY, required: true, schema: { type: "number" } }
        { name: "longitude", in: QUERY, required: true, schema: { type: "number" } }
        { name: "timezone", in: QUERY, schema: { type: "string" }, binding: { mode: DESIGNER, value: "auto" } }
        { name: "current", in: QUERY, binding: { mode: FIXED, value: "temperature_2m,wind_speed_10m" } }
      ]
    }
  ) {
    operation {
      id
      key
      method
      path
      parameters { name in required schema binding { mode value } }
    }
    userErrors { code message path }
  }
}
`,
  `# Queues a try-out of the operation and answers at once.
# The next tab follows it.
mutation TestOperation($operationId: ID!) {
  testOperation(input: { operationId: $operationId, inputs: { latitude: 48.85, longitude: 2.35 } }) {
    testRun { id status createdAt }
    userErrors { code message path }
  }
}
`,
  `# The present state of the test run, then every change,
# until it is over. Where this server cannot reach the
# internet, the error says so.
subscription FollowTestRun($testRunId: ID!) {
  testRun(id: $testRunId) {
    status
    durationMs
    request { method url headers { name value } }
    response { status size }
    output
    error { code message }
  }
}
`,
  `# What a WSDL offers; nothing is stored. importWsdl takes
# the same source, or the url of a WSDL.
mutation InspectWsdl {
  inspectWsdl(
    input: {
      source: {
        document: """
        <definitions name="Weather" targetNamespace="urn:example:weather"
            xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:example:weather"
            xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <types>
            <xs:schema targetNamespace="urn:example:weather" elementFormDefault="qualified">
              <xs:element name="GetWeather">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="CityName" type="xs:string"/>
                    <xs:element name="CountryName" type="xs:string" minOccurs="0"/>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
              <xs:element name="GetWeatherResponse">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="Temperature" type="xs:double"/>
                    <xs:element name="Sky" type="xs:string" maxOccurs="unbounded"/>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:schema>
          </types>
          <message name="GetWeatherIn"><part name="parameters" element="t:GetWeather"/></message>
          <message name="GetWeatherOut"><part name="parameters" element="t:GetWeatherResponse"/></message>
          <portType name="WeatherPort">
            <operation name="GetWeather">
              <documentation>The weather of a city.</documentation>
              <input message="t:GetWeatherIn"/>
              <output message="t:GetWeatherOut"/>
            </operation>
          </portType>
          <binding name="WeatherSoap" type="t:WeatherPort">
            <soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="GetWeather">
              <soap:operation soapAction="urn:example:weather#GetWeather"/>
              <input><soap:body use="literal"/></input>
              <output><soap:body use="literal"/></output>
            </operation>
          </binding>
          <service name="WeatherService">
            <documentation>Weather of the world.</documentation>
            <port name="WeatherSoap" binding="t:WeatherSoap">
              <soap:address location="https://weather.example/soap"/>
            </port>
          </service>
        </definitions>
        """
      }
    }
  ) {
    wsdl {
      name
      description
      operations {
        ref
        name
        description
        endpoint
        soapVersion
        soapAction
        parameters { name required schema }
        outputSchema
      }
      warnings
    }
    userErrors { code message path }
  }
}
`,
  `# A process for the embedded engine. A mail may start it
# once a mailbox is connected: see createImapService and
# createImapTrigger in the documentation, on the left.
mutation DeployProcess {
  deployProcess(
    input: {
      bpmn: """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example:invoices"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="invoice" name="Invoice received" isExecutable="true">
          <startEvent id="received">
            <extensionElements>
              <camunda:formData>
                <camunda:formField id="sender" label="Sender" type="string"/>
                <camunda:formField id="subject" label="Subject" type="string"/>
              </camunda:formData>
            </extensionElements>
          </startEvent>
          <sequenceFlow id="toEnd" sourceRef="received" targetRef="filed"/>
          <endEvent id="filed"/>
        </process>
      </definitions>
      """
    }
  ) {
    process {
      id
      key
      name
      version
      startVariables { name label type required }
    }
    userErrors { code message path }
  }
}
`,
  `# What can be started, and what has been.
query Processes {
  processes {
    nodes { id key name version startVariables { name label type } }
  }
  processInstances(first: 10) {
    nodes { processKey processVersion businessKey state variables startedAt endedAt }
  }
}
`,
];
