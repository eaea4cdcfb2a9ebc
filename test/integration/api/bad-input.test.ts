import { describe, expect, it } from 'vitest';
import { type Answer, startTestApp, type TestApp } from '../../support/app.ts';
import { dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { sendGigabyte, startHttpPeer } from '../../support/http-peer.ts';

const INSPECT = `mutation ($source: WsdlSourceInput!) {
  inspectWsdl(input: { source: $source }) { wsdl { warnings operations { name } } userErrors { code message path } }
}`;
const CHECK = `mutation ($input: CheckMailboxInput!) {
  checkMailbox(input: $input) { folders { path } userErrors { code message path } }
}`;
const DEPLOY = `mutation ($bpmn: String!) {
  deployProcess(input: { bpmn: $bpmn }) { process { key } userErrors { code message path } }
}`;

/** A billion laughs, shortened. */
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;

const WSDL_WITH_MISSING_IMPORT = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:x="urn:x" xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x" name="X">
  <types><xs:schema targetNamespace="urn:x" elementFormDefault="qualified">
    <xs:import namespace="urn:gone" schemaLocation="gone.xsd"/>
    <xs:element name="Ping"><xs:complexType><xs:sequence><xs:element name="text" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
  </xs:schema></types>
  <message name="Ping"><part name="parameters" element="x:Ping"/></message>
  <portType name="P"><operation name="Ping"><input message="x:Ping"/></operation></portType>
  <binding name="B" type="x:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Ping"><soap:operation soapAction=""/><input><soap:body use="literal"/></input></operation></binding>
  <service name="S"><port name="Port" binding="x:B"><soap:address location="http://127.0.0.1:9/x"/></port></service>
</definitions>`;

/** The server answers as before. */
async function expectWell(app: TestApp): Promise<void> {
  expect(await app.ask('{ engines { key } }')).toEqual({ engines: [{ key: 'embedded' }] });
}

function onlyError(payload: Answer['data']) {
  expect(payload.userErrors).toHaveLength(1);
  return payload.userErrors[0];
}

describe('a document that is not what it should be', () => {
  it.each([
    ['HTML', '<!doctype html><html><body><p>Please log in</body></html>', /HTML/],
    ['an XML bomb', `${ENTITIES}<x>&j;</x>`, /DTD|DOCTYPE|entit/i],
    ['WSDL 2.0', '<description xmlns="http://www.w3.org/ns/wsdl"/>', /2\.0/],
    ['nonsense', 'hello', /XML|WSDL/],
    ['nothing', '', /empty/i],
    ['XML that ends early', '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><types>', /line|end|closed/i],
  ])('as a WSDL, %s, is refused in words', async (_name, document, message) => {
    const app = await startTestApp();
    const error = onlyError((await app.ask(INSPECT, { source: { document } })).inspectWsdl);
    expect(error).toMatchObject({ code: 'INVALID_DOCUMENT', path: ['source'] });
    expect(error.message).toMatch(message);
    await expectWell(app);
  });

  it('a WSDL with an import that is missing is read all the same, with a warning that names it', async () => {
    const app = await startTestApp();
    const { wsdl, userErrors } = (await app.ask(INSPECT, { source: { document: WSDL_WITH_MISSING_IMPORT } }))
      .inspectWsdl;
    expect(userErrors).toEqual([]);
    expect(wsdl.operations).toEqual([{ name: 'Ping' }]);
    expect(wsdl.warnings.join('\n')).toContain('gone.xsd');
  });

  it.each([
    ['HTML', '<html><body>no</body></html>'],
    ['an XML bomb', `${ENTITIES}<definitions>&j;</definitions>`],
    ['nonsense', 'hello'],
    ['nothing', ''],
    [
      'a document with a script',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t"/><bpmn:scriptTask id="t" scriptFormat="javascript"><bpmn:script>process.exit()</bpmn:script></bpmn:scriptTask></bpmn:process></bpmn:definitions>',
    ],
  ])('as BPMN, %s, is refused in words', async (_name, bpmn) => {
    const app = await startTestApp();
    const payload = (await app.ask(DEPLOY, { bpmn })).deployProcess;
    expect(payload.process).toBeNull();
    expect(onlyError(payload)).toMatchObject({ code: 'INVALID_DOCUMENT', path: ['bpmn'] });
    await expectWell(app);
  });
});

describe('a peer that fails', () => {
  it('a host that does not exist, or does not listen, is unreachable', async () => {
    const app = await startTestApp();
    const wsdl = onlyError((await app.ask(INSPECT, { source: { url: 'http://127.0.0.1:1/x?wsdl' } })).inspectWsdl);
    expect(wsdl.code).toBe('UNREACHABLE');
    const input = { host: '127.0.0.1', port: 1, security: 'NONE', username: 'a', password: 'b' };
    expect(onlyError((await app.ask(CHECK, { input })).checkMailbox)).toMatchObject({
      code: 'UNREACHABLE',
      path: ['host'],
    });
  });

  it('an address that is not allowed is forbidden, for WSDLs and mailboxes too', async () => {
    const app = await startTestApp({ PASSERELLE_EGRESS_ALLOW: '' });
    const wsdl = onlyError((await app.ask(INSPECT, { source: { url: 'http://127.0.0.1/x?wsdl' } })).inspectWsdl);
    expect(wsdl).toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    const input = { host: 'localhost', security: 'NONE', username: 'a', password: 'b' };
    const mailbox = onlyError((await app.ask(CHECK, { input })).checkMailbox);
    expect(mailbox).toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(mailbox.message).toContain('PASSERELLE_EGRESS_ALLOW');
  });

  it('a body of a gigabyte is given up at the limit, and memory stays bounded', async () => {
    const app = await startTestApp();
    const sent: (() => number)[] = [];
    const peer = await startHttpPeer((_request, response) => void sent.push(sendGigabyte(response)));
    const { createRestService } = await app.ask(
      'mutation ($u: URL!) { createRestService(input: { name: "big", baseUrl: $u }) { service { id } } }',
      { u: peer.origin },
    );
    const { createRestOperation } = await app.ask(
      'mutation ($id: ID!) { createRestOperation(input: { serviceId: $id, name: "o", method: GET, path: "/" }) { operation { id } } }',
      { id: createRestService.service.id },
    );
    const before = process.memoryUsage().rss;
    const { executeOperation } = await app.ask(
      'mutation ($id: ID!) { executeOperation(input: { operationId: $id }) { execution { status error { code message } } } }',
      {
        id: createRestOperation.operation.id,
      },
    );
    expect(executeOperation.execution).toMatchObject({ status: 'FAILED', error: { code: 'TOO_LARGE' } });
    expect(sent[0]?.()).toBeLessThan(200 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    await expectWell(app);
  });
});

describe.skipIf(dovecotMissing())(`a mailbox that refuses (needs Dovecot: ${dovecotMissing() ?? 'here'})`, () => {
  it('a wrong password is told apart from a server that does not answer', async () => {
    await using dovecot = await startDovecot();
    const app = await startTestApp();
    const input = { host: dovecot.host, port: dovecot.port, security: 'NONE', username: 'alice', password: 'wrong' };
    const error = onlyError((await app.ask(CHECK, { input })).checkMailbox);
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', path: ['password'] });
    expect(error.message).not.toContain('wrong"');
    expect((await app.ask(CHECK, { input: { ...input, password: 'secret' } })).checkMailbox.userErrors).toEqual([]);
  });

  it('the folders of a service whose server does not answer are null, with a code at the field', async () => {
    await using dovecot = await startDovecot();
    const app = await startTestApp();
    const input = {
      name: 'm',
      host: dovecot.host,
      port: dovecot.port,
      security: 'NONE',
      username: 'alice',
      password: 'secret',
    };
    await app.ask(
      'mutation ($input: CreateImapServiceInput!) { createImapService(input: $input) { service { id } } }',
      { input },
    );
    const folders = '{ service(key: "m") { key ... on ImapService { folders { path } } } }';
    expect((await app.ask(folders)).service.folders).toContainEqual({ path: 'INBOX' });
    await dovecot.stop();
    const { data, errors } = await app.send(folders);
    expect(data.service).toEqual({ key: 'm', folders: null });
    expect(errors?.[0]).toMatchObject({ path: ['service', 'folders'], extensions: { code: 'UNREACHABLE' } });
  });
});
