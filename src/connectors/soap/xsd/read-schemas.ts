import type { DocumentGraph, WsdlDocument } from '../documents/document-graph.ts';
import { inlineSchemas, reference } from '../documents/references.ts';
import { isSchemaNamespace } from '../xml/namespaces.ts';
import { schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { contextOf } from './schema-context.ts';
import type { SchemaSet } from './schema-set.ts';
import type { SchemaContext } from './schemas.ts';

/** One xs:schema element in its context, after it was added. */
export interface AddedSchema {
  readonly schema: XmlElement;
  readonly context: SchemaContext;
}

/** Adds every schema of the documents to the set, includes before those that include them, and answers them. */
export function readSchemas(graph: DocumentGraph, set: SchemaSet): readonly AddedSchema[] {
  const reader = new SchemaReader(graph, set);
  for (const document of graph.documents.values()) {
    if (!isSchemaNamespace(document.root.name.namespace)) {
      for (const schema of inlineSchemas(document.root)) reader.read(document, schema, null);
    }
  }
  // What an import leads to was read on the way; what is left was imported by a WSDL, or stands beside.
  for (const document of graph.documents.values()) {
    if (isSchemaNamespace(document.root.name.namespace) && !reader.hasRead(document.root)) {
      reader.read(document, document.root, null);
    }
  }
  return reader.added;
}

class SchemaReader {
  readonly added: AddedSchema[] = [];
  readonly #graph: DocumentGraph;
  readonly #set: SchemaSet;
  readonly #done = new Map<XmlElement, Set<string>>();

  constructor(graph: DocumentGraph, set: SchemaSet) {
    this.#graph = graph;
    this.#set = set;
  }

  hasRead(schema: XmlElement): boolean {
    return this.#done.has(schema);
  }

  /** Every schema once for each namespace that it is included into. */
  read(document: WsdlDocument, schema: XmlElement, includedInto: string | null): void {
    const context = contextOf(schema, document.location, includedInto);
    const done = this.#done.get(schema) ?? new Set();
    if (done.has(context.targetNamespace)) return;
    this.#done.set(schema, done.add(context.targetNamespace));
    for (const node of schemaChildren(schema)) this.#follow(document, node, context);
    this.#set.add(schema, context);
    this.added.push({ schema, context });
  }

  #follow(document: WsdlDocument, node: XmlElement, context: SchemaContext): void {
    const kind = node.name.local;
    if (kind !== 'import' && kind !== 'include' && kind !== 'redefine') return;
    const target = this.#graph.follow(document.location, reference(node, 'schemaLocation').location);
    if (target !== null) {
      for (const schema of schemasOf(target))
        this.read(target, schema, kind === 'import' ? null : context.targetNamespace);
    }
    if (kind === 'redefine') this.#set.redefine(node, context);
  }
}

function schemasOf(document: WsdlDocument): readonly XmlElement[] {
  return isSchemaNamespace(document.root.name.namespace) ? [document.root] : inlineSchemas(document.root);
}
