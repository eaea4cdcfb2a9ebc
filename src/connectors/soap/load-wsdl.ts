import { ConnectorError } from '../../errors.ts';
import { bundleOf, normaliseLocations } from './documents/bundle.ts';
import { DocumentGraph } from './documents/document-graph.ts';
import { baseName } from './documents/location.ts';
import type { SoapOperationModel, WsdlModel } from './model/operation-model.ts';
import type { WsdlFile } from './soap-operation.ts';
import { Warnings } from './warnings.ts';
import { atOnce, type Work } from './work.ts';
import { checkMessages } from './wsdl/check-messages.ts';
import { Definitions } from './wsdl/definitions.ts';
import { readingOperations } from './wsdl/operations.ts';
import { policiesOf } from './wsdl/policies.ts';
import { wsdlDocumentation } from './xml/documentation.ts';
import { attribute } from './xml/xml-element.ts';
import { checkingReferences } from './xsd/check-references.ts';
import { readSchemas } from './xsd/read-schemas.ts';
import { contextOf, contextualName } from './xsd/schema-context.ts';
import { SchemaSet } from './xsd/schema-set.ts';

/**
 * Reads kept files, the entry first, without the network: a document that is not among them is a warning. Throws
 * ConnectorError INVALID_DOCUMENT (says what is wrong and where) and LIMIT_EXCEEDED.
 */
export function loadWsdl(files: readonly WsdlFile[]): WsdlModel {
  return atOnce(loadingWsdl(files));
}

/** The same, cut into pieces. */
export function* loadingWsdl(files: readonly WsdlFile[]): Work<WsdlModel> {
  return yield* modelling(yield* readingFiles(files));
}

const OPERATIONS = new WeakMap<WsdlModel, ReadonlyMap<string, SoapOperationModel>>();

/** The operation of that ref, or null. */
export function findOperation(model: WsdlModel, ref: string): SoapOperationModel | null {
  let byRef = OPERATIONS.get(model);
  if (byRef === undefined) {
    byRef = new Map(model.operations.map((operation) => [operation.ref, operation]));
    OPERATIONS.set(model, byRef);
  }
  return byRef.get(ref) ?? null;
}

/** The documents among given files that the first one reaches. Throws as `loadWsdl` does. */
export function graphOfFiles(files: readonly WsdlFile[]): DocumentGraph {
  return atOnce(readingFiles(files));
}

/** The same, cut into pieces. */
export function* readingFiles(files: readonly WsdlFile[]): Work<DocumentGraph> {
  const normalised = normaliseLocations(files);
  const [entry] = normalised;
  if (entry === undefined) throw new ConnectorError('INVALID_DOCUMENT', 'There is no document.');
  const find = bundleOf(normalised);
  const graph = yield* DocumentGraph.reading(entry);
  for (let [pending] = graph.next(1); pending !== undefined; [pending] = graph.next(1)) {
    const file = find(pending.location, pending.reference.location ?? '');
    if (file === null) graph.miss(pending, 'it is not among the files.');
    else yield* graph.adding(pending, file.content, file.location);
  }
  return graph;
}

/** What the documents of a WSDL offer. */
export function modelOf(graph: DocumentGraph): WsdlModel {
  return atOnce(modelling(graph));
}

/** The same, cut into pieces. With `check`, every reference of its schemas is followed for the sake of the warnings. */
export function* modelling(
  graph: DocumentGraph,
  options: { readonly check: boolean } = { check: false },
): Work<WsdlModel> {
  const warnings = new Warnings();
  for (const warning of graph.warnings) warnings.add(warning);
  const schemas = new SchemaSet(warnings);
  const added = readSchemas(graph, schemas);
  yield;
  const { root, location } = graph.entry;
  const context = contextOf(root, location, null);
  const definitions = new Definitions(graph, warnings);
  const policies = policiesOf(graph);
  const nameOf = (node: Parameters<typeof contextualName>[0], text: string) => contextualName(node, text, context);
  const reader = { definitions, schemas, warnings, context, policies, nameOf };
  const operations = yield* readingOperations(reader);
  if (operations.length === 0) warnings.add('The WSDL offers no operation over SOAP.');
  if (options.check) {
    checkMessages(reader);
    yield* checkingReferences(schemas, added);
  }
  const service = definitions.all('service')[0]?.node ?? null;
  return {
    name: (service && attribute(service, 'name')) || attribute(root, 'name') || baseName(location),
    description: (service && wsdlDocumentation(service)) ?? wsdlDocumentation(root),
    targetNamespace: attribute(root, 'targetNamespace') ?? '',
    operations,
    get warnings() {
      return warnings.list;
    },
    element: (name) => schemas.element(name),
    type: (name) => schemas.type(name),
  };
}
