import { describe, expect, it } from 'vitest';
import type { AuthenticationConfig } from '../../src/connectors/authentication/authentication.ts';
import type { CallOutcome } from '../../src/connectors/connector.ts';
import type { Egress } from '../../src/connectors/egress/egress.ts';
import { startEgress } from '../support/egress.ts';
import { sendGigabyte, startHttpPeer } from '../support/http-peer.ts';
import { callRest } from '../support/rest-call.ts';
import { callSoap } from '../support/soap-call.ts';
import { documentService, inElement } from '../support/wsdl-documents.ts';

interface CallOptions {
  readonly authentication?: AuthenticationConfig;
  readonly signal?: AbortSignal;
  readonly egress?: Egress;
}

/** One line for each connector that calls operations: the suite below is what all of them promise. */
const CONNECTORS: readonly {
  readonly name: string;
  /** Calls an operation without inputs at this address. */
  readonly call: (url: string, options?: CallOptions) => Promise<CallOutcome>;
}[] = [
  {
    name: 'REST',
    call: (url, options) => callRest(url, { method: 'GET', path: '/', contentType: null, parameters: [] }, options),
  },
  {
    name: 'SOAP',
    call: (url, options) => callSoap(documentService(inElement('')), { ...options, endpoint: url }),
  },
];

/** Nothing listens there: port 1 (tcpmux) of a test machine. */
const NOBODY = 'http://127.0.0.1:1/';

function failure(outcome: CallOutcome) {
  if (outcome.status === 'FAILED') return outcome.error;
  throw new Error(`The call succeeded with ${JSON.stringify(outcome.output)}`);
}

describe.each(CONNECTORS)('the $name connector', ({ call }) => {
  it('answers UNREACHABLE where nobody listens, and has traced what it meant to send', async () => {
    const outcome = await call(NOBODY);
    expect(failure(outcome)).toMatchObject({ code: 'UNREACHABLE' });
    expect(outcome.request?.url).toContain('127.0.0.1:1');
    expect(outcome.response).toBeNull();
  });

  it('answers ADDRESS_FORBIDDEN where the policy forbids, without a connection', async () => {
    const peer = await startHttpPeer((_request, response) => response.end());
    const outcome = await call(peer.origin, { egress: startEgress({ allow: [] }) });
    expect(failure(outcome)).toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(failure(outcome).message).toContain('PASSERELLE_EGRESS_ALLOW');
    expect(peer.connections()).toBe(0);
  });

  it('answers HTTP_STATUS with what the peer said', async () => {
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' }).end('closed for today');
    });
    const outcome = await call(peer.origin);
    expect(failure(outcome)).toMatchObject({ code: 'HTTP_STATUS', detail: { status: 503 } });
    expect(JSON.stringify(failure(outcome).detail)).toContain('closed for today');
    expect(outcome.response).toMatchObject({ status: 503, body: 'closed for today' });
  });

  it('answers TOO_LARGE for a gigabyte, of which it takes but a part', async () => {
    const taken: (() => number)[] = [];
    const peer = await startHttpPeer((_request, response) => {
      response.setHeader('content-type', 'text/xml');
      taken.push(sendGigabyte(response));
    });
    expect(failure(await call(peer.origin)).code).toMatch(/TOO_LARGE|INVALID_RESPONSE/);
    expect(taken[0]?.()).toBeLessThan(512);
  });

  it('answers UNREACHABLE for a connection that is cut in the middle of the answer', async () => {
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' });
      response.write('<half', () => response.destroy());
    });
    expect(failure(await call(peer.origin)).code).toBe('UNREACHABLE');
  });

  it('stops when it is told to, though the peer never answers', async () => {
    const cancel = new AbortController();
    const peer = await startHttpPeer(() => cancel.abort());
    expect(failure(await call(peer.origin, { signal: cancel.signal })).code).toBe('CANCELLED');
  });

  it('sends BASIC credentials, and repeats them in no error', async () => {
    const peer = await startHttpPeer((_request, response) => response.writeHead(401).end('who are you?'));
    const authentication = { kind: 'BASIC', username: 'ada', password: 'canary-4711' } as const;
    const outcome = await call(peer.origin, { authentication });
    expect(peer.requests[0]?.headers.authorization).toBe(`Basic ${btoa('ada:canary-4711')}`);
    expect(failure(outcome)).toMatchObject({ code: 'HTTP_STATUS', detail: { status: 401 } });
    expect(JSON.stringify(failure(outcome))).not.toContain('canary');
  });
});
