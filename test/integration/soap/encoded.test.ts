import { describe, expect, test } from 'vitest';
import { callSoap } from '../../support/soap-call.ts';
import { phpMissing, startEncodedPhpPeer } from '../../support/soap-peers.ts';

const missing = phpMissing();
const ITEM = { sku: 'A-1', quantity: 2, price: '12.50' };
const ORDER = {
  customer: 'Zoë <&> "Ömer" ]]> 😀',
  paid: true,
  weight: 1.5,
  number: '4503599627370497',
  items: [ITEM, { '@xsi:type': 'SizedItem', ...ITEM, size: 'XL' }],
  names: ['one'],
  extra: 'any <type>',
};

describe.for(['SOAP_1_1', 'SOAP_1_2'] as const)("rpc/encoded on PHP's SoapServer over %s", (soapVersion) => {
  test('structs, arrays, derived and any types come back as they were sent', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion);
    const outcome = await callSoap(wsdl, { operation: 'EchoOrder', values: { in: ORDER } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { out: ORDER } });
  });

  test('a null member comes back as null', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion);
    const values = { in: { ...ORDER, items: [{ ...ITEM, price: null }] } };
    const outcome = await callSoap(wsdl, { operation: 'EchoOrder', values });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { out: values.in } });
  });

  test.for([
    { given: 'a number', value: 12 },
    { given: 'a boolean', value: true },
    { given: 'a text', value: '007' },
  ])('$given of any type keeps its type', async ({ value }, { skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion);
    const outcome = await callSoap(wsdl, { operation: 'EchoAny', values: { in: value } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { out: value } });
  });

  test('a value that is sent once and referred to is there twice', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion);
    const outcome = await callSoap(wsdl, { operation: 'Twice', values: { in: ITEM } });
    expect(outcome.response?.body).toMatch(/(href|:ref)="/);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { out: { first: ITEM, second: ITEM } } });
  });

  test('a fault tells code and reason', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion);
    const outcome = await callSoap(wsdl, { operation: 'Refuse', values: { in: 'stock' } });
    const code = soapVersion === 'SOAP_1_1' ? 'Client' : 'Sender';
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'SOAP_FAULT', detail: { code } } });
  });
});

describe.for(['SOAP_1_1', 'SOAP_1_2'] as const)("document/encoded on PHP's SoapServer over %s", (soapVersion) => {
  test('structs, arrays, derived and any types come back as they were sent', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await startEncodedPhpPeer(soapVersion, 'document');
    const outcome = await callSoap(wsdl, { operation: 'EchoOrder', values: ORDER });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: ORDER });
  });
});
