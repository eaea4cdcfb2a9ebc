import type { ServerResponse } from 'node:http';
import { type Canary, everyForm } from './canaries.ts';
import { type HttpPeer, type ReceivedRequest, startHttpPeer } from './http-peer.ts';

/** What a careless server sends back, one after the other: what it was sent as it is, or the secret in every form. */
export const ECHOES: readonly ((
  sent: readonly string[],
  forms: readonly string[],
  response: ServerResponse,
) => void)[] = [
  (sent, _forms, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ sent })),
  (sent, _forms, response) =>
    response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ sent })),
  (sent, forms, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end([...sent, ...forms].join('\n')),
  (sent, forms, response) =>
    response.writeHead(404, { 'content-type': 'text/plain' }).end([...sent, ...forms].join('\n')),
  (sent, forms, response) => {
    const visible = [...sent, ...forms].filter((text) => /^[\x20-\x7e]+$/.test(text));
    for (const [index, text] of visible.entries()) response.setHeader(`x-echo-${index}`, text);
    response.writeHead(401, { 'www-authenticate': `Basic realm="${visible[0]}"` }).end();
  },
];

/** Keeps what it was sent, so that the test sees that the secret has gone out, and sends it back. */
export async function startCareless(known: readonly Canary[]): Promise<HttpPeer> {
  let calls = 0;
  return startHttpPeer((request, response) => {
    const forms = known.flatMap(({ secret }) => everyForm(secret));
    ECHOES[calls % ECHOES.length]?.(sentIn(request), forms, response);
    calls += 1;
  });
}

/** The texts of a request, as a server could send them back. */
export function sentIn({ target, headers, body }: ReceivedRequest): readonly string[] {
  const values = Object.values(headers).filter((value) => typeof value === 'string');
  return [
    target,
    ...values,
    ...values.map((value) => value.replace(/^\S+ /, '')),
    body.toString(),
    body.toString('base64'),
  ];
}
