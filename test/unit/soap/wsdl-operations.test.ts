import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { findOperation, loadWsdl } from '../../../src/connectors/soap/load-wsdl.ts';
import { binding, ELEMENTS, HTTP, MESSAGES, operationsOf, SOAP_11, wsdl } from '../../support/one-operation-wsdl.ts';
import { definitions, LITERAL_BODIES, SERVICE, types } from '../../support/wsdl-documents.ts';

function port(name: string, bindingName: string, address: string): string {
  return `<wsdl:port name="${name}" binding="t:${bindingName}">${address}</wsdl:port>`;
}

describe('soap:binding and soap:operation', () => {
  const CASES = [
    {
      given: 'SOAP 1.1',
      binding: binding(SOAP_11),
      want: { soapVersion: 'SOAP_1_1', soapAction: 'urn:op', uncallable: null },
    },
    {
      given: 'SOAP 1.2',
      binding: binding(
        `<soap12:binding transport="${HTTP}"/>`,
        '<soap12:operation soapAction=""/><wsdl:input><soap12:body use="literal"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output>',
      ),
      want: { soapVersion: 'SOAP_1_2', soapAction: '', uncallable: null },
    },
    {
      given: 'no soapAction',
      binding: binding(SOAP_11, `<soap:operation/>${LITERAL_BODIES}`),
      want: { soapAction: null },
    },
    {
      given: 'no soap:operation',
      binding: binding(SOAP_11, LITERAL_BODIES),
      want: { soapAction: null, uncallable: null },
    },
    {
      given: 'an empty soapAction',
      binding: binding(SOAP_11, `<soap:operation soapAction=""/>${LITERAL_BODIES}`),
      want: { soapAction: '' },
    },
    {
      given: 'an extension before it',
      binding: binding(`<x:binding xmlns:x="urn:x"/>${SOAP_11}`),
      want: { soapVersion: 'SOAP_1_1', uncallable: null },
    },
    {
      given: 'SOAP over JMS',
      binding: binding('<soap:binding transport="http://www.w3.org/2010/soapjms/"/>'),
      want: { uncallable: expect.stringContaining('soapjms') },
    },
    {
      given: 'rpc/encoded',
      binding: binding(
        `<soap:binding style="rpc" transport="${HTTP}"/>`,
        LITERAL_BODIES.replaceAll('literal', 'encoded'),
      ),
      want: { uncallable: null },
    },
    {
      given: 'an operation that the portType does not have',
      binding: binding(SOAP_11).replace('<wsdl:operation name="Op">', '<wsdl:operation name="Other">'),
      want: { name: 'Other', uncallable: expect.stringContaining('no operation of that name') },
    },
  ];
  test.for(CASES)('$given', ({ binding: given, want }) => {
    expect(operationsOf(wsdl(given, SERVICE))).toEqual([expect.objectContaining(want)]);
  });
});

describe('service, port and ref', () => {
  test('each port of each service offers each operation', () => {
    const services =
      '<wsdl:service name="S1">' +
      port('P1', 'B', '<soap:address location="http://a.test/"/>') +
      port('P2', 'B2', '<soap12:address location="https://b.test/x?y"/>') +
      '</wsdl:service>' +
      '<wsdl:service name="S2">' +
      port('P1', 'B', '<soap:address location="http://c.test/"/>') +
      '</wsdl:service>';
    const soap12 = binding(`<soap12:binding transport="${HTTP}"/>`, undefined, 'B2');
    expect(
      operationsOf(wsdl(binding(SOAP_11), soap12, services)).map(({ ref, endpoint, soapVersion }) => [
        ref,
        endpoint,
        soapVersion,
      ]),
    ).toEqual([
      ['S1/P1/Op', 'http://a.test/', 'SOAP_1_1'],
      ['S1/P2/Op', 'https://b.test/x?y', 'SOAP_1_2'],
      ['S2/P1/Op', 'http://c.test/', 'SOAP_1_1'],
    ]);
  });

  test('without a service the bindings are offered, and the endpoint is left open', () => {
    const described = describeFiles([{ location: 'a.wsdl', content: wsdl(binding(SOAP_11)) }]);
    expect(described.operations).toEqual([
      expect.objectContaining({
        ref: 'B/Op',
        wsdlService: null,
        wsdlPort: null,
        wsdlBinding: 'B',
        endpoint: null,
        uncallable: null,
      }),
    ]);
    expect(described.name).toBe('Test');
  });

  test('ports for HTTP GET and POST are left out with one warning', () => {
    const http = (name: string, verb: string) =>
      binding(`<http:binding verb="${verb}"/>`, '<http:operation location="/x"/>', name);
    const service =
      '<wsdl:service name="S">' +
      port('P', 'B', '<soap:address location="http://a.test/"/>') +
      port('G', 'BG', '<http:address location="http://a.test/"/>') +
      port('H', 'BP', '<http:address location="http://a.test/"/>') +
      '</wsdl:service>';
    const described = describeFiles([
      { location: 'a.wsdl', content: wsdl(binding(SOAP_11), http('BG', 'GET'), http('BP', 'POST'), service) },
    ]);
    expect(described.operations.map(({ ref }) => ref)).toEqual(['S/P/Op']);
    expect(described.warnings).toEqual(['Left out, since only SOAP is read: port G (HTTP GET), port H (HTTP POST).']);
  });

  const ADDRESSES = [
    { given: 'no address', address: '', want: /port P has no address/ },
    { given: 'an empty address', address: '<soap:address location=""/>', want: /port P has no address/ },
    {
      given: 'a placeholder',
      address: '<soap:address location="REPLACE_WITH_ACTUAL_URL"/>',
      want: /"REPLACE_WITH_ACTUAL_URL".*no http\(s\) URL/,
    },
    { given: 'a template', address: '<soap:address location="http://localhost:${port}/x"/>', want: /no http\(s\) URL/ },
    { given: 'a queue', address: '<soap:address location="jms:queue:x"/>', want: /"jms:queue:x".*no http\(s\) URL/ },
  ];
  test.for(ADDRESSES)('$given leaves the endpoint open with a warning', ({ address, want }) => {
    const content = wsdl(binding(SOAP_11), `<wsdl:service name="S">${port('P', 'B', address)}</wsdl:service>`);
    const described = describeFiles([{ location: 'a.wsdl', content }]);
    expect(described.operations[0]?.endpoint).toBeNull();
    expect(described.warnings).toEqual([expect.stringMatching(want)]);
  });

  test('overloads get refs of their own, and each its own message', () => {
    const overload = (input: string, messageName: string) =>
      `<wsdl:operation name="Op"><wsdl:input name="${input}" message="t:${messageName}"/></wsdl:operation>`;
    const bound = (input: string) =>
      `<wsdl:operation name="Op"><soap:operation soapAction="${input}"/><wsdl:input name="${input}"><soap:body use="literal"/></wsdl:input></wsdl:operation>`;
    const content = definitions(
      `${types(ELEMENTS)}${MESSAGES}<wsdl:portType name="PT">${overload('byIn', 'M1')}${overload('byOut', 'M2')}</wsdl:portType>
      <wsdl:binding name="B" type="t:PT">${SOAP_11}${bound('byOut')}${bound('byIn')}</wsdl:binding>${SERVICE}`,
    );
    const operations = operationsOf(content);
    expect(operations.map(({ ref, soapAction, parameters }) => [ref, soapAction, parameters[0]?.name])).toEqual([
      ['S/P/Op', 'byOut', 'Out'],
      ['S/P/Op(byIn)', 'byIn', 'In'],
    ]);
    const model = loadWsdl([{ location: 'a.wsdl', content }]);
    expect(findOperation(model, 'S/P/Op(byIn)')?.input.name.local).toBe('M1');
    expect(findOperation(model, 'S/P/None')).toBeNull();
  });
});

test('ports that multiply a large binding are cut at 10 000 operations', () => {
  const operations = '<wsdl:operation name="Op"/>'.repeat(200);
  const ports = Array.from({ length: 100 }, (_, index) =>
    port(`P${index}`, 'B', '<soap:address location="http://a.test/"/>'),
  );
  const content = wsdl(
    `<wsdl:binding name="B" type="t:PT">${SOAP_11}${operations}</wsdl:binding>`,
    `<wsdl:service name="S">${ports.join('')}</wsdl:service>`,
  );
  const described = describeFiles([{ location: 'a.wsdl', content }]);
  expect(new Set(described.operations.map(({ ref }) => ref)).size).toBe(10_000);
  expect(described.warnings).toContainEqual(expect.stringContaining('more than 10000 operations'));
});
