/** The WSDL of the weather service, whose SOAP 1.1 port is at `baseUrl`, and whose 1.2 port is at `baseUrl` followed by 12. */
export function weatherWsdl(baseUrl: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="GlobalWeather" targetNamespace="urn:passerelle:weather" xmlns:tns="urn:passerelle:weather"
  xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>
    <xs:schema targetNamespace="urn:passerelle:weather" elementFormDefault="qualified">
      <xs:element name="GetWeather">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CityName" type="xs:string">
              <xs:annotation><xs:documentation>The city, such as Paris.</xs:documentation></xs:annotation>
            </xs:element>
            <xs:element name="CountryName" type="xs:string">
              <xs:annotation><xs:documentation>The country that the city is in, such as France.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="GetWeatherResponse">
        <xs:complexType>
          <xs:sequence><xs:element name="GetWeatherResult" type="tns:Weather"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:complexType name="Weather">
        <xs:sequence>
          <xs:element name="Location" type="xs:string"/>
          <xs:element name="Temperature" type="xs:double">
            <xs:annotation><xs:documentation>In degrees Celsius.</xs:documentation></xs:annotation>
          </xs:element>
          <xs:element name="Humidity" type="xs:int">
            <xs:annotation><xs:documentation>In percent.</xs:documentation></xs:annotation>
          </xs:element>
          <xs:element name="Sky" type="tns:Sky"/>
        </xs:sequence>
      </xs:complexType>
      <xs:simpleType name="Sky">
        <xs:restriction base="xs:string">
          <xs:enumeration value="CLEAR"/><xs:enumeration value="CLOUDY"/><xs:enumeration value="RAIN"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="CityUnknown">
        <xs:complexType><xs:sequence><xs:element name="CityName" type="xs:string"/></xs:sequence></xs:complexType>
      </xs:element>
      <xs:element name="GetCities">
        <xs:complexType><xs:sequence><xs:element name="CountryName" type="xs:string"/></xs:sequence></xs:complexType>
      </xs:element>
      <xs:element name="GetCitiesResponse">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="GetCitiesResult">
              <xs:complexType>
                <xs:sequence><xs:element name="City" type="xs:string" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
  </wsdl:types>
${['GetWeather', 'GetCities'].map(messages).join('')}
  <wsdl:message name="CityUnknownFault"><wsdl:part name="fault" element="tns:CityUnknown"/></wsdl:message>
  <wsdl:portType name="GlobalWeatherPortType">
    <wsdl:operation name="GetWeather">
      <wsdl:documentation>Tells the weather of a city in a country.</wsdl:documentation>
      <wsdl:input message="tns:GetWeatherIn"/>
      <wsdl:output message="tns:GetWeatherOut"/>
      <wsdl:fault name="CityUnknown" message="tns:CityUnknownFault"/>
    </wsdl:operation>
    <wsdl:operation name="GetCities">
      <wsdl:documentation>Lists the cities of a country.</wsdl:documentation>
      <wsdl:input message="tns:GetCitiesIn"/>
      <wsdl:output message="tns:GetCitiesOut"/>
    </wsdl:operation>
  </wsdl:portType>
${binding('soap', 'GlobalWeatherSoap')}${binding('soap12', 'GlobalWeatherSoap12')}
  <wsdl:service name="GlobalWeather">
    <wsdl:documentation>The weather of the cities of the world, made up.</wsdl:documentation>
    <wsdl:port name="GlobalWeatherSoap" binding="tns:GlobalWeatherSoap">
      <soap:address location="${baseUrl}"/>
    </wsdl:port>
    <wsdl:port name="GlobalWeatherSoap12" binding="tns:GlobalWeatherSoap12">
      <soap12:address location="${baseUrl}12"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`;
}

function messages(operation: string): string {
  return `
  <wsdl:message name="${operation}In"><wsdl:part name="parameters" element="tns:${operation}"/></wsdl:message>
  <wsdl:message name="${operation}Out"><wsdl:part name="parameters" element="tns:${operation}Response"/></wsdl:message>`;
}

function binding(soap: 'soap' | 'soap12', name: string): string {
  return `
  <wsdl:binding name="${name}" type="tns:GlobalWeatherPortType">
    <${soap}:binding transport="http://schemas.xmlsoap.org/soap/http" style="document"/>
    <wsdl:operation name="GetWeather">
      <${soap}:operation soapAction="urn:passerelle:weather/GetWeather"/>
      <wsdl:input><${soap}:body use="literal"/></wsdl:input>
      <wsdl:output><${soap}:body use="literal"/></wsdl:output>
      <wsdl:fault name="CityUnknown"><${soap}:fault name="CityUnknown" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="GetCities">
      <${soap}:operation soapAction="urn:passerelle:weather/GetCities"/>
      <wsdl:input><${soap}:body use="literal"/></wsdl:input>
      <wsdl:output><${soap}:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>`;
}
