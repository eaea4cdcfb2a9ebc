import { describe, expect, test } from 'vitest';
import { encodedWsdl } from '../../support/encoded-wsdl.ts';
import { decodeBody, requestBody } from '../../support/soap-messages.ts';

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

  test('cannot grow without end by references', () => {
    const level = (number: number) => `<m id="l${number}">${`<x href="#l${number + 1}"/>`.repeat(20)}</m>`;
    const levels = Array.from({ length: 10 }, (_, number) => level(number)).join('');
    expect(() => answer('EchoAny', '<out href="#l0"/>', `${levels}<m id="l10">1</m>`)).toThrow('more than');
  });
});
