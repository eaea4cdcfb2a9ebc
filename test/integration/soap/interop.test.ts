import { describe, expect, test } from 'vitest';
import { callSoap } from '../../support/soap-call.ts';
import type { InteropStyle } from '../../support/soap-interop-wsdl.ts';
import { phpMissing, type SoapPeer, startNodeSoapPeer, startPhpPeer } from '../../support/soap-peers.ts';

const STYLES: readonly InteropStyle[] = [
  { style: 'document', soapVersion: 'SOAP_1_1' },
  { style: 'document', soapVersion: 'SOAP_1_2' },
  { style: 'rpc', soapVersion: 'SOAP_1_1' },
  { style: 'rpc', soapVersion: 'SOAP_1_2' },
];

interface Server {
  readonly server: string;
  readonly start: (style: InteropStyle) => Promise<SoapPeer>;
  readonly missing: string | null;
  /** The styles of its one-way operations: npm soap fails on those of rpc style. */
  readonly oneWay: readonly InteropStyle['style'][];
}

const SERVERS: readonly Server[] = [
  { server: 'npm soap', start: startNodeSoapPeer, missing: null, oneWay: ['document'] },
  { server: "PHP's SoapServer", start: startPhpPeer, missing: phpMissing(), oneWay: ['document', 'rpc'] },
];

const ORDER = {
  customer: 'Zoë <&> "Ömer" ]]> 😀',
  number: '4503599627370497',
  weight: 1.5,
  placed: '2024-02-29',
  priority: 'high',
  gift: true,
  '@channel': 'web shop',
  '@revision': 3,
};
const ONE_LINE = { ...ORDER, line: [{ sku: 'A-1', quantity: 2, price: '12.50' }] };
const LINES = {
  ...ORDER,
  line: [
    { sku: 'A-1', quantity: 2, price: '12.50' },
    { sku: 'B', quantity: 0 },
  ],
  note: ['first', 'second', 'third'],
};

describe.for(SERVERS)('on $server', ({ start, missing, oneWay }) => {
  describe.for(STYLES)('$style style over $soapVersion', (style) => {
    test.for([
      { given: 'a list of one', order: ONE_LINE },
      { given: 'lists of many', order: LINES },
      { given: 'no list', order: ORDER },
    ])('$given comes back as it was sent', async ({ order }, { skip }) => {
      if (missing !== null) skip(missing);
      const { wsdl } = await start(style);
      const outcome = await callSoap(wsdl, { operation: 'Echo', values: { order } });
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { order } });
    });

    test('a fault tells code, reason and typed detail', async ({ skip }) => {
      if (missing !== null) skip(missing);
      const { wsdl } = await start(style);
      const outcome = await callSoap(wsdl, { operation: 'Reserve', values: { sku: 'A-1' } });
      expect(outcome).toMatchObject({
        status: 'FAILED',
        response: { status: 500 },
        error: {
          code: 'SOAP_FAULT',
          message: 'No A-1 left',
          detail: {
            code: style.soapVersion === 'SOAP_1_1' ? 'Client' : 'Sender',
            reason: 'No A-1 left',
            detail: { OutOfStock: { sku: 'A-1', left: 0 } },
          },
        },
      });
    });

    test('a header block arrives', async ({ skip }) => {
      if (missing !== null) skip(missing);
      const { wsdl } = await start(style);
      const outcome = await callSoap(wsdl, { operation: 'WhoAmI', values: { Token: 's3cr<t' } });
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { token: 's3cr<t' } });
    });

    if (!oneWay.includes(style.style)) return;
    test('a one-way operation succeeds without an output', async ({ skip }) => {
      if (missing !== null) skip(missing);
      const { wsdl } = await start(style);
      const outcome = await callSoap(wsdl, { operation: 'Notify', values: { text: 'hello' } });
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: null });
    });
  });
});
