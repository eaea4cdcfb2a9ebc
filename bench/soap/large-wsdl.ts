/**
 * A document/literal WSDL like those of large products, with documentation, restrictions, extensions and attributes: about
 * 4 KB for each operation.
 */
export function wsdlOf(operations: number): string {
  const numbers = Array.from({ length: operations }, (_, index) => index + 1);
  const all = (part: (number: number) => string) => numbers.map(part).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="Directory" targetNamespace="urn:directory" xmlns:d="urn:directory" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <wsdl:documentation>Everything that the directory can be asked.</wsdl:documentation>
  <wsdl:types>
    <xsd:schema elementFormDefault="qualified" attributeFormDefault="qualified" targetNamespace="urn:directory">${all(schemaOf)}
    </xsd:schema>
  </wsdl:types>${all(messagesOf)}
  <wsdl:portType name="DirectoryPort">${all(operationOf)}
  </wsdl:portType>
  <wsdl:binding name="DirectoryBinding" type="d:DirectoryPort">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>${all(boundOperationOf)}
  </wsdl:binding>
  <wsdl:service name="DirectoryService">
    <wsdl:port name="DirectoryPort" binding="d:DirectoryBinding"><soap:address location="http://127.0.0.1/directory"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>`;
}

function schemaOf(number: number): string {
  return `
      <xsd:element name="Get_Entry_${number}_Request" type="d:Get_Entry_${number}_RequestType"/>
      <xsd:element name="Get_Entry_${number}_Response" type="d:Entry_${number}_DataType"/>
      <xsd:simpleType name="Entry_${number}_StatusType">
        <xsd:annotation><xsd:documentation>In which state the entry ${number} is.</xsd:documentation></xsd:annotation>
        <xsd:restriction base="xsd:string"><xsd:enumeration value="ACTIVE"/><xsd:enumeration value="PENDING"/><xsd:enumeration value="CLOSED"/></xsd:restriction>
      </xsd:simpleType>
      <xsd:complexType name="Get_Entry_${number}_RequestType">
        <xsd:annotation><xsd:documentation>What is asked for. Without criteria every entry is answered.</xsd:documentation></xsd:annotation>
        <xsd:sequence>${memberOf('Reference', `d:Entry_${Math.max(1, number - 1)}_DataType`)}${memberOf('As_Of', 'xsd:dateTime')}${memberOf('Count', 'xsd:int')}
        </xsd:sequence>
        <xsd:attribute name="version" type="xsd:string"/>
      </xsd:complexType>
      <xsd:complexType name="Entry_${number}_BaseType">
        <xsd:sequence>${memberOf('ID', 'xsd:string')}${memberOf('Status', `d:Entry_${number}_StatusType`)}
        </xsd:sequence>
      </xsd:complexType>
      <xsd:complexType name="Entry_${number}_DataType">
        <xsd:annotation><xsd:documentation>Wrapper of the data of the entry ${number}.</xsd:documentation></xsd:annotation>
        <xsd:complexContent><xsd:extension base="d:Entry_${number}_BaseType"><xsd:sequence>${memberOf('Name', 'xsd:string')}${memberOf('Amount', 'xsd:decimal')}${memberOf('Inactive', 'xsd:boolean')}
        </xsd:sequence></xsd:extension></xsd:complexContent>
      </xsd:complexType>`;
}

function memberOf(name: string, type: string): string {
  return `
          <xsd:element name="${name}" type="${type}" minOccurs="0">
            <xsd:annotation><xsd:documentation>The ${name} of the entry, as it was entered.</xsd:documentation></xsd:annotation>
          </xsd:element>`;
}

function messagesOf(number: number): string {
  return `
  <wsdl:message name="Get_Entry_${number}_InputMsg"><wsdl:part name="body" element="d:Get_Entry_${number}_Request"/></wsdl:message>
  <wsdl:message name="Get_Entry_${number}_OutputMsg"><wsdl:part name="body" element="d:Get_Entry_${number}_Response"/></wsdl:message>`;
}

function operationOf(number: number): string {
  return `
    <wsdl:operation name="Get_Entry_${number}">
      <wsdl:documentation>Reads the entry ${number}, with everything that belongs to it at the moment that is asked for.</wsdl:documentation>
      <wsdl:input name="Get_Entry_${number}_Input" message="d:Get_Entry_${number}_InputMsg"/>
      <wsdl:output name="Get_Entry_${number}_Output" message="d:Get_Entry_${number}_OutputMsg"/>
    </wsdl:operation>`;
}

function boundOperationOf(number: number): string {
  return `
    <wsdl:operation name="Get_Entry_${number}">
      <soap:operation soapAction="urn:directory#Get_Entry_${number}" style="document"/>
      <wsdl:input name="Get_Entry_${number}_Input"><soap:body use="literal"/></wsdl:input>
      <wsdl:output name="Get_Entry_${number}_Output"><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>`;
}
