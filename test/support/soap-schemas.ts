import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema, ParameterDefinition } from '../../src/connectors/connector.ts';
import { describeFiles } from '../../src/connectors/soap/describe-files.ts';
import { documentService, inElement } from './wsdl-documents.ts';

/** The parameters of the one operation of a service with these schema components. */
export function parametersOf(schemaChildren: string): readonly ParameterDefinition[] {
  const { operations } = describeFiles([{ location: 'a.wsdl', content: documentService(schemaChildren) }]);
  return operations[0]?.parameters ?? [];
}

/** The schema of the parameter for one element of that type, in a wrapper. */
export function schemaOf(element: string, more = ''): JsonSchema {
  return parametersOf(inElement(element) + more)[0]?.schema ?? false;
}

/** The schema of the output `r` of that type. */
export function outputOf(type: string, more = ''): unknown {
  const content = `<xs:element name="In"><xs:complexType/></xs:element><xs:element name="Out"><xs:complexType><xs:sequence><xs:element name="r" type="${type}"/></xs:sequence></xs:complexType></xs:element>${more}`;
  const schema = describeFiles([{ location: 'a.wsdl', content: documentService(content) }]).operations[0]?.outputSchema;
  return typeof schema === 'object' && schema !== null ? (schema['properties'] as Record<string, unknown>)['r'] : null;
}

/** Whether a schema takes a value. */
export function accepts(schema: JsonSchema, value: unknown): boolean {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema)(value) as boolean;
}
