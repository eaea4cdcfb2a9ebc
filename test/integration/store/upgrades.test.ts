import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRestService } from '../../../demo/rest-service.ts';
import { startWeatherService } from '../../../demo/weather-service.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { MIGRATIONS } from '../../support/database.ts';
import { EARLIER_SECRET_KEY, readAllRows, VERSIONS, writeEarlierData } from '../../support/earlier-database.ts';

const NOWHERE = { customers: '127.0.0.1:1' };

describe.each(VERSIONS)('a database of version %s', (version) => {
  it('has a row in each table, so that each table is tried', () => {
    const rows = readAllRows(join(writeEarlierData(version, NOWHERE), 'passerelle.db'));
    expect([...rows].filter(([, found]) => found.length === 0).map(([table]) => table)).toEqual([]);
  });

  it('keeps every value when it is opened by this version', async () => {
    const file = join(writeEarlierData(version, NOWHERE), 'passerelle.db');
    const before = readAllRows(file);
    await openDatabase(file, MIGRATIONS).close();
    const after = readAllRows(file);
    expect(before.get('mail_receipts')).toHaveLength(1);
    for (const [table, rows] of before) expect(after.get(table), table).toMatchObject(rows);
  });
});

describe('a data directory of the first version', () => {
  it('is what it was through the API', async () => {
    const app = await startOn(await startCustomers());
    const { services, trigger, mailReceipts, executions, processInstances } = await app.ask(`{
      services { nodes { key connector ... on RestService { operations { nodes { key } } variables { name value secret } } ... on SoapService { operations { nodes { key } } } } }
      trigger(serviceKey: "mailbox", key: "invoices") { enabled subjectCondition destinationFolder processKey }
      mailReceipts { nodes { status subject processInstance { state variables } } }
      executions { nodes { status } }
      processInstances { nodes { businessKey state } }
    }`);
    expect(services.nodes).toMatchObject([
      { key: 'calendar', connector: 'REST' },
      {
        key: 'crm',
        operations: { nodes: [{ key: 'getBalance' }, { key: 'getCustomer' }, { key: 'invoiceReport' }] },
        variables: [
          { name: 'TENANT', value: 'acme' },
          { name: 'TOKEN', value: null, secret: true },
        ],
      },
      { key: 'ledger', operations: { nodes: [{ key: 'who' }] } },
      { key: 'mailbox', connector: 'IMAP' },
      { key: 'weather', operations: { nodes: [{ key: 'GetCities' }, { key: 'GetWeather' }] } },
    ]);
    expect(trigger).toMatchObject({ enabled: true, subjectCondition: 'facture', destinationFolder: 'Handled' });
    expect(mailReceipts.nodes).toMatchObject([
      { status: 'DONE', subject: 'la facture de Mr dupond n° 4711', processInstance: { state: 'COMPLETED' } },
    ]);
    expect(executions.nodes).toHaveLength(4);
    expect(processInstances.nodes).toHaveLength(1);
    const [attachment] = mailReceipts.nodes[0].processInstance.variables.attachments;
    expect(await (await fetch(attachment.url)).text()).toBe('article;prix\nconseil;1200,00\n');
  });

  it('calls with the secrets that were sealed then', async () => {
    const app = await startOn(await startCustomers());
    expect(await call(app, 'crm', 'getBalance', { id: 'C-1001' })).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('calls by the WSDL and the bindings that were stored then', async () => {
    const weather = await startWeatherService();
    onTestFinished(() => weather.close());
    const app = await startOn(NOWHERE.customers);
    const { service } = await app.ask('{ service(key: "weather") { id } }');
    await app.ask(
      'mutation ($input: UpdateSoapServiceInput!) { updateSoapService(input: $input) { userErrors { message } } }',
      { input: { id: service.id, endpointOverride: weather.wsdlUrl.replace('?wsdl', '') } },
    );
    expect(await call(app, 'weather', 'GetWeather', { CityName: 'Brest' })).toMatchObject({
      output: { GetWeatherResult: { Location: 'Brest, France' } },
    });
  });

  it('answers a repeated idempotency key with the execution of then', async () => {
    const app = await startOn(NOWHERE.customers);
    expect(await call(app, 'weather', 'GetWeather', { CityName: 'Nice' }, 'first')).toMatchObject({
      output: { GetWeatherResult: { Location: 'Nice, France' } },
    });
  });
});

function startOn(customers: string): Promise<TestApp> {
  const [first = ''] = VERSIONS;
  return startTestApp({
    PASSERELLE_DATA_DIR: writeEarlierData(first, { customers }),
    PASSERELLE_SECRET_KEY: EARLIER_SECRET_KEY,
    // The rows of the fixture grow older than any retention.
    PASSERELLE_RUNS_KEEP_DAYS: '0',
  });
}

async function startCustomers(): Promise<string> {
  const { baseUrl, close } = await startRestService();
  onTestFinished(() => close());
  return new URL(baseUrl).host;
}

async function call(app: TestApp, serviceKey: string, key: string, inputs: unknown, idempotencyKey?: string) {
  const { operation } = await app.ask(
    'query ($serviceKey: String!, $key: String!) { operation(serviceKey: $serviceKey, key: $key) { id } }',
    { serviceKey, key },
  );
  const { executeOperation } = await app.ask(
    'mutation ($input: ExecuteOperationInput!) { executeOperation(input: $input) { execution { status output error { message } } userErrors { message } } }',
    { input: { operationId: operation.id, inputs, idempotencyKey } },
  );
  return executeOperation.execution ?? executeOperation.userErrors;
}
