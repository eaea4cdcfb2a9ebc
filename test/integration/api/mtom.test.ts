import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { attachment, include, multipartBody, XOP_TYPE, xopRoot } from '../../support/multipart.ts';
import { execute } from '../../support/rest-api.ts';
import { importDocument } from '../../support/soap-api.ts';
import { envelope } from '../../support/soap-messages.ts';
import { documentService } from '../../support/wsdl-documents.ts';

const PHOTO =
  '<xs:complexType><xs:sequence><xs:element name="photo" type="xs:base64Binary"/></xs:sequence></xs:complexType>';
const WSDL = documentService(`<xs:element name="In">${PHOTO}</xs:element><xs:element name="Out">${PHOTO}</xs:element>`);
const LARGE = Buffer.alloc(1_500_000, 'x');
const FILE = { filename: 'a.png', contentType: 'image/png', base64: Buffer.from('bytes').toString('base64') };

function startPeer() {
  return startHttpPeer((_, response) => {
    const root = xopRoot(envelope(`<t:Out><t:photo>${include('p')}</t:photo></t:Out>`));
    const more = { 'content-disposition': 'attachment; filename="out.png"' };
    response.writeHead(200, { 'content-type': XOP_TYPE }).end(multipartBody([root, attachment('p', LARGE, more)]));
  });
}

describe('a SOAP service with attachments', () => {
  it('is sent files beside the message where mtom says so, and large ones come back with a url', async () => {
    const peer = await startPeer();
    const app = await startTestApp();
    const { service } = await importDocument(app, WSDL, { endpoint: peer.origin, mtom: true });
    const [operation] = service.operations.nodes;
    const { execution, userErrors } = await execute(app, operation.id, { photo: FILE });
    expect(userErrors).toEqual([]);
    expect(execution).toMatchObject({
      status: 'SUCCEEDED',
      output: { photo: { filename: 'out.png', contentType: 'image/png', size: LARGE.length } },
    });
    const served = await fetch(new URL(execution.output.photo.url, app.url));
    expect(Buffer.from(await served.arrayBuffer()).equals(LARGE)).toBe(true);
    await execute(app, operation.id, { photo: execution.output.photo });
    expect(peer.requests[1]?.body.includes(LARGE)).toBe(true);
    expect(peer.requests[0]?.headers['content-type']).toMatch(/^multipart\/related/);

    const update =
      'mutation ($input: UpdateSoapServiceInput!) { updateSoapService(input: $input) { service { mtom } userErrors { message } } }';
    const { updateSoapService } = await app.ask(update, { input: { id: service.id, mtom: null } });
    expect(updateSoapService).toEqual({ service: { mtom: null }, userErrors: [] });
    await execute(app, operation.id, { photo: FILE });
    expect(peer.requests[2]?.body.toString()).toContain(`>${FILE.base64}<`);
  });

  it('refuses what is neither base64 nor a file, with the field', async () => {
    const app = await startTestApp();
    const { service } = await importDocument(app, WSDL);
    const [operation] = service.operations.nodes;
    for (const photo of [{ filename: 'a' }, 'no base64!', 5]) {
      const { userErrors } = await execute(app, operation.id, { photo });
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['inputs', 'photo'] }]);
    }
  });
});
