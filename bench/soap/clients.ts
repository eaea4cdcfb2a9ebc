import { createClientAsync } from 'soap';
import { Agent } from 'undici';
import type { EgressRequest } from '../../src/connectors/egress/egress.ts';
import { createEgress } from '../../src/connectors/egress/index.ts';
import { invokeSoap } from '../../src/connectors/soap/call/invoke.ts';
import { describeFiles } from '../../src/connectors/soap/describe-files.ts';
import type { DescribedWsdl } from '../../src/connectors/soap/soap-operation.ts';
import type { Case, Contestant } from '../compare.ts';
import { envelopeOf, type RecordOperation, type RecordUse, recordsOf } from './record-service.ts';

/** What to call: an operation of the peer, and how large its answer is. */
export interface SoapCase extends Case {
  readonly operation: RecordOperation;
  readonly bytes: number;
}

/** Those who call. */
export type SoapClients = Readonly<Record<'undici' | 'us' | 'checked' | 'nodeSoap', Contestant<SoapCase>>>;

/**
 * The ways to call from inside one process: undici with a ready envelope (the limit), the connector, the same with each request
 * checked against the schema before it leaves, and node-soap.
 */
export async function soapClients(origin: string): Promise<SoapClients> {
  const wsdls = await Promise.all(
    USES.map(async (use) => [use, await (await fetch(`${origin}/wsdl/${use}`)).text()] as const),
  );
  const described = new Map(wsdls.map(([use, content]) => [use, describe(use, content)]));
  return {
    undici: undici(origin),
    us: connector(origin, described),
    checked: connector(origin, described, true),
    nodeSoap: await nodeSoap(origin),
  };
}

const USES: readonly RecordUse[] = ['literal', 'encoded'];

const documentOf = ({ operation }: SoapCase): RecordUse => (operation === 'GetEncoded' ? 'encoded' : 'literal');

function describe(use: RecordUse, content: string) {
  return describeFiles([{ location: `${use}.wsdl`, content }]);
}

function undici(origin: string): Contestant<SoapCase> {
  const agent = new Agent();
  const bodyOf = remembered((one) => envelopeOf(one.operation, one.operation === 'Echo' ? recordsOf(one.bytes) : []));
  return {
    name: 'undici',
    async call(one) {
      const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"urn:records#${one.operation}"` };
      const request = { origin, path: pathOf(one), method: 'POST', headers, body: bodyOf(one) } as const;
      await (await agent.request(request)).body.text();
    },
  };
}

function connector(
  origin: string,
  wsdls: ReadonlyMap<RecordUse, DescribedWsdl>,
  validatesRequests = false,
): Contestant<SoapCase> {
  const egress = createEgress({ allow: ['127.0.0.1/32'] });
  const context = {
    // Where 64 large answers come at once, the last of them waits longer than the 30 s that are the default.
    egress: { ...egress, request: (request: EgressRequest) => egress.request({ ...request, totalTimeoutMs: 600_000 }) },
    signal: new AbortController().signal,
    saveFile: () => Promise.reject(new Error('No answer of the peer is a file')),
  };
  const valuesOf = remembered(inputOf);
  return {
    name: validatesRequests ? 'invokeSoap, checked' : 'invokeSoap',
    async call(one) {
      const use = documentOf(one);
      const { files = [], operations = [] } = wsdls.get(use) ?? {};
      const operation = operations.find(({ name }) => name === one.operation);
      const { ref = '', soapAction = null } = operation ?? {};
      const config = {
        files: async () => files,
        cacheKey: use,
        ref,
        endpoint: `${origin}${pathOf(one)}`,
        soapAction,
        validatesRequests,
      };
      const outcome = await invokeSoap({ ...config, authentication: null }, valuesOf(one), context);
      if (outcome.status === 'FAILED') throw new Error(outcome.error.message);
    },
  };
}

async function nodeSoap(origin: string): Promise<Contestant<SoapCase>> {
  const clients = {
    literal: await createClientAsync(`${origin}/wsdl/literal`),
    encoded: await createClientAsync(`${origin}/wsdl/encoded`),
  };
  const valuesOf = remembered(inputOf);
  return {
    name: 'node-soap',
    async call(one) {
      const client = clients[documentOf(one)];
      // Every call of one client goes to one endpoint, and the cases follow one another.
      client.setEndpoint(`${origin}${pathOf(one)}`);
      await client[`${one.operation}Async`](valuesOf(one));
    },
  };
}

function inputOf({ operation, bytes }: SoapCase): Readonly<Record<string, unknown>> {
  return operation === 'Echo' ? { record: recordsOf(bytes) } : { filter: 'all' };
}

function remembered<T>(make: (one: SoapCase) => T): (one: SoapCase) => T {
  const made = new Map<SoapCase, T>();
  return (one) => {
    const value = made.get(one) ?? make(one);
    made.set(one, value);
    return value;
  };
}

function pathOf({ operation, bytes }: SoapCase): string {
  return `/${operation}/${bytes}`;
}
