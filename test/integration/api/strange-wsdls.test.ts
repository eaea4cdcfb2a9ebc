import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { execute } from '../../support/rest-api.ts';
import { envelope } from '../../support/soap-messages.ts';
import { definitions, documentService, message, types } from '../../support/wsdl-documents.ts';

const HTTP = 'http://schemas.xmlsoap.org/soap/http';
const ECHO = types(
  '<xs:element name="In"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element><xs:element name="Out" type="xs:string"/>',
);
const PORT_TYPE = `${message('i', 'In')}${message('o', 'Out')}<wsdl:portType name="PT"><wsdl:operation name="Get"><wsdl:input message="t:i"/><wsdl:output message="t:o"/></wsdl:operation></wsdl:portType>`;

function binding(name: string, transport = HTTP): string {
  return `<wsdl:binding name="${name}" type="t:PT"><soap:binding transport="${transport}"/><wsdl:operation name="Get"><soap:operation soapAction="urn:${name}"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>`;
}

function port(name: string, to: string, location: string): string {
  return `<wsdl:port name="${name}" binding="t:${to}"><soap:address location="${location}"/></wsdl:port>`;
}

/** A peer that answers by which path it was called. */
function startPeer() {
  return startHttpPeer(({ target }, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' }).end(envelope(`<t:Out>${target}</t:Out>`));
  });
}

async function inspect(app: TestApp, source: object) {
  const { inspectWsdl } = await app.ask(
    `mutation ($input: InspectWsdlInput!) { inspectWsdl(input: $input) {
      wsdl { warnings operations { ref wsdlService wsdlPort endpoint uncallable } } userErrors { code message }
    } }`,
    { input: { source } },
  );
  return inspectWsdl;
}

async function importWsdl(app: TestApp, input: object) {
  const { importWsdl } = await app.ask(
    `mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) {
      service { operations { nodes { id key ... on SoapOperation { wsdlService wsdlPort endpoint } } } } userErrors { code path message }
    } }`,
    { input },
  );
  return importWsdl;
}

describe('ports of the same name in two services', () => {
  it('are told apart, and each is called where it is', async () => {
    const app = await startTestApp();
    const peer = await startPeer();
    const document = definitions(
      `${ECHO}${PORT_TYPE}${binding('B')}
      <wsdl:service name="Orders">${port('Main', 'B', `${peer.origin}/orders`)}</wsdl:service>
      <wsdl:service name="Stock">${port('Main', 'B', `${peer.origin}/stock`)}</wsdl:service>`,
    );
    const { wsdl } = await inspect(app, { document });
    expect(wsdl.warnings).toEqual([]);
    const refs: string[] = wsdl.operations.map(({ ref }: { ref: string }) => ref);
    expect(refs).toEqual(['Orders/Main/Get', 'Stock/Main/Get']);
    const imported = await importWsdl(app, { source: { document }, operations: refs.map((ref) => ({ ref })) });
    expect(imported.userErrors).toEqual([]);
    const nodes: { id: string; wsdlService: string }[] = imported.service.operations.nodes;
    const called = await Promise.all(
      nodes.map(async ({ id, wsdlService }) => [wsdlService, (await execute(app, id, { a: 'x' })).execution.output]),
    );
    expect(Object.fromEntries(called)).toEqual({ Orders: '/orders', Stock: '/stock' });
  });
});

describe('ports that are not HTTP', () => {
  const JMS = 'http://www.w3.org/2010/soapjms/';
  const TCP = 'http://schemas.microsoft.com/soap/tcp';

  it('are listed, cannot be imported, and say why', async () => {
    const app = await startTestApp();
    const peer = await startPeer();
    const document = definitions(
      `${ECHO}${PORT_TYPE}${binding('B')}${binding('J', JMS)}${binding('N', TCP)}
      <wsdl:service name="S">${port('Queue', 'J', 'jms:jndi:orders')}${port('Pipe', 'N', 'net.tcp://h:808/s')}${port('Web', 'B', `${peer.origin}/web`)}</wsdl:service>`,
    );
    const { wsdl } = await inspect(app, { document });
    expect(wsdl.operations).toMatchObject([
      { ref: 'S/Queue/Get', endpoint: null, uncallable: `The transport ${JMS} is not supported: only HTTP is.` },
      { ref: 'S/Pipe/Get', endpoint: null, uncallable: `The transport ${TCP} is not supported: only HTTP is.` },
      { ref: 'S/Web/Get', uncallable: null },
    ]);
    // Nobody can give an endpoint to what is not called.
    expect(wsdl.warnings).toEqual([]);
    const refused = await importWsdl(app, { source: { document }, operations: [{ ref: 'S/Queue/Get' }] });
    expect(refused).toMatchObject({
      service: null,
      userErrors: [{ path: ['operations', '0', 'ref'], message: expect.stringContaining('only HTTP is') }],
    });
    const { service } = await importWsdl(app, { source: { document } });
    expect(service.operations.nodes).toMatchObject([{ wsdlPort: 'Web' }]);
    expect((await execute(app, service.operations.nodes[0].id, { a: 'x' })).execution.output).toBe('/web');
  });
});

describe('a WSDL without a service', () => {
  it('offers its bindings, asks for the endpoint, and is called at the one that is given', async () => {
    const app = await startTestApp();
    const peer = await startPeer();
    const document = definitions(`${ECHO}${PORT_TYPE}${binding('B')}`);
    const { wsdl } = await inspect(app, { document });
    expect(wsdl.operations).toMatchObject([
      { ref: 'B/Get', wsdlService: null, wsdlPort: null, endpoint: null, uncallable: null },
    ]);
    const refused = await importWsdl(app, { source: { document } });
    expect(refused).toMatchObject({
      service: null,
      userErrors: [{ message: expect.stringMatching(/endpoint/) }],
    });
    const { service } = await importWsdl(app, { source: { document }, endpoint: `${peer.origin}/given` });
    const { execution } = await execute(app, service.operations.nodes[0].id, { a: 'x' });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '/given' });
  });
});

describe('a schema that redefines another', () => {
  const BASE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
    <xs:simpleType name="Zip"><xs:restriction base="xs:string"/></xs:simpleType>
    <xs:complexType name="Place"><xs:sequence><xs:element name="zip" type="Zip"/></xs:sequence></xs:complexType>
  </xs:schema>`;
  const REDEFINITION = `<xs:redefine schemaLocation="base.xsd">
    <xs:simpleType name="Zip"><xs:restriction base="t:Zip"><xs:pattern value="[0-9]{5}"/></xs:restriction></xs:simpleType>
    <xs:complexType name="Place"><xs:complexContent><xs:extension base="t:Place"><xs:sequence><xs:element name="city" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
  </xs:redefine>`;

  it('asks for what it has added, and is checked by it', async () => {
    const app = await startTestApp();
    const peer = await startPeer();
    const content = documentService(
      `${REDEFINITION}<xs:element name="In"><xs:complexType><xs:sequence><xs:element name="place" type="t:Place"/></xs:sequence></xs:complexType></xs:element><xs:element name="Out" type="xs:string"/>`,
    );
    const bundle = [
      { location: 'main.wsdl', content },
      { location: 'base.xsd', content: BASE },
    ];
    const { service, userErrors } = await importWsdl(app, { source: { bundle }, endpoint: `${peer.origin}/` });
    expect(userErrors).toEqual([]);
    const call = async (place: object) => execute(app, service.operations.nodes[0].id, { place });
    expect((await call({ zip: '69001' })).userErrors).toMatchObject([{ path: ['inputs', 'place', 'city'] }]);
    expect((await call({ zip: 'x', city: 'Lyon' })).userErrors).toMatchObject([{ path: ['inputs', 'place', 'zip'] }]);
    expect((await call({ zip: '69001', city: 'Lyon' })).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(peer.requests.map(({ body }) => body.toString())).toEqual([
      expect.stringMatching(/<n1:place><n1:zip>69001<\/n1:zip><n1:city>Lyon<\/n1:city><\/n1:place>/),
    ]);
  });
});
