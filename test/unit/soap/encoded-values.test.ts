import { describe, expect, test } from 'vitest';
import { createAnswerDecoder } from '../../../src/connectors/soap/call/answer-decoder.ts';
import { encodedWsdl } from '../../support/encoded-wsdl.ts';
import { decodeBody, envelope, firstOperation, requestBody } from '../../support/soap-messages.ts';

/** The WSDL with that operation first. */
function wsdlOf(operation: string): string {
  const wsdl = encodedWsdl('http://example.test/', 'SOAP_1_1');
  const bound =
    new RegExp(`<wsdl:operation name="${operation}"><soap:operation.*?</wsdl:operation>`).exec(wsdl)?.[0] ?? '';
  return wsdl.replace(bound, '').replace('style="rpc"/>', `style="rpc"/>${bound}`);
}

const ENCODING = 'xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:u="urn:encoded"';
const answer = (operation: string, inside: string, after = '') =>
  decodeBody(wsdlOf(operation), `<u:${operation}Response ${ENCODING}>${inside}</u:${operation}Response>${after}`);
const item = (sku: string) => `<sku>${sku}</sku><quantity>1</quantity><price>2.0</price>`;

describe('an encoded request', () => {
  test('says the type of everything, in elements without a namespace', () => {
    const xml = requestBody(wsdlOf('Twice'), { in: { sku: 'a', quantity: 1, price: null } });
    expect(xml).toContain('soap:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"');
    expect(xml).toContain(
      '<sku xsi:type="xsd:string">a</sku><quantity xsi:type="xsd:int">1</quantity><price xsi:nil="true"/>',
    );
  });

  test('says the sizes of arrays of arrays', () => {
    const xml = requestBody(wsdlOf('EchoRows'), { in: [[1, 2], []] });
    expect(xml).toMatch(/:arrayType="xsd:int\[\]\[2\]"/);
    expect(xml).toMatch(/:arrayType="xsd:int\[2\]"/);
    expect(xml).toMatch(/:arrayType="xsd:int\[0\]"/);
  });

  test('names the field that does not fit', () => {
    expect(() => requestBody(wsdlOf('EchoRows'), { in: [[1], ['x']] })).toThrow('in[1][0]');
  });
});

describe('an encoded answer', () => {
  test('holds what its references refer to, wherever it stands', () => {
    const outcome = answer(
      'Twice',
      '<out href="#pair"/>',
      `<multiRef id="pair"><first href="#i"/><second href="#i"/></multiRef><multiRef id="i">${item('a')}</multiRef>`,
    );
    const one = { sku: 'a', quantity: 1, price: '2.0' };
    expect(outcome).toEqual({ kind: 'output', output: { out: { first: one, second: one } } });
  });

  test.for([
    ['a member', '<x xsi:type="u:Item"><sku>b</sku><quantity href="#q"/><price>2.0</price></x>'],
    ['an item', '<x href="#b"/>'],
    ['what may be referred to', `<x xsi:type="u:Item" id="unused">${item('b')}</x>`],
    ['a value in a value', '<x href="#c"/>'],
  ])('is the same where %s is the first that is not told as it comes', ([, second]) => {
    const plain = (sku: string) => `<x xsi:type="u:Item">${item(sku)}</x>`;
    const values = `<m id="q" xsi:type="xsd:int">1</m><m id="b">${item('b')}</m><m id="c"><sku href="#s"/><quantity href="#q"/><price>2.0</price></m><m id="s">b</m>`;
    const array = (items: string) => `<out e:arrayType="u:Item[3]" xsi:type="e:Array">${items}</out>`;
    const told = answer('EchoAny', array(plain('a') + plain('b') + plain('c')));
    expect(answer('EchoAny', array(plain('a') + second + plain('c')), values)).toEqual(told);
    expect(answer('EchoAny', array(second + plain('a') + second), values)).toEqual(
      answer('EchoAny', array(plain('b') + plain('a') + plain('b'))),
    );
  });

  test('of any type is what it says that it is', () => {
    const array = `<out e:arrayType="u:Item[2]" xsi:type="e:Array"><x>${item('a')}</x><x xsi:type="u:SizedItem">${item('b')}<size>S</size></x></out>`;
    expect(answer('EchoAny', array)).toMatchObject({
      output: {
        out: [
          { sku: 'a', quantity: 1 },
          { '@xsi:type': 'SizedItem', sku: 'b', size: 'S' },
        ],
      },
    });
  });

  test('of several dimensions is lists of lists', () => {
    const cells = [1, 2, 3, 4, 5, 6].map((cell) => `<i>${cell}</i>`).join('');
    expect(answer('EchoAny', `<out e:arrayType="xsd:int[2,3]">${cells}</out>`)).toMatchObject({
      output: {
        out: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
    });
  });

  test.for([
    { given: 'a reference to nothing', inside: '<out href="#gone"/>', after: '', says: '"gone", which is not in it' },
    {
      given: 'a reference to itself',
      inside: '<out href="#a"/>',
      after: '<m id="a"><first href="#a"/></m>',
      says: 'contains itself',
    },
    {
      given: 'references in a circle',
      inside: '<out href="#a"/>',
      after: '<m id="a" href="#b"/><m id="b" href="#a"/>',
      says: 'refers to itself',
    },
    {
      given: 'a part of an array',
      inside: '<out e:arrayType="xsd:int[9]" e:offset="[4]"><i>1</i></out>',
      after: '',
      says: 'only a part was sent',
    },
  ])('with $given is refused in words', ({ inside, after, says }) => {
    expect(() => answer('EchoAny', inside, after)).toThrow(says);
  });

  test('is told in turns, by the prefixes of an envelope that has ended', () => {
    const { model, operation } = firstOperation(wsdlOf('EchoAny'));
    const decoder = createAnswerDecoder(model, operation, 'text/xml');
    const numbers = Array.from({ length: 500 }, (_, index) => index);
    const cells = numbers.slice(1).map((number) => `<i xsi:type="xsd:int">${number}</i>`);
    const out = `<out e:arrayType="xsd:anyType[500]" xsi:type="e:Array"><i href="#0"/>${cells.join('')}</out>`;
    const zero = '<m id="0" xsi:type="xsd:int">0</m>';
    decoder.write(Buffer.from(envelope(`<u:EchoAnyResponse ${ENCODING}>${out}</u:EchoAnyResponse>${zero}`)));
    let turns = 1;
    while (!decoder.advance(0)) turns += 1;
    expect(turns).toBeGreaterThan(10);
    expect(decoder.end()).toEqual({ kind: 'output', output: { out: numbers } });
  });

  test('follows a long chain of references once, however many lead to it', () => {
    const chain = Array.from({ length: 5000 }, (_, link) => `<m id="a${link}" href="#a${link + 1}"/>`).join('');
    const cells = '<i href="#a0"/>'.repeat(20_000);
    const out = `<out e:arrayType="xsd:anyType[20000]" xsi:type="e:Array">${cells}</out>`;
    const { output } = { output: null, ...answer('EchoAny', out, `${chain}<m id="a5000" xsi:type="xsd:int">7</m>`) };
    expect(output).toEqual({ out: Array.from({ length: 20_000 }, () => 7) });
  });

  test('cannot grow without end by references', () => {
    const level = (number: number) => `<m id="l${number}">${`<x href="#l${number + 1}"/>`.repeat(20)}</m>`;
    const levels = Array.from({ length: 10 }, (_, number) => level(number)).join('');
    expect(() => answer('EchoAny', '<out href="#l0"/>', `${levels}<m id="l10">1</m>`)).toThrow('more than');
  });
});
