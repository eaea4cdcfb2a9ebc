import type { ParameterDefinition } from '../../connectors/connector.ts';
import type { DescribedOperation, DescribedWsdl } from '../../connectors/soap/soap-operation.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import type { OperationConfig, WsdlChange, WsdlChangeKind } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { fittingBindings } from './keep-bindings.ts';
import { presence, type SchemaChange, schemaChanges } from './schema-changes.ts';

/** A row of the SOAP connector. */
export type SoapOperationRow = OperationRow & {
  readonly config: Extract<OperationConfig, { readonly connector: 'SOAP' }>;
};

/** Whether the row is of the SOAP connector. */
export function isSoapOperation(row: OperationRow): row is SoapOperationRow {
  return row.config.connector === 'SOAP';
}

/**
 * How a WSDL differs from the one that is kept: imported operations in every detail, the others by being there. Nothing is
 * said of prefixes, order and whatever else no caller can see.
 */
export function wsdlChanges(
  kept: DescribedWsdl,
  fresh: DescribedWsdl,
  imported: readonly SoapOperationRow[],
  variables: readonly OpenVariable[],
): readonly WsdlChange[] {
  const now = new Map(fresh.operations.map((operation) => [operation.ref, operation]));
  const before = new Map(kept.operations.map((operation) => [operation.ref, operation]));
  const importedRefs = new Set(imported.map(({ config }) => config.ref));
  return [
    ...imported.flatMap((row) => operationChanges(row, before.get(row.config.ref), now.get(row.config.ref), variables)),
    ...kept.operations
      .filter(({ ref }) => !now.has(ref) && !importedRefs.has(ref))
      .map(({ name }) => about(name, null)('OPERATION_GONE', false, `The WSDL offers ${name} no more.`)),
    ...fresh.operations
      .filter(({ ref }) => !before.has(ref) && !importedRefs.has(ref))
      .map(({ name }) =>
        about(name, null)('OPERATION_NEW', false, `The WSDL offers ${name}: import it, if you need it.`),
      ),
  ];
}

/** The bindings of an imported operation that do not fit what the WSDL says now. */
export function lostBindings(
  row: SoapOperationRow,
  fresh: DescribedOperation,
  variables: readonly OpenVariable[],
): readonly WsdlChange[] {
  const change = about(row.config.wsdlOperation, row.key);
  return row.parameters.flatMap((parameter) => {
    const next = fresh.parameters.find(({ name }) => name === parameter.name);
    return fittingBindings(next, parameter, variables).lost.map(({ path, mode }) =>
      change(
        'BINDING_LOST',
        true,
        `What ${path.join('.')} is bound to does not fit any more: it is left to the designer.`,
        {
          path,
          before: mode,
          after: next === undefined ? null : 'DESIGNER',
        },
      ),
    );
  });
}

type Details = Partial<Pick<WsdlChange, 'path' | 'before' | 'after'>>;

function about(operation: string, operationKey: string | null) {
  return (kind: WsdlChangeKind, breaking: boolean, message: string, details: Details = {}): WsdlChange => ({
    ...{ kind, operation, operationKey, path: [], before: null, after: null, message, breaking },
    ...details,
  });
}

function operationChanges(
  row: SoapOperationRow,
  kept: DescribedOperation | undefined,
  fresh: DescribedOperation | undefined,
  variables: readonly OpenVariable[],
): readonly WsdlChange[] {
  const { wsdlOperation, missingFromWsdl } = row.config;
  const change = about(wsdlOperation, row.key);
  if (fresh === undefined)
    return missingFromWsdl === true
      ? []
      : [change('OPERATION_GONE', true, `The WSDL offers ${wsdlOperation} no more: it stays, and cannot be called.`)];
  const back =
    missingFromWsdl === true ? [change('OPERATION_NEW', false, `The WSDL offers ${wsdlOperation} again.`)] : [];
  return [
    ...back,
    ...callChanges(row, kept, fresh),
    ...inputChanges(row, fresh),
    ...outputChanges(row, fresh),
    ...lostBindings(row, fresh, variables),
  ];
}

function callChanges(
  row: SoapOperationRow,
  kept: DescribedOperation | undefined,
  fresh: DescribedOperation,
): readonly WsdlChange[] {
  const { endpoint, wsdlSoapAction, soapVersion, wsdlOperation } = row.config;
  const change = about(wsdlOperation, row.key);
  const differs = (kind: WsdlChangeKind, what: string, before: string | null, after: string | null) =>
    before === after
      ? []
      : [change(kind, false, `${what} of ${wsdlOperation} is another: ${after ?? 'none'}.`, { before, after })];
  const uncallable = kept?.uncallable === null ? fresh.uncallable : null;
  return [
    ...(uncallable === null
      ? []
      : [change('OPERATION_UNCALLABLE', true, `${wsdlOperation} cannot be called: ${uncallable}`)]),
    ...differs('ENDPOINT_MOVED', 'The endpoint', endpoint, fresh.endpoint ?? endpoint),
    ...differs('SOAP_ACTION_CHANGED', 'The SOAPAction', wsdlSoapAction, fresh.soapAction),
    ...differs('SOAP_VERSION_CHANGED', 'The SOAP version', soapVersion, fresh.soapVersion),
    ...(kept === undefined
      ? []
      : differs('DOCUMENTATION_CHANGED', 'The documentation', kept.description, fresh.description)),
  ];
}

function byName(parameters: readonly ParameterDefinition[]): ReadonlyMap<string, ParameterDefinition> {
  return new Map(parameters.map((parameter) => [parameter.name, parameter]));
}

function inputChanges(row: SoapOperationRow, fresh: DescribedOperation): readonly WsdlChange[] {
  const before = byName(row.parameters);
  const after = byName(fresh.parameters);
  const say = sayer(row, 'INPUT');
  const changes: WsdlChange[] = [];
  for (const [name, parameter] of before) {
    const now = after.get(name);
    if (now === undefined) {
      changes.push(say(schemaChange('GONE', [name])));
      continue;
    }
    if (parameter.required !== now.required) {
      const kind = now.required ? 'NOW_MANDATORY' : 'NOW_OPTIONAL';
      const words = { before: presence(parameter.required), after: presence(now.required) };
      changes.push(say({ ...schemaChange(kind, [name]), ...words }));
    }
    for (const inner of schemaChanges(parameter.schema, now.schema))
      changes.push(say({ ...inner, path: [name, ...inner.path] }));
  }
  for (const [name, { required }] of after)
    if (!before.has(name)) changes.push(say({ ...schemaChange('NEW', [name]), required }));
  return changes;
}

function outputChanges(row: SoapOperationRow, fresh: DescribedOperation): readonly WsdlChange[] {
  const say = sayer(row, 'OUTPUT');
  const before = row.outputSchema;
  if (before === null && fresh.outputSchema === null) return [];
  if (before === null) return [say(schemaChange('NEW', []))];
  if (fresh.outputSchema === null) return [say(schemaChange('GONE', []))];
  return schemaChanges(before as typeof fresh.outputSchema, fresh.outputSchema).map(say);
}

function schemaChange(kind: SchemaChange['kind'], path: readonly string[]): SchemaChange {
  return { kind, path, before: null, after: null, required: false, direction: 'other' };
}

const WORDS: Readonly<Record<SchemaChange['kind'], string>> = {
  NEW: 'is new',
  GONE: 'is gone',
  NOW_MANDATORY: 'is mandatory now',
  NOW_OPTIONAL: 'may be left out now',
  TYPE_CHANGED: 'is of another type',
  DOCUMENTED: 'is documented otherwise',
};

function sayer(row: SoapOperationRow, side: 'INPUT' | 'OUTPUT') {
  const { wsdlOperation } = row.config;
  const change = about(wsdlOperation, row.key);
  return (difference: SchemaChange): WsdlChange => {
    const { kind, path, before, after } = difference;
    const name = path.join('.') || 'as a whole';
    const mandatory = kind === 'NEW' && difference.required ? ' and mandatory' : '';
    const message = `The ${side.toLowerCase()} ${name} of ${wsdlOperation} ${WORDS[kind]}${mandatory}.`;
    const changeKind = kind === 'DOCUMENTED' ? 'DOCUMENTATION_CHANGED' : (`${side}_${kind}` as const);
    return change(changeKind, isBreaking(side, difference), message, { path, before, after });
  };
}

/** Inputs break where less is taken than before, outputs where more may come, or less be there. */
function isBreaking(side: 'INPUT' | 'OUTPUT', { kind, required, direction }: SchemaChange): boolean {
  if (kind === 'GONE') return true;
  if (kind === 'TYPE_CHANGED') return direction !== (side === 'INPUT' ? 'widened' : 'narrowed');
  if (side === 'INPUT') return kind === 'NOW_MANDATORY' || (kind === 'NEW' && required);
  return kind === 'NOW_OPTIONAL';
}
