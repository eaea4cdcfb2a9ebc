import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type HttpPeer, startHttpPeer } from '../../support/http-peer.ts';
import { bind, execute, setVariable, startTest } from '../../support/rest-api.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const PRICE =
  '<xs:simpleType name="Price"><xs:restriction base="xs:decimal"><xs:totalDigits value="4"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>';
const ADDRESS =
  '<xs:complexType name="Address"><xs:sequence><xs:element name="city" type="xs:string"/><xs:element name="zip" type="xs:string"/></xs:sequence></xs:complexType>';
const LINE =
  '<xs:complexType name="Line"><xs:sequence><xs:element name="price" type="t:Price"/></xs:sequence></xs:complexType>';
const ORDER =
  '<xs:element name="order"><xs:complexType><xs:sequence><xs:element name="address" type="t:Address"/><xs:element name="lines" type="t:Line" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>';
const ORDERS = documentService(PRICE + ADDRESS + LINE + inElement(ORDER));

const ADDRESSED = { city: 'Lyon', zip: '69001' };

interface Imported {
  readonly app: TestApp;
  readonly peer: HttpPeer;
  readonly service: { readonly id: string };
  readonly operation: { readonly id: string; readonly requestValidation: unknown };
}

async function imported(document = ORDERS, input: Record<string, unknown> = {}): Promise<Imported> {
  const app = await startTestApp();
  const peer = await startHttpPeer((_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end(
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Out xmlns="urn:test"/></s:Body></s:Envelope>',
    );
  });
  const { importWsdl } = await app.ask(
    `mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) {
      service { id validateRequests operations { nodes { id ... on SoapOperation { requestValidation { active warning } } } } }
      userErrors { message }
    } }`,
    { input: { source: { document }, endpoint: peer.origin, ...input } },
  );
  const { service } = importWsdl;
  return { app, peer, service, operation: service.operations.nodes[0] };
}

describe('a SOAP request', () => {
  it('that its schema does not accept is refused with the field and never leaves', async () => {
    const { app, peer, operation } = await imported();
    expect(operation.requestValidation).toEqual({ active: true, warning: null });
    const inputs = { order: { address: ADDRESSED, lines: [{ price: '1.50' }, { price: '1.505' }] } };
    const path = ['inputs', 'order', 'lines', '1', 'price'];
    const message = 'order.lines[1].price must have at most 2 digits after the point.';
    const refused = await execute(app, operation.id, inputs);
    expect(refused).toEqual({ execution: null, userErrors: [{ code: 'INVALID_INPUT', message, path }] });
    expect(await startTest(app, operation.id, inputs)).toEqual({
      testRun: null,
      userErrors: [{ code: 'INVALID_INPUT', path }],
    });
    expect(peer.requests).toEqual([]);
    const mended = { order: { address: ADDRESSED, lines: [{ price: 1.5 }] } };
    expect((await execute(app, operation.id, mended)).execution).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('is checked without its WS-Security, which no schema describes', async () => {
    const authentication = { wsSecurity: { username: 'ann', password: 'secret' } };
    const { app, peer, operation } = await imported(ORDERS, { authentication });
    const order = { address: ADDRESSED, lines: [{ price: '1.505' }] };
    expect((await execute(app, operation.id, { order })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(peer.requests).toEqual([]);
    const mended = { order: { address: ADDRESSED, lines: [{ price: 1.5 }] } };
    expect((await execute(app, operation.id, mended)).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(peer.requests[0]?.body.toString()).toContain('<wsse:UsernameToken');
  });

  it('leaves unchecked where the service says so, at the import or later', async () => {
    const { app, peer, service, operation } = await imported(ORDERS, { validateRequests: false });
    expect(service).toMatchObject({ validateRequests: false });
    expect(operation.requestValidation).toEqual({ active: false, warning: null });
    const inputs = { order: { address: ADDRESSED, lines: [{ price: '1.505' }] } };
    expect((await execute(app, operation.id, inputs)).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(peer.requests).toHaveLength(1);
    const update =
      'mutation ($input: UpdateSoapServiceInput!) { updateSoapService(input: $input) { service { validateRequests } } }';
    const { updateSoapService } = await app.ask(update, { input: { id: service.id, validateRequests: null } });
    expect(updateSoapService.service).toEqual({ validateRequests: true });
    expect((await execute(app, operation.id, inputs)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('leaves unchecked, with a warning at the operation, where the schemas have mistakes', async () => {
    const wrong = documentService(
      inElement(
        '<xs:element name="a" type="xs:int"/><xs:element name="b" type="t:Missing" minOccurs="0"/><xs:element name="price" type="t:Price"/>',
      ) + PRICE,
    );
    const { app, operation } = await imported(wrong);
    expect(operation.requestValidation).toEqual({
      active: false,
      warning: expect.stringMatching(/^Requests are not checked against the schemas of the WSDL: .*Missing/),
    });
    const { execution } = await execute(app, operation.id, { a: 1, price: '1.505' });
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('whose bound part the schema does not accept fails the run, and the caller is not blamed', async () => {
    const { app, peer, service, operation } = await imported();
    await setVariable(app, service.id, 'price', '12345.5');
    await bind(app, operation.id, [
      { parameter: 'order', path: ['lines', 'price'], binding: { mode: 'SERVICE_VARIABLE', variable: 'price' } },
    ]);
    const { execution, userErrors } = await execute(app, operation.id, { order: { address: ADDRESSED, lines: [{}] } });
    expect(userErrors).toEqual([]);
    expect(execution).toMatchObject({
      status: 'FAILED',
      error: { code: 'INVALID_INPUT', message: 'order.lines[0].price must have at most 4 digits.' },
    });
    expect(peer.requests).toEqual([]);
  });

  it('takes the city of the address of an order from the administrator', async () => {
    const { app, peer, operation } = await imported();
    await bind(app, operation.id, [
      { parameter: 'order', path: ['address', 'city'], binding: { mode: 'FIXED', value: 'Paris' } },
    ]);
    await execute(app, operation.id, {
      order: { address: { city: 'Lyon', zip: '75001' }, lines: [{ price: '1' }] },
    });
    const [request] = peer.requests;
    expect(request?.body.toString()).toContain(
      '<n1:address><n1:city>Paris</n1:city><n1:zip>75001</n1:zip></n1:address>',
    );
  });
});
