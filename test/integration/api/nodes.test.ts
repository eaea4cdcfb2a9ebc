import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { createOperation, createService, execute, startEcho, startTest } from '../../support/rest-api.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

it('everything is found by its id, as what it is, and nothing by any other', async () => {
  const app = await startTestApp();
  const peer = await startEcho();
  const restService = await createService(app, peer.origin);
  const restOperation = (await createOperation(app, restService)).operation.id;
  const execution = (await execute(app, restOperation)).execution.id;
  const testRun = (await startTest(app, restOperation)).testRun.id;
  const { importWsdl, createImapService } = await app.ask(
    `mutation ($document: String!) {
      importWsdl(input: { source: { document: $document } }) { service { id operations { nodes { id } } } }
      createImapService(input: { name: "m", host: "imap.example.com", username: "u", password: "p" }) { service { id } }
    }`,
    { document: documentService(inElement('')) },
  );
  const { engines } = await app.ask('{ engines { id } }');
  const nodes: Readonly<Record<string, string>> = {
    RestService: restService,
    RestOperation: restOperation,
    SoapService: importWsdl.service.id,
    SoapOperation: importWsdl.service.operations.nodes[0].id,
    ImapService: createImapService.service.id,
    ProcessEngine: engines[0].id,
    Execution: execution,
    TestRun: testRun,
  };
  const find = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  for (const [__typename, id] of Object.entries(nodes))
    expect((await app.ask(find, { id })).node).toEqual({ __typename, id });
  for (const id of ['', 'svc_', 'prc_!', `x${restService}`, 'fil_x', restService.replace('svc', 'opn'), 'nonsense'])
    expect((await app.ask(find, { id })).node, id).toBeNull();
});
