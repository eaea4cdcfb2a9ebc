import { startHttpPeer } from './http-peer.ts';

/** What a path answers: a body, or a whole answer; `never` answers nothing at all. */
export type ServedFile =
  | string
  | Uint8Array
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    };

/** An HTTP server on loopback that serves files by path, query included; `files` may be filled while it runs. */
export async function startFileServer() {
  const files = new Map<string, ServedFile>();
  const peer = await startHttpPeer(({ target }, response) => {
    const file = files.get(target) ?? { status: 404 };
    if (file === 'never') return;
    const plain = typeof file === 'string' || file instanceof Uint8Array;
    const { status = 200, headers = {}, body = '' } = plain ? { body: file } : file;
    response.writeHead(status, { 'content-type': 'text/xml', ...headers }).end(body);
  });
  return { origin: peer.origin, requests: peer.requests, files };
}
