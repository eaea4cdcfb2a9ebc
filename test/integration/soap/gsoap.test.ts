import { beforeAll, describe, expect, test } from 'vitest';
import { compileGsoap, gsoapMissing, startGsoap } from '../../support/gsoap-peer.ts';
import { keepFiles } from '../../support/rest-call.ts';
import { callSoap } from '../../support/soap-call.ts';

describe.skipIf(gsoapMissing() !== null)('gSOAP', () => {
  let folder = '';
  beforeAll(() => {
    const compiled = compileGsoap();
    folder = compiled.folder;
    return compiled.dispose;
  });

  const VERSIONS = ['SOAP_1_1', 'SOAP_1_2'] as const;

  async function start(soapVersion: (typeof VERSIONS)[number]) {
    const { wsdl, endpoint } = await startGsoap(folder, soapVersion);
    const { saveFile, files: bytes } = keepFiles();
    const call = (operation: string, values: Readonly<Record<string, unknown>>, more: { mtom?: boolean } = {}) =>
      callSoap(wsdl, { operation, values, endpoint, saveFile, validatesRequests: true, ...more });
    return { call, bytes };
  }

  test.for(VERSIONS)(
    'answers scalars, lists, enumerations, attributes and nested elements as they were sent by %s',
    async (version) => {
      const { call } = await start(version);
      const lines = [
        { '@sku': 'a"b<', '@color': 'GREEN', quantity: 3, price: 1.5, tags: ['x', 'y z'] },
        { '@sku': 'c', quantity: -1, price: 1e-7 },
      ];
      const order = {
        customer: 'Zoë <&> ]]> 😀\r\n\tend',
        number: '9007199254740993',
        total: '12345678901234567.89',
        due: '2026-02-28',
        paid: true,
        lines,
      };
      expect(await call('echo', { order })).toMatchObject({ status: 'SUCCEEDED', output: { order } });
      const [line] = lines;
      const alone = { ...order, lines: [{ ...line, tags: ['one'] }] };
      expect(await call('echo', { order: alone })).toMatchObject({ output: { order: alone } });
      const mistaken = { ...order, lines: [{ ...line, '@color': 'PINK' }] };
      expect(await call('echo', { order: mistaken })).toMatchObject({
        error: { code: 'INVALID_INPUT', message: expect.stringContaining('lines[0].@color') },
      });
    },
  );

  test.for(VERSIONS)('tells its faults by %s', async (version) => {
    const { call } = await start(version);
    expect(await call('reserve', { sku: 'é' })).toMatchObject({
      status: 'FAILED',
      error: {
        code: 'SOAP_FAULT',
        message: 'No é left',
        detail: { code: version === 'SOAP_1_1' ? 'Client' : 'Sender', detail: { OutOfStock: { sku: 'é', left: 0 } } },
      },
    });
  });

  test.for(VERSIONS)('takes header blocks by %s', async (version) => {
    const { call } = await start(version);
    expect(await call('whoAmI', { token: 'ann' })).toMatchObject({ output: { token: 'ann' } });
    expect(await call('whoAmI', {})).toMatchObject({ output: { token: 'nobody' } });
  });

  test.for(VERSIONS)('sends and takes files by MTOM over %s', async (version) => {
    const { call, bytes } = await start(version);
    const made = (size: number) => Buffer.from(Array.from({ length: size }, (_, index) => (index * 31) % 256));
    expect(await call('make', { size: 2000 })).toMatchObject({ output: { file: made(2000).toString('base64') } });
    const large = await call('make', { size: 2_000_000 });
    expect(large).toMatchObject({ output: { file: { contentType: 'image/png', size: 2_000_000 } } });
    expect(bytes.get('file-1')?.equals(made(2_000_000))).toBe(true);

    const file = { contentType: 'image/jpeg', base64: made(5000).toString('base64') };
    const inside = await call('sum', { file });
    const beside = await call('sum', { file }, { mtom: true });
    const sum = made(5000).reduce((total, byte) => (Math.imul(total, 31) + byte) >>> 0, 0);
    expect(inside).toMatchObject({ output: { sum: String(sum), size: 5000 } });
    expect(beside).toMatchObject({ output: { sum: String(sum), size: 5000, type: 'image/jpeg' } });
  });
});
