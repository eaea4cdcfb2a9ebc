import type { DocumentGraph } from './documents/document-graph.ts';
import { outputSchemaOf, parametersOf } from './json-schema/message-schemas.ts';
import { graphOfFiles, modelOf } from './load-wsdl.ts';
import type { SoapOperationModel } from './model/operation-model.ts';
import type { DescribedOperation, DescribedWsdl, WsdlFile } from './soap-operation.ts';

/**
 * What the files of a WSDL offer, the entry first, without the network. Throws ConnectorError INVALID_DOCUMENT and
 * LIMIT_EXCEEDED. `parameters` and `outputSchema` of an operation are made when they are first read.
 */
export function describeFiles(files: readonly WsdlFile[]): DescribedWsdl {
  return describeGraph(graphOfFiles(files));
}

/** The same for documents that are read already. */
export function describeGraph(graph: DocumentGraph): DescribedWsdl {
  const { name, description, targetNamespace, operations, warnings } = modelOf(graph, { check: true });
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
