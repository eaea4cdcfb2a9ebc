import type { DocumentGraph } from './documents/document-graph.ts';
import { inTurns } from './in-turns.ts';
import { outputSchemaOf, parametersOf } from './json-schema/message-schemas.ts';
import { graphOfFiles, modelling, readingFiles } from './load-wsdl.ts';
import type { SoapOperationModel } from './model/operation-model.ts';
import type { DescribedOperation, DescribedWsdl, WsdlFile } from './soap-operation.ts';
import { atOnce, type Work } from './work.ts';

/**
 * What the files of a WSDL offer, the entry first, without the network. Throws ConnectorError INVALID_DOCUMENT and
 * LIMIT_EXCEEDED. `parameters` and `outputSchema` of an operation are made when they are first read.
 */
export function describeFiles(files: readonly WsdlFile[]): DescribedWsdl {
  return describeGraph(graphOfFiles(files));
}

/** The same in turns with whatever else is to be done. Rejects with what it throws. */
export async function describeFilesInTurns(files: readonly WsdlFile[]): Promise<DescribedWsdl> {
  return inTurns(describingGraph(await inTurns(readingFiles(files))));
}

/** The same for documents that are read already. */
export function describeGraph(graph: DocumentGraph): DescribedWsdl {
  return atOnce(describingGraph(graph));
}

/** The same, cut into pieces. */
export function* describingGraph(graph: DocumentGraph): Work<DescribedWsdl> {
  const { name, description, targetNamespace, operations, warnings } = yield* modelling(graph, { check: true });
  return {
    name,
    description,
    targetNamespace,
    operations: operations.map(describeOperation),
    warnings,
    files: graph.files,
  };
}

function describeOperation(operation: SoapOperationModel): DescribedOperation {
  let parameters: DescribedOperation['parameters'] | undefined;
  let outputSchema: DescribedOperation['outputSchema'] | undefined;
  return {
    ref: operation.ref,
    wsdlService: operation.service,
    wsdlPort: operation.port,
    wsdlBinding: operation.binding.local,
    name: operation.name,
    description: operation.documentation,
    endpoint: operation.endpoint,
    soapVersion: operation.soapVersion,
    soapAction: operation.soapAction,
    uncallable: operation.uncallable,
    get parameters() {
      parameters ??= parametersOf(operation);
      return parameters;
    },
    get outputSchema() {
      if (outputSchema === undefined) outputSchema = outputSchemaOf(operation);
      return outputSchema;
    },
  };
}
