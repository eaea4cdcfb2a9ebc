import { describe, expect, test } from 'vitest';
import { startWeatherService } from '../../../demo/weather-service.ts';
import { startEgress } from '../../support/egress.ts';
import { freePort } from '../../support/free-port.ts';
import { sendGigabyte, startHttpPeer } from '../../support/http-peer.ts';
import { callSoap } from '../../support/soap-call.ts';
import { interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';

const WSDL = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_1' });
const WSDL_1_2 = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_2' });
const WHO_AM_I = { operation: 'WhoAmI' };
const ANSWER = envelope('<WhoAmIResponse xmlns="urn:interop"><token>me</token></WhoAmIResponse>');

/** A peer that answers everything the same. */
function answering(status: number, contentType: string | null, body: string | Buffer) {
  return startHttpPeer((_, response) => {
    response.writeHead(status, contentType === null ? {} : { 'content-type': contentType }).end(body);
  });
}

describe('the weather of a city in a country', () => {
  test.for(['GlobalWeatherSoap', 'GlobalWeatherSoap12'])('over the port %s', async (port, { onTestFinished }) => {
    const weather = await startWeatherService();
    onTestFinished(() => weather.close());
    const wsdl = await (await fetch(weather.wsdlUrl)).text();
    const values = { CountryName: 'France', CityName: 'Paris' };
    expect(await callSoap(wsdl, { port, operation: 'GetWeather', values })).toMatchObject({
      status: 'SUCCEEDED',
      output: { GetWeatherResult: { Location: 'Paris, France', Temperature: 18.5, Humidity: 62, Sky: 'CLOUDY' } },
    });
    expect(
      await callSoap(wsdl, { port, operation: 'GetWeather', values: { ...values, CityName: 'Atlantis' } }),
    ).toMatchObject({
      status: 'FAILED',
      error: { code: 'SOAP_FAULT', detail: { detail: { CityUnknown: { CityName: 'Atlantis' } } } },
    });
  });
});

describe('what is sent', () => {
  interface Case {
    readonly given: string;
    readonly wsdl: string;
    readonly soapAction: string | null;
    readonly want: Readonly<Record<string, string | undefined>>;
  }
  const CASES: readonly Case[] = [
    {
      given: 'SOAP 1.1',
      wsdl: WSDL,
      soapAction: 'urn:a',
      want: { 'content-type': 'text/xml; charset=utf-8', soapaction: '"urn:a"' },
    },
    { given: 'an empty SOAPAction', wsdl: WSDL, soapAction: '', want: { soapaction: '""' } },
    { given: 'no SOAPAction in SOAP 1.1', wsdl: WSDL, soapAction: null, want: { soapaction: '""' } },
    {
      given: 'SOAP 1.2',
      wsdl: WSDL_1_2,
      soapAction: 'urn:a',
      want: { 'content-type': 'application/soap+xml; charset=utf-8; action="urn:a"', soapaction: undefined },
    },
    {
      given: 'no action in SOAP 1.2',
      wsdl: WSDL_1_2,
      soapAction: null,
      want: { 'content-type': 'application/soap+xml; charset=utf-8', soapaction: undefined },
    },
  ];

  test.for(CASES)('$given', async ({ wsdl, soapAction, want }) => {
    const peer = await answering(200, 'text/xml', ANSWER);
    const outcome = await callSoap(wsdl, { ...WHO_AM_I, endpoint: peer.origin, soapAction });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { token: 'me' } });
    const [request] = peer.requests;
    expect(Object.fromEntries(Object.keys(want).map((name) => [name, request?.headers[name]]))).toEqual(want);
    expect(request?.method).toBe('POST');
  });

  test('BASIC credentials', async () => {
    const peer = await answering(200, 'text/xml', ANSWER);
    const authentication = { kind: 'BASIC', username: 'ann', password: 'pä:ss' } as const;
    await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin, authentication });
    expect(peer.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ann:pä:ss').toString('base64')}`);
  });

  test.for(['a"b', 'a\r\nX-Evil: 1', 'a\nb', 'a\u0000b', 'a€b'])('never the SOAPAction %j', async (soapAction) => {
    const peer = await answering(200, 'text/xml', ANSWER);
    for (const wsdl of [WSDL, WSDL_1_2]) {
      const outcome = await callSoap(wsdl, { ...WHO_AM_I, endpoint: peer.origin, soapAction });
      expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'INVALID_INPUT' }, request: null });
    }
    expect(peer.requests).toEqual([]);
  });

  test('the trace holds what went and came', async () => {
    const peer = await answering(200, 'text/xml', ANSWER);
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: `${peer.origin}/x?y=1`, values: { Token: 'é' } });
    expect(outcome.request).toMatchObject({
      method: 'POST',
      url: `${peer.origin}/x?y=1`,
      body: peer.requests[0]?.body.toString(),
    });
    expect(outcome.response).toMatchObject({ status: 200, body: ANSWER, size: Buffer.byteLength(ANSWER) });
  });
});

describe('what comes back', () => {
  const FAULT = envelope('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Out</faultstring></soap:Fault>');
  const PAGE = '<!DOCTYPE html><html><body>Please log in</body></html>';
  interface Case {
    readonly given: string;
    readonly status: number;
    readonly contentType: string | null;
    readonly body: string | Buffer;
    readonly want: object;
  }
  const CASES: readonly Case[] = [
    {
      given: 'a fault with 200',
      status: 200,
      contentType: 'text/xml',
      body: FAULT,
      want: { code: 'SOAP_FAULT', message: 'Out' },
    },
    {
      given: 'a fault with 500',
      status: 500,
      contentType: 'text/xml',
      body: FAULT,
      want: { code: 'SOAP_FAULT', message: 'Out' },
    },
    {
      given: 'a fault that says nothing',
      status: 500,
      contentType: 'text/xml',
      body: envelope('<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>'),
      want: { code: 'SOAP_FAULT', message: 'The service answered with a fault that does not say what it is.' },
    },
    {
      given: 'a fault without a media type',
      status: 500,
      contentType: null,
      body: FAULT,
      want: { code: 'SOAP_FAULT' },
    },
    {
      given: 'HTML with 200',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      body: PAGE,
      want: {
        code: 'INVALID_RESPONSE',
        message: expect.stringMatching(/status 200, text\/html.*page of HTML/),
        detail: { status: 200, body: PAGE },
      },
    },
    {
      given: 'HTML with 503',
      status: 503,
      contentType: 'text/html',
      body: PAGE,
      want: {
        code: 'HTTP_STATUS',
        message: expect.stringContaining('503 Service Unavailable'),
        detail: { status: 503, body: PAGE },
      },
    },
    {
      given: '401',
      status: 401,
      contentType: 'text/plain',
      body: 'Who are you?',
      want: { code: 'HTTP_STATUS', detail: { status: 401, body: 'Who are you?' } },
    },
    {
      given: '403 without a word',
      status: 403,
      contentType: null,
      body: '',
      want: { code: 'HTTP_STATUS', detail: { status: 403, body: '' } },
    },
    {
      given: 'a normal message with 500',
      status: 500,
      contentType: 'text/xml',
      body: ANSWER,
      want: { code: 'HTTP_STATUS' },
    },
    { given: 'JSON', status: 200, contentType: 'application/json', body: '{}', want: { code: 'INVALID_RESPONSE' } },
    {
      given: 'an image',
      status: 200,
      contentType: 'image/png',
      body: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      want: { code: 'INVALID_RESPONSE', detail: { status: 200, body: null } },
    },
    {
      given: 'nothing, where there is an output',
      status: 200,
      contentType: 'text/xml',
      body: '',
      want: { code: 'INVALID_RESPONSE', message: expect.stringContaining('empty body') },
    },
    {
      given: 'a bomb of entities',
      status: 200,
      contentType: 'text/xml',
      body: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><x>${'&b;'.repeat(1000)}</x>`,
      want: { code: 'INVALID_RESPONSE', message: expect.stringContaining('document type declaration') },
    },
    {
      given: 'a million elements inside of each other',
      status: 200,
      contentType: 'text/xml',
      body: envelope('<a>'.repeat(1_000_000)),
      want: { code: 'INVALID_RESPONSE', message: expect.stringContaining('nested') },
    },
    {
      given: 'more elements than anyone needs',
      status: 200,
      contentType: 'text/xml',
      body: envelope(`<x>${'<a/>'.repeat(1_000_001)}</x>`),
      want: { code: 'TOO_LARGE' },
    },
  ];

  test.for(CASES)('$given', async ({ status, contentType, body, want }) => {
    const peer = await answering(status, contentType, body);
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin });
    expect(outcome).toMatchObject({ status: 'FAILED', error: want, response: { status } });
  });

  test('a refusal that says what it asks for', async () => {
    const peer = await startHttpPeer((_, response) => {
      response.writeHead(401, { 'www-authenticate': ['Negotiate', 'NTLM'] }).end();
    });
    const message = `${peer.origin} answered with status 401 Unauthorized; it asks for negotiate or ntlm authentication.`;
    expect(await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin })).toMatchObject({ error: { message } });
  });

  test.for([200, 202, 204])('nothing, with %i, is right for a one-way operation', async (status) => {
    const peer = await answering(status, null, '');
    const outcome = await callSoap(WSDL, { operation: 'Notify', values: { text: 'x' }, endpoint: peer.origin });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: null });
  });

  test('a gigabyte stops at the limit', async () => {
    const closed = Promise.withResolvers<void>();
    let sentMiB = () => 0;
    const peer = await startHttpPeer((_, response) => {
      response.on('close', () => closed.resolve()).setHeader('content-type', 'text/xml');
      response.write('<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><x>');
      sentMiB = sendGigabyte(response);
    });
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'TOO_LARGE' }, response: { status: 200 } });
    await closed.promise;
    expect(sentMiB()).toBeLessThan(64);
  });

  test('a page without end is read no further than its beginning', async () => {
    let sentMiB = () => 0;
    const closed = Promise.withResolvers<void>();
    const peer = await startHttpPeer((_, response) => {
      response.on('close', () => closed.resolve()).setHeader('content-type', 'text/html');
      response.write('<html>');
      sentMiB = sendGigabyte(response);
    });
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'INVALID_RESPONSE' }, response: { status: 200 } });
    await closed.promise;
    expect(sentMiB()).toBeLessThan(12);
  });
});

describe('a peer that cannot be reached', () => {
  test('nothing listens', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}/`;
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'UNREACHABLE' },
      request: { url: endpoint },
      response: null,
    });
  });

  test('its address is forbidden', async () => {
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: 'http://127.0.0.2/' });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'ADDRESS_FORBIDDEN', message: expect.stringContaining('PASSERELLE_EGRESS_ALLOW') },
    });
  });

  test('it takes too long', async () => {
    const peer = await startHttpPeer(() => {});
    const egress = startEgress();
    const hasty = {
      ...egress,
      request: (request: Parameters<typeof egress.request>[0]) => egress.request({ ...request, totalTimeoutMs: 100 }),
    };
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin, egress: hasty });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'TIMEOUT' } });
  });

  test('it breaks off in the middle', async () => {
    const peer = await startHttpPeer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' }).write(ANSWER.slice(0, 100));
      setImmediate(() => response.destroy());
    });
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'UNREACHABLE' }, response: { status: 200 } });
  });

  test('the caller gives up', async () => {
    const controller = new AbortController();
    const peer = await startHttpPeer(() => controller.abort());
    const outcome = await callSoap(WSDL, { ...WHO_AM_I, endpoint: peer.origin, signal: controller.signal });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'CANCELLED' } });
  });
});

test('a value that does not fit is refused before anything is sent', async () => {
  const outcome = await callSoap(WSDL, { operation: 'Reserve', values: { sku: 5 } });
  expect(outcome).toEqual({
    status: 'FAILED',
    error: { code: 'INVALID_INPUT', message: 'sku: this number is not a valid xs:string.', detail: { path: 'sku' } },
    request: null,
    response: null,
  });
});
