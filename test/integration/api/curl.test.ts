import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { curlMissing, runCurl } from '../../support/curl.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createService, execute } from '../../support/rest-api.ts';

const IMPORT = `mutation ($input: ImportCurlInput!) {
  importCurl(input: $input) {
    operation {
      id key name method path contentType
      parameters { name wireName in required schema binding { mode value variable } }
      service {
        id key name variables { name secret value }
        ... on RestService {
          baseUrl limits { connectTimeoutMs totalTimeoutMs } retry { maxAttempts }
          authentication { __typename ... on BasicAuthentication { username } ... on ApiKeyAuthentication { name in } }
        }
      }
    }
    warnings
    userErrors { code path message }
  }
}`;

async function importCurl(app: TestApp, command: string, input: Record<string, unknown> = {}) {
  return (await app.ask(IMPORT, { input: { command, ...input } })).importCurl;
}

/** A peer that remembers what it was sent last, as far as the service decides it. */
async function startListener() {
  const seen: Record<string, unknown>[] = [];
  const peer = await startHttpPeer(({ method, target, headers, body }, response) => {
    const { authorization, accept, cookie, 'x-trace': trace, 'x-api-key': key } = headers;
    const type = headers['content-type']?.replace(/boundary=.*/, 'boundary').replace(/;charset=utf-8$/, '');
    seen.push({
      method,
      query: [...new URL(target, 'http://peer').searchParams],
      path: target.split('?')[0],
      // Each client has a default of its own: what is asked for is what counts.
      headers: { authorization, accept: accept?.includes('*/*') ? undefined : accept, cookie, trace, key },
      type,
      body: read(type, body.toString('latin1')),
    });
    response.end('{}');
  });
  return { url: peer.origin, last: () => seen.at(-1) };
}

function read(type: string | undefined, text: string): unknown {
  if (type?.startsWith('multipart/')) return fieldsOf(text);
  if (type?.includes('urlencoded')) return [...new URLSearchParams(text)];
  return type?.includes('json') ? JSON.parse(text || 'null') : text;
}

function fieldsOf(text: string): unknown {
  return [...text.matchAll(/name="([^"]*)"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/g)].map(([, name, value]) => [name, value]);
}

const SAME_AS_CURL: readonly [string, string][] = [
  ['a bare address', `curl URL/customers`],
  ['a query', `curl 'URL/customers?name=M%C3%BCller+S%C3%B6hne&tag=a&tag=b&empty='`],
  ['-G with data', `curl -G URL/search --data-urlencode 'q=a b&c=d' -d page=2`],
  [
    'JSON',
    `curl -X POST URL/orders -H 'Content-Type: application/json' -d '{"id": 7, "lines": [{"sku": "é\\"x"}], "note": null}'`,
  ],
  ['JSON that is a list', `curl URL/orders -H "content-type: application/json" --data-raw '[1, 2]'`],
  ['--json', `curl --json '{"a": 1}' URL/orders -X PATCH`],
  ['a form', `curl URL/login -d user=ann -d 'note=a%20b&note=c'`],
  [
    'data on several lines',
    `curl URL/text \\\n  -H 'Content-Type: text/plain' \\\n  --data-binary $'one\\ntwo\\u00e9'`,
  ],
  ['multipart', `curl URL/upload -F name=Ann -F 'tag=x;y' -F tag=z --form-string 'raw=@not-a-file'`],
  ['BASIC', `curl -u 'ann:p:ss wörd' URL/private`],
  ['BASIC with an empty password', `curl URL/charges -u sk_test_123: -d amount=5`],
  ['credentials in the address', `curl 'http://ann:s%40crt@HOST/private'`],
  ['a token', `curl -XDELETE -H 'Authorization: Bearer abc.def' URL/private`],
  ['another scheme', `curl -H 'Authorization: Token abc' URL/private`],
  ['an API key', `curl -H 'X-Api-Key: k-1' -H 'X-Trace: 7' URL/private`],
  ['cookies', `curl -b 'sid=abc; theme=dark' URL/private`],
  ['HEAD', `curl -I URL/customers`],
  ['joined letters', `curl -sSLXPUT URL/customers/7 -da=1`],
  ['a header with double quotes', `curl URL/x -H "X-Trace: say \\"hi\\" \\\\ \\$5"`],
];

describe('importCurl', () => {
  it.skipIf(curlMissing()).each(SAME_AS_CURL)('calls as curl does: %s', async (_what, template) => {
    const [app, peer] = [await startTestApp(), await startListener()];
    const command = template.replaceAll('URL', peer.url).replaceAll('HOST', new URL(peer.url).host);
    await runCurl(command);
    const expected = peer.last();
    const { operation, warnings, userErrors } = await importCurl(app, command);
    expect({ warnings, userErrors }).toEqual({ warnings: [], userErrors: [] });
    const { execution } = await execute(app, operation.id);
    expect(execution.error).toBeNull();
    expect(peer.last()).not.toBe(expected);
    expect(peer.last()).toEqual(expected);
  });

  it('keeps no secret where somebody could read it', async () => {
    const app = await startTestApp();
    const { operation } = await importCurl(
      app,
      `curl https://api.example.com/v1/x?access_token=canary-1 -H 'X-Session-Token: canary-2' -b sid=canary-3 -u ann:canary-4`,
    );
    expect(JSON.stringify(operation)).not.toContain('canary');
    expect(operation.service.variables).toEqual([
      { name: 'X-Session-Token', secret: true, value: null },
      { name: 'access_token', secret: true, value: null },
      { name: 'sid', secret: true, value: null },
    ]);
    expect(operation.service.authentication).toEqual({ __typename: 'BasicAuthentication', username: 'ann' });
  });

  it('makes a parameter of what the command leaves open', async () => {
    const [app, peer] = [await startTestApp(), await startListener()];
    const { operation, warnings } = await importCurl(
      app,
      `curl "${peer.url}/customers/{id}/orders/:order?since=$SINCE" -H "Authorization: Bearer $TOKEN" -F file=@invoice.pdf`,
    );
    expect(operation.path).toBe('/customers/{id}/orders/{order}');
    expect(operation.parameters).toMatchObject([
      { name: 'id', in: 'PATH', required: true },
      { name: 'order', in: 'PATH', required: true },
      { name: 'since', in: 'QUERY', required: true, binding: { mode: 'DESIGNER', value: null } },
      { name: 'file', in: 'BODY_FIELD', required: true },
    ]);
    expect(warnings).toEqual([
      'The Authorization header reads a shell variable: give the authentication of the service itself.',
      'What lies in files of your machine is left to the designer.',
    ]);
    await execute(app, operation.id, {
      id: 'a/b',
      order: '3',
      since: '2026',
      file: { filename: 'a.txt', base64: Buffer.from('hello').toString('base64') },
    });
    expect(peer.last()).toMatchObject({
      path: '/customers/a%2Fb/orders/3',
      query: [['since', '2026']],
      body: [['file', 'hello']],
    });
  });

  it('adds to a service that is there, below its address', async () => {
    const [app, peer] = [await startTestApp(), await startListener()];
    const serviceId = await createService(app, `${peer.url}/v1/`, { bearer: { token: 'ours' } });
    const { operation, warnings } = await importCurl(app, `curl -u a:b ${peer.url}/v1/customers`, {
      serviceId,
      name: 'List',
    });
    expect(operation).toMatchObject({ key: 'list', name: 'List', path: '/customers', service: { id: serviceId } });
    expect(warnings).toEqual([
      'The credentials of the command were not taken: the calls of the service are authenticated as the service says.',
    ]);
    await execute(app, operation.id);
    expect(peer.last()).toMatchObject({ path: '/v1/customers', headers: { authorization: 'Bearer ours' } });
    const { userErrors } = await importCurl(app, `curl ${peer.url}/v2/customers`, { serviceId });
    expect(userErrors).toEqual([
      {
        code: 'INVALID_INPUT',
        path: ['command'],
        message: `The command calls ${peer.url}/v2/customers, which is not below ${peer.url}/v1/`,
      },
    ]);
  });

  it('takes limits, and the settings of the caller over them', async () => {
    const app = await startTestApp();
    const { operation } = await importCurl(
      app,
      'curl --max-time 2.5 --connect-timeout 1 --retry 4 http://api.example.com/a/b',
      {
        service: { name: 'Shop', baseUrl: 'http://api.example.com/a', limits: { connectTimeoutMs: 1234 } },
      },
    );
    expect(operation).toMatchObject({
      path: '/b',
      service: { name: 'Shop', limits: { connectTimeoutMs: 1234, totalTimeoutMs: 2500 }, retry: { maxAttempts: 5 } },
    });
  });

  it.each([
    [
      'wget http://a.example.com',
      'INVALID_INPUT',
      'Paste a command that starts with curl, such as: curl https://api.example.com/customers',
    ],
    ['curl', 'INVALID_INPUT', 'The command names no address.'],
    [
      'curl http://a.example.com http://b.example.com',
      'INVALID_INPUT',
      'The command calls more than one address: import one request at a time.',
    ],
    ['curl ftp://a.example.com/x', 'UNSUPPORTED', 'The command calls ftp://: only http and https can be called.'],
    [`curl 'http://a.example.com`, 'INVALID_INPUT', 'A quote of the command is not closed: paste the command whole.'],
    [
      'curl http://a.example.com/$(id)',
      'INVALID_INPUT',
      'The command runs another one inside, with $(…) or `…`: put its output there instead.',
    ],
    [
      'curl $HOST/x',
      'INVALID_INPUT',
      'The command has no address that can be called, such as https://api.example.com/customers: put the host there as it is.',
    ],
    [
      'curl -X PROPFIND http://a.example.com',
      'UNSUPPORTED',
      'The method PROPFIND is not supported: use one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.',
    ],
    ['curl http://a.example.com -H', 'INVALID_INPUT', 'The option -H of the command lacks its value.'],
    ['curl -X GET http://a.example.com -d a=1', 'INVALID_INPUT', 'A GET request has no body.'],
  ])('refuses %s in words', async (command, code, message) => {
    const app = await startTestApp();
    const { operation, userErrors } = await importCurl(app, command);
    expect(operation).toBeNull();
    expect(userErrors).toEqual([{ code, path: ['command'], message }]);
    const { services } = await app.ask('{ services { totalCount } }');
    expect(services.totalCount).toBe(0);
  });

  it('takes an address that is not encoded well, and headers of any length, as they stand', async () => {
    const app = await startTestApp();
    const blank = ' '.repeat(200_000);
    const command = `curl 'http://a%zz:p@api.example.com/' -H 'X-Trace: a${blank}b' -b 'sid=a${blank}b'`;
    const { operation, userErrors } = await importCurl(app, command);
    expect(userErrors).toEqual([]);
    expect(operation.service.authentication).toEqual({ __typename: 'BasicAuthentication', username: 'a%zz' });
    expect(operation.parameters[0].binding.value).toBe(`a${blank}b`);
  });

  it('says what it does not take over', async () => {
    const app = await startTestApp();
    const { warnings } = await importCurl(
      app,
      `$ curl -k --digest -u a:b --limit-rate 1k -H 'sec-ch-ua: x' -H 'Host: y' -d '{"a": 1}' http://api.example.com/x | jq .`,
    );
    expect(warnings).toEqual([
      'Left out, as they belong to the client: sec-ch-ua, Host.',
      'The body is JSON, yet the command names no content type: curl would send it as a form. It was taken as application/json.',
      'Certificates are always verified: where the server has one of a private authority, give it as tls.caCertificates.',
      'Digest authentication is not supported: the credentials were not taken.',
      'Without meaning here: --limit-rate.',
      'Only the command in front of the first |, &, ;, < or > was read: quote an address that has one.',
    ]);
  });

  it('reads what browsers copy on Windows', async () => {
    const [app, peer] = [await startTestApp(), await startListener()];
    const command = [
      `curl ^"${peer.url}/orders?a=1^&b=2^" ^`,
      `  -H ^"content-type: application/json^" ^`,
      `  --data-raw ^"^{^\\^"note^\\^":^\\^"50^%^ off ^^ C:^\\^\\dir^\\^"^}^"`,
    ].join('\r\n');
    const { operation, userErrors } = await importCurl(app, command);
    expect(userErrors).toEqual([]);
    await execute(app, operation.id);
    expect(peer.last()).toMatchObject({
      method: 'POST',
      query: [
        ['a', '1'],
        ['b', '2'],
      ],
      body: { note: '50% off ^ C:\\dir' },
    });
  });
});
