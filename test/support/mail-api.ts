import type { Answer, TestApp } from './app.ts';
import { bpmnDocument } from './bpmn.ts';

/** How a test sends one GraphQL operation and gets its data. */
export type Ask = TestApp['ask'];

/** Asks a server that is known by its URL alone, without an admin key. */
export function askAt(url: string): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
}

/** A process whose start event declares `subject` (string) and `amount` (long). */
export const INVOICE_BPMN = bpmnDocument(`<bpmn:process id="invoice" name="Invoice" isExecutable="true">
  <bpmn:startEvent id="Start"><bpmn:extensionElements><camunda:formData>
    <camunda:formField id="subject" label="Subject" type="string"/>
    <camunda:formField id="amount" label="Amount" type="long"/>
  </camunda:formData></bpmn:extensionElements></bpmn:startEvent>
  <bpmn:endEvent id="End"/>
  <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="End"/>
</bpmn:process>`);

/** Deploys the invoice process and connects a mailbox: what every trigger needs. */
export async function connectMailbox(
  ask: Ask,
  server: { readonly host: string; readonly port: number },
  username: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly serviceId: string; readonly processId: string }> {
  const { deployProcess, createImapService } = await ask(
    `mutation ($bpmn: String!, $service: CreateImapServiceInput!) {
      deployProcess(input: { bpmn: $bpmn }) { process { id } userErrors { message } }
      createImapService(input: $service) { service { id } userErrors { message } }
    }`,
    {
      bpmn: INVOICE_BPMN,
      service: {
        name: 'Mailbox',
        host: server.host,
        port: server.port,
        security: 'NONE',
        username,
        password: 'secret',
        ...settings,
      },
    },
  );
  return { serviceId: createImapService.service.id, processId: deployProcess.process.id };
}

/** Creates a trigger; answers its payload. */
export async function createTrigger(ask: Ask, input: Readonly<Record<string, unknown>>) {
  const { createImapTrigger } = await ask(
    `mutation ($input: CreateImapTriggerInput!) {
      createImapTrigger(input: $input) { trigger { id key } userErrors { code message path } }
    }`,
    { input: { name: 'Invoices', ...input } },
  );
  return createImapTrigger;
}

/** Polls a trigger; answers its payload. */
export async function pollTrigger(ask: Ask, id: string) {
  const { pollTrigger: payload } = await ask(
    `mutation ($id: ID!) {
      pollTrigger(id: $id) {
        trigger { id lastPollAt nextPollAt lastError { code message } }
        userErrors { code message path }
      }
    }`,
    { id },
  );
  return payload;
}
