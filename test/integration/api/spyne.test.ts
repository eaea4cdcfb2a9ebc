import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { execute } from '../../support/rest-api.ts';
import { spyneMissing, startSpyne } from '../../support/spyne-server.ts';

/** An xs:integer has no bounds: it is a text. */
const LINES = [
  { sku: 'a<&>b', quantity: '2', note: null, tags: { string: ['x', null, 'Zoë 😀'] } },
  { sku: '', quantity: '40', note: '', tags: {} },
];

/** The operations of the service, imported from the address of its WSDL, to be called by name. */
async function imported() {
  const app = await startTestApp();
  const { importWsdl } = await app.ask(
    `mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) {
      service { operations { nodes { id name ... on SoapOperation { requestValidation { active warning } } } } } userErrors { message }
    } }`,
    { input: { source: { url: await startSpyne() } } },
  );
  expect(importWsdl.userErrors).toEqual([]);
  const nodes: { id: string; name: string; requestValidation: unknown }[] = importWsdl.service.operations.nodes;
  const idOf = (name: string) => nodes.find((node) => node.name === name)?.id ?? '';
  return { nodes, call: async (name: string, inputs: unknown) => execute(app, idOf(name), inputs) };
}

describe.skipIf(spyneMissing() !== null)('a service of Spyne, imported from its own WSDL', () => {
  it('takes and gives back arrays, empty ones and nil', async () => {
    const { nodes, call } = await imported();
    expect(nodes.map(({ name }) => name).sort()).toEqual(['echo', 'notes', 'reserve', 'total']);
    expect(nodes.map(({ requestValidation }) => requestValidation)).toEqual(
      nodes.map(() => ({ active: true, warning: null })),
    );
    const echoed = await call('echo', { lines: { Line: LINES } });
    expect(echoed).toMatchObject({ execution: { status: 'SUCCEEDED', output: { echoResult: { Line: LINES } } } });
    const total = await call('total', { lines: { Line: LINES } });
    expect(total.execution).toMatchObject({ status: 'SUCCEEDED', output: { totalResult: '42' } });
    const none = await call('total', { lines: null });
    expect(none.execution).toMatchObject({ status: 'SUCCEEDED', output: { totalResult: null } });
    const notes = await call('notes', { lines: { Line: LINES } });
    expect(notes.execution).toMatchObject({ status: 'SUCCEEDED', output: { notesResult: 'nil,[]' } });
  });

  it('says in its faults what is wrong', async () => {
    const { call } = await imported();
    const { execution } = await call('reserve', { sku: 'chairs' });
    expect(execution).toMatchObject({
      status: 'FAILED',
      error: {
        code: 'SOAP_FAULT',
        message: 'No chairs left',
        detail: { code: 'Client.OutOfStock', reason: 'No chairs left', detail: { sku: 'chairs', left: '0' } },
      },
    });
  });

  it('is not asked what its schema does not accept', async () => {
    const { call } = await imported();
    const { userErrors } = await call('total', { lines: { Line: [{ sku: 'a', note: null }] } });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['inputs', 'lines', 'Line', '0', 'quantity'] }]);
  });
});
