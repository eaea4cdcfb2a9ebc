import { expect, test } from 'vitest';
import { judgeEnvelopes } from '../../../scripts/envelopes/judge-envelopes.ts';
import { readFromFolder } from '../../../scripts/envelopes/read-folder.ts';
import { describeGraph } from '../../../src/connectors/soap/describe-files.ts';

const FOLDER = 'test/fixtures/wsdl';

test.for([
  {
    file: 'exchange/mail.wsdl',
    operations: 1,
    about: 'abstract heads, substitution and derived types over three files',
  },
  { file: 'dotnet/orders.wsdl', operations: 2, about: 'a DataSet, headers and two SOAP versions' },
  { file: 'cxf/service.wsdl', operations: 3, about: 'imported messages, overloads, a chameleon and repeated choices' },
  { file: 'camera/wsdl/device.wsdl', operations: 1, about: 'no service, a tree of schemas and wildcards' },
  { file: 'gsoap/calc.wsdl', operations: 2, about: 'rpc, a header fault and an attachment' },
])('libxml2 accepts the requests of $file: $about', ({ file, operations }) => {
  const graph = readFromFolder(FOLDER, file);
  const verdicts = judgeEnvelopes(graph);
  expect(verdicts.filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
  expect(verdicts).toHaveLength(2 * operations);
});

test('arrays of SOAP encoding are described in both notations, with their bounds', () => {
  const [operation] = describeGraph(readFromFolder(FOLDER, 'php/shop.wsdl')).operations;
  const schemas = Object.fromEntries(operation?.parameters.map(({ name, schema }) => [name, schema]) ?? []);
  expect(operation?.description).toBe("Commande d'été");
  expect(schemas).toMatchObject({
    numbers: expect.objectContaining({ anyOf: expect.any(Array) }),
  });
  const text = JSON.stringify(schemas);
  expect(text).toContain('"minItems":1,"maxItems":5');
  expect(text).toContain('"maxItems":3');
});
