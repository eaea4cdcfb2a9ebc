import { readFile } from 'node:fs/promises';
import type { ApiClient } from './client.ts';
import { invoiceMail, newsletterMail } from './mails.ts';

/** What the demo connects, all of it on this machine. */
export interface Peers {
  readonly weather: { readonly wsdlUrl: string };
  readonly rest: { readonly baseUrl: string };
  readonly mailbox: {
    readonly host: string;
    readonly port: number;
    readonly username: string;
    readonly password: string;
    deliver(raw: string): Promise<void>;
  };
}

export interface Step {
  readonly title: string;
  /** Answers lines to print; throws where the step did not succeed. */
  run(api: ApiClient, peers: Peers): Promise<readonly string[]>;
}

/** The main job, in the order in which a person does it. */
export const STEPS: readonly Step[] = [
  { title: 'Deploy a process', run: deployProcess },
  { title: 'Connect a mailbox', run: connectMailbox },
  { title: 'Let mails with "facture" in their subject start the process', run: createTrigger },
  { title: 'Test the trigger: which mails would it take?', run: testTrigger },
  { title: 'A mail arrives and starts the process', run: receiveMail },
  { title: 'Import a WSDL', run: importWsdl },
  { title: 'Call its operation', run: callWeather },
  { title: 'Call a REST service', run: callRest },
  { title: 'Follow a test run live', run: followTestRun },
];

const INBOX_WAIT_MS = 15_000;

async function deployProcess(api: ApiClient): Promise<readonly string[]> {
  const bpmn = await readFile(new URL('invoice-process.bpmn', import.meta.url), 'utf8');
  const { deployProcess } = await api.ask<{
    deployProcess: { process: { name: string; version: number; startVariables: { name: string; type: string }[] } };
  }>(
    `mutation Deploy($bpmn: String!) {
      deployProcess(input: { bpmn: $bpmn }) { process { name version startVariables { name type } } userErrors { message } }
    }`,
    { bpmn },
  );
  const { name, version, startVariables } = deployProcess.process;
  return [`${name}, version ${version}; it starts with ${startVariables.map((variable) => variable.name).join(', ')}`];
}

async function connectMailbox(api: ApiClient, { mailbox }: Peers): Promise<readonly string[]> {
  const { host, port, username, password } = mailbox;
  const { createImapService } = await api.ask<{ createImapService: { service: { folders: { path: string }[] } } }>(
    `mutation Connect($input: CreateImapServiceInput!) {
      createImapService(input: $input) { service { folders { path } } userErrors { message } }
    }`,
    { input: { key: 'mailbox', name: 'Accounting mailbox', host, port, security: 'NONE', username, password } },
  );
  return [`folders: ${createImapService.service.folders.map(({ path }) => path).join(', ')}`];
}

async function createTrigger(api: ApiClient): Promise<readonly string[]> {
  const { service, process } = await api.ask<{ service: { id: string }; process: { id: string } }>(
    '{ service(key: "mailbox") { id } process(engineKey: "embedded", key: "incoming-invoice") { id } }',
  );
  const input = {
    serviceId: service.id,
    processId: process.id,
    key: 'invoices',
    name: 'Invoices by mail',
    subjectCondition: 'facture',
    destinationFolder: 'Handled',
    markAsRead: true,
    frequencyMinutes: 5,
    // Switched on once its test has been looked at: mails start their process within a second.
    enabled: false,
    variables: [
      { variable: 'subject', part: 'SUBJECT' },
      { variable: 'sender', part: 'SENDER' },
      { variable: 'text', part: 'BODY_TEXT' },
      { variable: 'attachments', part: 'ATTACHMENTS' },
    ],
  };
  const { createImapTrigger } = await api.ask<{ createImapTrigger: { trigger: { startFrom: string } } }>(
    `mutation Trigger($input: CreateImapTriggerInput!) {
      createImapTrigger(input: $input) { trigger { startFrom } userErrors { message } }
    }`,
    { input },
  );
  return [`mails received from ${createImapTrigger.trigger.startFrom} on will be taken`];
}

async function testTrigger(api: ApiClient, { mailbox }: Peers): Promise<readonly string[]> {
  await mailbox.deliver(newsletterMail());
  await mailbox.deliver(invoiceMail());
  const { trigger } = await api.ask<{ trigger: { id: string } }>(
    '{ trigger(serviceKey: "mailbox", key: "invoices") { id } }',
  );
  const { testTrigger } = await api.ask<{ testTrigger: { testRun: { id: string } } }>(
    'mutation Test($id: ID!) { testTrigger(input: { triggerId: $id, hours: 1 }) { testRun { id } userErrors { message } } }',
    { id: trigger.id },
  );
  type Run = {
    status: string;
    error: { message: string } | null;
    mails: { nodes: { subject: string; verdict: string }[] };
  };
  let last: Run | undefined;
  for await (const { testRun } of api.follow<{ testRun: Run }>(
    `subscription Follow($id: ID!) {
      testRun(id: $id) { status error { message } mails(matching: false) { nodes { subject verdict } } }
    }`,
    { id: testTrigger.testRun.id },
  ))
    last = testRun;
  if (last?.status !== 'SUCCEEDED') throw new Error(last?.error?.message ?? 'The test did not end well');
  return last.mails.nodes.map(({ subject, verdict }) => `${verdict}: ${subject}`);
}

async function receiveMail(api: ApiClient): Promise<readonly string[]> {
  const { trigger } = await api.ask<{ trigger: { id: string } }>(
    '{ trigger(serviceKey: "mailbox", key: "invoices") { id } }',
  );
  await api.ask('mutation Start($id: ID!) { setTriggerEnabled(id: $id, enabled: true) { userErrors { message } } }', {
    id: trigger.id,
  });
  await api.ask('mutation Poll($id: ID!) { pollTrigger(id: $id) { userErrors { message } } }', { id: trigger.id });
  const instance = await untilStarted(api);
  const { subject, sender, attachments } = instance.variables;
  const files = attachments.map(({ filename, size }) => `${filename} (${size} bytes)`).join(', ');
  return [`process ${instance.state}`, `subject: ${subject}`, `sender: ${sender}`, `attachments: ${files}`];
}

interface Instance {
  readonly state: string;
  readonly variables: {
    readonly subject: string;
    readonly sender: string;
    readonly attachments: readonly { readonly filename: string; readonly size: number }[];
  };
}

async function untilStarted(api: ApiClient): Promise<Instance> {
  const giveUpAt = Date.now() + INBOX_WAIT_MS;
  while (Date.now() < giveUpAt) {
    const { processInstances } = await api.ask<{ processInstances: { nodes: Instance[] } }>(
      '{ processInstances(processKey: "incoming-invoice") { nodes { state variables } } }',
    );
    const [instance] = processInstances.nodes;
    if (instance !== undefined) return instance;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('No process was started');
}

async function importWsdl(api: ApiClient, { weather }: Peers): Promise<readonly string[]> {
  const input = { source: { url: weather.wsdlUrl }, key: 'weather' };
  const { importWsdl } = await api.ask<{
    importWsdl: { service: { name: string; operations: { nodes: { key: string; parameters: { name: string }[] }[] } } };
  }>(
    `mutation Import($input: ImportWsdlInput!) {
      importWsdl(input: $input) {
        service { name operations { nodes { key parameters { name } } } }
        userErrors { message }
      }
    }`,
    { input },
  );
  const { name, operations } = importWsdl.service;
  return [
    name,
    ...operations.nodes.map(
      ({ key, parameters }) => `${key}(${parameters.map((parameter) => parameter.name).join(', ')})`,
    ),
  ];
}

async function callWeather(api: ApiClient): Promise<readonly string[]> {
  const { operation } = await api.ask<{ operation: { id: string } }>(
    '{ operation(serviceKey: "weather", key: "GetWeather") { id } }',
  );
  return execute(api, operation.id, { CityName: 'Paris', CountryName: 'France' });
}

async function callRest(api: ApiClient, { rest }: Peers): Promise<readonly string[]> {
  const { createRestService } = await api.ask<{ createRestService: { service: { id: string } } }>(
    `mutation Service($baseUrl: URL!) {
      createRestService(input: { key: "crm", name: "Customers", baseUrl: $baseUrl }) { service { id } userErrors { message } }
    }`,
    { baseUrl: rest.baseUrl },
  );
  const operationId = await createOperation(api, {
    serviceId: createRestService.service.id,
    key: 'getCustomer',
    name: 'Get a customer',
    method: 'GET',
    path: '/customers/{id}',
    parameters: [{ name: 'id', in: 'PATH', required: true, schema: { type: 'string' } }],
  });
  return execute(api, operationId, { id: 'C-1001' });
}

async function execute(api: ApiClient, operationId: string, inputs: unknown): Promise<readonly string[]> {
  const { executeOperation } = await api.ask<{
    executeOperation: { execution: { status: string; output: unknown; error: { message: string } | null } };
  }>(
    `mutation Call($operationId: ID!, $inputs: JSON) {
      executeOperation(input: { operationId: $operationId, inputs: $inputs }) {
        execution { status output error { message } }
        userErrors { message }
      }
    }`,
    { operationId, inputs },
  );
  const { status, output, error } = executeOperation.execution;
  if (status !== 'SUCCEEDED') throw new Error(error?.message ?? status);
  return [`${JSON.stringify(inputs)} → ${JSON.stringify(output)}`];
}

async function followTestRun(api: ApiClient): Promise<readonly string[]> {
  const { service } = await api.ask<{ service: { id: string } }>('{ service(key: "crm") { id } }');
  const operationId = await createOperation(api, {
    serviceId: service.id,
    key: 'invoiceReport',
    name: 'Report of open invoices',
    method: 'GET',
    path: '/reports/invoices',
  });
  const { testOperation } = await api.ask<{ testOperation: { testRun: { id: string } } }>(
    `mutation Test($id: ID!) {
      testOperation(input: { operationId: $id }) { testRun { id } userErrors { message } }
    }`,
    { id: operationId },
  );
  const seen: string[] = [];
  for await (const { testRun } of api.follow<{ testRun: { status: string } }>(
    'subscription Follow($id: ID!) { testRun(id: $id) { status } }',
    { id: testOperation.testRun.id },
  ))
    seen.push(testRun.status);
  if (seen.at(-1) !== 'SUCCEEDED') throw new Error(`The test run ended as ${seen.at(-1)}`);
  return [seen.join(' → ')];
}

async function createOperation(api: ApiClient, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { createRestOperation } = await api.ask<{ createRestOperation: { operation: { id: string } } }>(
    `mutation Operation($input: CreateRestOperationInput!) {
      createRestOperation(input: $input) { operation { id } userErrors { message } }
    }`,
    { input },
  );
  return createRestOperation.operation.id;
}
