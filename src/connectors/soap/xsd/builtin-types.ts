import type { AnyType, SimpleType, TypeDefinition } from '../model/schema-model.ts';
import { XSD } from '../xml/namespaces.ts';

const ATOMIC = [
  ...[
    'anySimpleType',
    'anyAtomicType',
    'string',
    'boolean',
    'decimal',
    'float',
    'double',
    'duration',
    'dateTime',
    'time',
  ],
  ...['date', 'gYearMonth', 'gYear', 'gMonthDay', 'gDay', 'gMonth', 'hexBinary', 'base64Binary', 'anyURI', 'QName'],
  ...['NOTATION', 'normalizedString', 'token', 'language', 'NMTOKEN', 'Name', 'NCName', 'ID', 'IDREF', 'ENTITY'],
  ...['integer', 'nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte', 'nonNegativeInteger'],
  ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'positiveInteger', 'yearMonthDuration'],
  ...['dayTimeDuration', 'dateTimeStamp'],
];

const LISTS = { NMTOKENS: 'NMTOKEN', IDREFS: 'IDREF', ENTITIES: 'ENTITY' } as const;

/** Names of the drafts of XML Schema and of SOAP encoding for what has another name today. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  timeInstant: 'dateTime',
  timeDuration: 'duration',
  recurringDate: 'gMonthDay',
  recurringDay: 'gDay',
  month: 'gYearMonth',
  year: 'gYear',
  uriReference: 'anyURI',
  binary: 'base64Binary',
  base64: 'base64Binary',
  'ur-type': 'anyType',
};

/** xs:anyType. */
export const ANY_TYPE: AnyType = {
  kind: 'any',
  name: { namespace: XSD, local: 'anyType' },
  unresolved: false,
  documentation: null,
};

const BUILTIN_TYPES: ReadonlyMap<string, TypeDefinition> = builtinTypes();

/** The built-in type of that local name (XML Schema part 2, section 3), or null. */
export function builtinType(local: string): TypeDefinition | null {
  return BUILTIN_TYPES.get(OLD_NAMES[local] ?? local) ?? null;
}

/** A built-in type that is known to be simple. */
export function builtinSimpleType(local: string): SimpleType {
  const type = builtinType(local);
  return type?.kind === 'simple' ? type : atomic('string');
}

function builtinTypes(): Map<string, TypeDefinition> {
  const types = new Map<string, TypeDefinition>(ATOMIC.map((local) => [local, atomic(local)]));
  types.set('anyType', ANY_TYPE);
  for (const [local, item] of Object.entries(LISTS)) {
    types.set(local, { ...atomic(local), variety: 'list', builtin: 'anySimpleType', itemType: atomic(item) });
  }
  return types;
}

function atomic(local: string): SimpleType {
  return {
    kind: 'simple',
    name: { namespace: XSD, local },
    variety: 'atomic',
    builtin: local === 'anyAtomicType' ? 'anySimpleType' : local,
    itemType: null,
    memberTypes: [],
    enumeration: null,
    facets: {},
    documentation: null,
  };
}
