import type { SoapArray } from '../model/schema-model.ts';
import { SOAP_ENCODING_11 } from '../xml/namespaces.ts';
import { type InputPath, kindOf, refuseInput } from './input-path.ts';
import { itemElement } from './read-array.ts';
import type { WriteContext } from './write-context.ts';

/** The XML of an array of SOAP encoding (SOAP 1.1, section 5.4.2). */
export function writeArray(
  array: SoapArray,
  value: unknown,
  path: InputPath,
  context: WriteContext,
): { readonly attributes: string; readonly content: string } {
  if (!Array.isArray(value)) refuseInput(path, `${kindOf(value)} is not a list`);
  const { prefixes } = context;
  const item = itemElement(array);
  const name = array.itemType.name ?? { namespace: 'http://www.w3.org/2001/XMLSchema', local: 'anyType' };
  const dimensions = array.dimensions.replace(/\[[,\d]*\]$/, `[${value.length}]`);
  const arrayType = `${prefixes.qualify(name.namespace, name.local)}${dimensions}`;
  return {
    attributes: ` ${prefixes.qualify(SOAP_ENCODING_11, 'arrayType')}="${arrayType}"`,
    content: value.map((each, index) => context.write(item, each, `${path}[${index}]`)).join(''),
  };
}
