import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { execute } from '../../support/rest-api.ts';
import { watchQueries } from '../../support/statement-use.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const ANSWER =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Out xmlns="urn:test"/></s:Body></s:Envelope>';
const VALIDATION = '... on SoapOperation { requestValidation { active } }';

async function imported() {
  const app = await startTestApp();
  const peer = await startHttpPeer((_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end(ANSWER);
  });
  const document = documentService(inElement('<xs:element name="a" type="xs:int"/>'));
  const { importWsdl } = await app.ask(
    'mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) { service { key operations { nodes { id } } } } }',
    { input: { source: { document }, endpoint: peer.origin } },
  );
  const { key, operations } = importWsdl.service;
  return { app, serviceKey: key, operationId: operations.nodes[0].id };
}

function readingContents(queries: readonly string[]): readonly string[] {
  return queries.filter((source) => source.includes('"wsdl_files"') && source.includes('"content"'));
}

test('the contents of a WSDL are read for the first call, and its hashes alone for the next', async () => {
  const { app, operationId } = await imported();
  const queries = watchQueries();
  const call = async () => (await execute(app, operationId, { a: 1 })).execution;
  expect(await call()).toMatchObject({ status: 'SUCCEEDED' });
  expect(readingContents(queries)).toHaveLength(1);
  const before = queries.length;
  expect(await call()).toMatchObject({ status: 'SUCCEEDED' });
  expect(readingContents(queries)).toHaveLength(1);
  expect(queries.slice(before).some((source) => source.includes('"wsdl_files"'))).toBe(true);
});

test('whether requests are checked is told of many operations at once with one reading of their WSDL', async () => {
  const { app, serviceKey } = await imported();
  const operations = `... on SoapService { operations { nodes { ${VALIDATION} } } }`;
  const many = Array.from({ length: 20 }, (_, index) => `o${index}: service(key: $key) { ${operations} }`).join(' ');
  const queries = watchQueries();
  const answer = await app.ask(`query ($key: String!) { ${many} }`, { key: serviceKey });
  expect(answer.o19.operations.nodes[0].requestValidation).toEqual({ active: true });
  expect(readingContents(queries)).toHaveLength(1);
});

test('the hashes are read from an index that holds them', async () => {
  const { app, operationId } = await imported();
  const queries = watchQueries();
  await execute(app, operationId, { a: 1 });
  const source = queries.find((query) => query.includes('"wsdl_files"') && !query.includes('"content"')) ?? '';
  using file = closing(new BetterSqlite3(`${app.dataDir}/passerelle.db`, { readonly: true }));
  const plan = file.database.prepare(`EXPLAIN QUERY PLAN ${source}`).all('svc');
  expect(plan).toMatchObject([{ detail: expect.stringContaining('COVERING INDEX wsdl_files_hashes') }]);
});

function closing(database: BetterSqlite3.Database) {
  return { database, [Symbol.dispose]: () => void database.close() };
}
