/** The service that is called: how it is described, and what is sent and answered. */

/** The operations, by how they answer: so many bytes of records, the same encoded, and what was sent. */
export type RecordOperation = 'Get' | 'GetEncoded' | 'Echo';

/** A document for each: libxml2 takes no schema with an array of SOAP encoding, so that no request could be checked. */
export type RecordUse = 'literal' | 'encoded';

const ARRAY = `
    <xs:complexType name="RecordArray"><xs:complexContent><xs:restriction base="soapenc:Array">
      <xs:attribute ref="soapenc:arrayType" wsdl:arrayType="t:Record[]"/>
    </xs:restriction></xs:complexContent></xs:complexType>`;

const schemaOf = (use: RecordUse): string => `
  <xs:schema targetNamespace="urn:records" elementFormDefault="qualified">
    ${use === 'encoded' ? '<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>' : ''}
    <xs:complexType name="Record"><xs:sequence>
      <xs:element name="id" type="xs:int"/><xs:element name="name" type="xs:string"/>
      <xs:element name="email" type="xs:string" minOccurs="0"/><xs:element name="active" type="xs:boolean"/>
      <xs:element name="balance" type="xs:decimal"/>
    </xs:sequence></xs:complexType>
    ${use === 'encoded' ? ARRAY : ''}
    <xs:element name="Get"><xs:complexType><xs:sequence><xs:element name="filter" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="Records"><xs:complexType><xs:sequence>
      <xs:element name="record" type="t:Record" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:schema>`;

const ENCODED =
  '<soap:body use="encoded" namespace="urn:records" encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>';

const LITERAL_OPERATIONS = `
    <wsdl:operation name="Get"><wsdl:input message="t:GetIn"/><wsdl:output message="t:Records"/></wsdl:operation>
    <wsdl:operation name="Echo"><wsdl:input message="t:Records"/><wsdl:output message="t:Records"/></wsdl:operation>`;
const ENCODED_OPERATION =
  '<wsdl:operation name="GetEncoded"><wsdl:input message="t:EncodedIn"/><wsdl:output message="t:EncodedOut"/></wsdl:operation>';
const ENCODED_MESSAGES = `
  <wsdl:message name="EncodedIn"><wsdl:part name="filter" type="xs:string"/></wsdl:message>
  <wsdl:message name="EncodedOut"><wsdl:part name="records" type="t:RecordArray"/></wsdl:message>`;

/** The WSDL of the service at an endpoint. */
export function recordWsdl(endpoint: string, use: RecordUse): string {
  const isEncoded = use === 'encoded';
  const literal = ['Get', 'Echo'] as const;
  const bound = isEncoded
    ? boundOperation('GetEncoded', 'rpc', ENCODED)
    : literal.map((name) => boundOperation(name, 'document', '<soap:body use="literal"/>')).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="Records" targetNamespace="urn:records" xmlns:t="urn:records" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">
  <wsdl:types>${schemaOf(use)}</wsdl:types>
  <wsdl:message name="GetIn"><wsdl:part name="parameters" element="t:Get"/></wsdl:message>
  <wsdl:message name="Records"><wsdl:part name="parameters" element="t:Records"/></wsdl:message>
  ${isEncoded ? ENCODED_MESSAGES : ''}
  <wsdl:portType name="RecordsPortType">${isEncoded ? ENCODED_OPERATION : LITERAL_OPERATIONS}</wsdl:portType>
  <wsdl:binding name="RecordsBinding" type="t:RecordsPortType">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    ${bound}
  </wsdl:binding>
  <wsdl:service name="RecordsService"><wsdl:port name="RecordsPort" binding="t:RecordsBinding"><soap:address location="${endpoint}"/></wsdl:port></wsdl:service>
</wsdl:definitions>`;
}

function boundOperation(name: RecordOperation, style: string, body: string): string {
  return `<wsdl:operation name="${name}"><soap:operation soapAction="urn:records#${name}" style="${style}"/><wsdl:input>${body}</wsdl:input><wsdl:output>${body}</wsdl:output></wsdl:operation>`;
}

/** One of the records. */
export interface Record {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly balance: string;
}

/** As many records as make about so many bytes of XML. */
export function recordsOf(bytes: number): readonly Record[] {
  const records: Record[] = [];
  for (let left = bytes - envelopeOf('Get', []).length; left > 0; ) {
    const id = records.length + 1;
    const [name, email] = [`Customer ${id} & Söhne`, `customer-${id}@example.test`];
    const record = { id, name, email, active: id % 3 !== 0, balance: `${id * 1.25}` };
    records.push(record);
    left -= Buffer.byteLength(recordXml(record, 'm:', 'm:record'));
  }
  return records;
}

/** The message that holds these records: an answer of the operation, and of Echo the request too. */
export function envelopeOf(operation: RecordOperation, records: readonly Record[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${
    operation === 'GetEncoded' ? encodedBody(records) : literalBody(records)
  }</soap:Body></soap:Envelope>`;
}

function literalBody(records: readonly Record[]): string {
  const content = records.map((record) => recordXml(record, 'm:', 'm:record')).join('');
  return `<m:Records xmlns:m="urn:records">${content}</m:Records>`;
}

function encodedBody(records: readonly Record[]): string {
  const items = records.map((record) => recordXml(record, '', 'item', ' xsi:type="m:Record"')).join('');
  return `<m:GetEncodedResponse xmlns:m="urn:records" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"><records xsi:type="soapenc:Array" soapenc:arrayType="m:Record[${records.length}]">${items}</records></m:GetEncodedResponse>`;
}

function recordXml(record: Record, prefix: string, name: string, type = ''): string {
  const members = Object.entries(record).map(
    ([key, value]) => `<${prefix}${key}>${String(value).replaceAll('&', '&amp;')}</${prefix}${key}>`,
  );
  return `<${name}${type}>${members.join('')}</${name}>`;
}
