import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { loadWsdl } from '../../../src/connectors/soap/load-wsdl.ts';
import {
  binding,
  ELEMENTS,
  HTTP,
  MESSAGES,
  operationsOf,
  PORT_TYPE,
  SOAP_11,
  wsdl,
} from '../../support/one-operation-wsdl.ts';
import { definitions, LITERAL_BODIES, message, SERVICE, types } from '../../support/wsdl-documents.ts';

describe('names and documentation', () => {
  const documented = (text: string) => `<wsdl:documentation>${text}</wsdl:documentation>`;
  test.for([
    { given: 'the portType operation', portType: documented('PT'), bound: documented('B'), want: 'PT' },
    { given: 'else the binding operation', portType: '', bound: documented('B'), want: 'B' },
    { given: 'else nothing', portType: '', bound: '', want: null },
  ])('the description of an operation is that of $given', ({ portType, bound, want }) => {
    const content = definitions(
      types(ELEMENTS) +
        MESSAGES +
        PORT_TYPE.replace('name="Op">', `name="Op">${portType}`) +
        binding(SOAP_11, `${bound}${LITERAL_BODIES}`) +
        SERVICE,
    );
    expect(operationsOf(content)[0]?.description).toBe(want);
  });

  test.for([
    {
      given: 'the service',
      service: SERVICE.replace('name="S">', `name="S">${documented('of S')}`),
      want: ['S', 'of S'],
    },
    { given: 'else the definitions', service: SERVICE, want: ['S', 'of all'] },
    { given: 'the definitions where there is no service', service: '', want: ['Test', 'of all'] },
  ])('name and description are those of $given', ({ service, want }) => {
    const content = definitions(
      documented('of all') + types(ELEMENTS) + MESSAGES + PORT_TYPE + binding(SOAP_11) + service,
    );
    const { name, description, targetNamespace } = describeFiles([{ location: 'a.wsdl', content }]);
    expect([name, description, targetNamespace]).toEqual([...want, 'urn:test']);
  });
});

describe('messages', () => {
  function withHeader(extensions: string): string {
    const messages = `<wsdl:message name="M1"><wsdl:part name="key" element="t:Key"/><wsdl:part name="body" element="t:In"/></wsdl:message>${message('M2', 'Out')}`;
    const output = '<wsdl:output><soap:body use="literal"/></wsdl:output>';
    return definitions(
      types(ELEMENTS) +
        messages +
        PORT_TYPE +
        binding(SOAP_11, `<wsdl:input>${extensions}</wsdl:input>${output}`) +
        SERVICE,
    );
  }
  test.for([
    {
      given: 'soap:body@parts',
      extensions: '<soap:body use="literal" parts="body"/><soap:header message="t:M1" part="key" use="literal"/>',
    },
    {
      given: 'a part that is a header',
      extensions: '<soap:header message="t:M1" part="key" use="literal"/><soap:body use="literal"/>',
    },
    {
      given: 'a multipart binding',
      extensions:
        '<mime:multipartRelated xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/"><mime:part><soap:body use="literal"/><soap:header message="t:M1" part="key" use="literal"/></mime:part></mime:multipartRelated>',
    },
  ])('$given keeps header blocks out of the body', ({ extensions }) => {
    const [operation] = operationsOf(withHeader(extensions));
    expect(operation?.parameters.map((parameter) => [parameter.name, parameter.in, parameter.required])).toEqual([
      ['In', 'BODY_FIELD', true],
      ['Key', 'SOAP_HEADER', false],
    ]);
  });

  test('faults have the element of their message', () => {
    const portType = PORT_TYPE.replace('</wsdl:operation>', '<wsdl:fault name="Bad" message="t:MF"/></wsdl:operation>');
    const content = definitions(
      types(ELEMENTS) + MESSAGES + message('MF', 'Key') + portType + binding(SOAP_11) + SERVICE,
    );
    expect(loadWsdl([{ location: 'a.wsdl', content }]).operations[0]?.faults).toEqual([
      {
        name: 'Bad',
        addressingAction: 'urn:test:PT:Op:Fault:Bad',
        element: expect.objectContaining({ name: { namespace: 'urn:test', local: 'Key' } }),
      },
    ]);
  });

  test('rpc parts are accessors in no namespace, inside of the wrapper of soap:body@namespace', () => {
    const messages = `<wsdl:message name="M1"><wsdl:part name="city" type="xs:string"/><wsdl:part name="days" type="xs:int"/></wsdl:message><wsdl:message name="M2"><wsdl:part name="result" type="xs:string"/></wsdl:message>`;
    const bodies = LITERAL_BODIES.replaceAll('use="literal"', 'use="literal" namespace="urn:rpc"');
    const content = definitions(
      messages + PORT_TYPE + binding(`<soap:binding style="rpc" transport="${HTTP}"/>`, bodies) + SERVICE,
    );
    const [operation] = loadWsdl([{ location: 'a.wsdl', content }]).operations;
    expect(operation?.input.wrapper).toEqual({ namespace: 'urn:rpc', local: 'Op' });
    expect(operation?.output?.wrapper).toEqual({ namespace: 'urn:rpc', local: 'OpResponse' });
    expect(operation?.input.body.map((part) => part.element.name)).toEqual([
      { namespace: '', local: 'city' },
      { namespace: '', local: 'days' },
    ]);
    const [described] = operationsOf(content);
    expect(described?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['city', true],
      ['days', true],
    ]);
    expect(described?.outputSchema).toEqual({
      type: 'object',
      properties: { result: { type: 'string' } },
      required: ['result'],
    });
  });

  test('a one-way operation has no output', () => {
    const oneWay = PORT_TYPE.replace('<wsdl:output message="t:M2"/>', '');
    const [operation] = operationsOf(definitions(types(ELEMENTS) + MESSAGES + oneWay + binding(SOAP_11) + SERVICE));
    expect([operation?.outputSchema, operation?.uncallable]).toEqual([null, null]);
  });

  test.for([
    {
      given: 'wsaw:UsingAddressing',
      extension: '<a:UsingAddressing xmlns:a="http://www.w3.org/2006/05/addressing/wsdl"/>',
      want: true,
    },
    {
      given: 'a policy by reference',
      extension: '<p:PolicyReference xmlns:p="http://www.w3.org/ns/ws-policy" URI="#addr"/>',
      want: true,
    },
    { given: 'neither', extension: '', want: false },
  ])('$given says whether WS-Addressing is asked for', ({ extension, want }) => {
    const policy =
      '<p:Policy xmlns:p="http://www.w3.org/ns/ws-policy" xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" u:Id="addr"><a:Addressing xmlns:a="http://www.w3.org/2007/05/addressing/metadata"/></p:Policy>';
    const content = wsdl(policy, binding(SOAP_11 + extension), SERVICE);
    expect(loadWsdl([{ location: 'a.wsdl', content }]).operations[0]?.addressing).toBe(want);
  });
});
