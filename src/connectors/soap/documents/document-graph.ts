import { ConnectorError } from '../../../errors.ts';
import type { WsdlFile } from '../soap-operation.ts';
import type { Work } from '../work.ts';
import { isSchemaNamespace, WSDL } from '../xml/namespaces.ts';
import { parsingXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { catalogueSchema, isWellKnown } from '../xsd/catalogue.ts';
import { resolveLocation } from './location.ts';
import { type DocumentReference, referencesOf } from './references.ts';
import { refuseNonWsdl, refuseNonXml } from './refuse-document.ts';

/** In all, entry included. */
const MAX_DOCUMENTS = 500;
/** UTF-16 units of all documents together. */
const MAX_TOTAL_LENGTH = 50 * 1024 * 1024;
/** References from the entry to the furthest document. */
const MAX_REFERENCE_DEPTH = 64;

export interface WsdlDocument {
  readonly location: string;
  readonly root: XmlElement;
}

/** A document that is referred to and has not been read yet. */
export interface PendingDocument {
  readonly location: string;
  /** Which document refers to it, at which line, and how. */
  readonly from: string;
  readonly reference: DocumentReference;
  readonly depth: number;
}

/**
 * The documents of a WSDL as far as they are read: parses each one, finds what it refers to, and keeps what is still to
 * be read in `pending`. Where the bytes come from is the caller's business: `adding` or `miss` every pending document.
 */
export class DocumentGraph {
  readonly documents = new Map<string, WsdlDocument>();
  readonly files: WsdlFile[] = [];
  readonly warnings: string[] = [];
  readonly #pending: PendingDocument[] = [];
  readonly #seen = new Set<string>();
  readonly #aliases = new Map<string, string>();
  #entry: WsdlDocument | null = null;
  #length = 0;

  private constructor() {}

  /** Reads the entry. Throws ConnectorError INVALID_DOCUMENT where it is not a WSDL 1.1, and LIMIT_EXCEEDED. */
  static *reading(entry: WsdlFile): Work<DocumentGraph> {
    const graph = new DocumentGraph();
    graph.#seen.add(entry.location);
    graph.#entry = yield* graph.#parsing(entry, 0);
    refuseNonWsdl(graph.entry.root);
    return graph;
  }

  get entry(): WsdlDocument {
    if (this.#entry === null) throw new Error('The entry is not read yet');
    return this.#entry;
  }

  /** Takes the next documents to read, at most `count`. */
  next(count: number): PendingDocument[] {
    return this.#pending.splice(0, count);
  }

  /**
   * The content of a pending document. Where it is no WSDL and no schema that is a warning. `location` is where the
   * caller found it, if that is not where it was looked for. Throws ConnectorError LIMIT_EXCEEDED.
   */
  *adding(pending: PendingDocument, content: string, location = pending.location): Work<void> {
    if (location !== pending.location) {
      this.#aliases.set(pending.location, location);
      if (this.#seen.has(location)) return;
      this.#seen.add(location);
    }
    try {
      yield* this.#parsing({ location, content }, pending.depth);
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.code === 'LIMIT_EXCEEDED') throw error;
      this.miss(pending, error.message);
    }
  }

  /** A pending document that cannot be had: a warning, unless the catalogue has its namespace. */
  miss(pending: PendingDocument, reason: string): void {
    const { kind, location, namespace } = pending.reference;
    if (namespace !== null && catalogueSchema(namespace) !== null) return;
    this.warnings.push(
      `The ${kind} of "${location}" (${pending.from}, line ${pending.reference.line}) is left out: ${reason}`,
    );
  }

  /** The document that a reference in the document at `base` leads to, if it was read. */
  follow(base: string, location: string | null): WsdlDocument | null {
    const target = location === null ? null : resolveLocation(base, location);
    if (target === null) return null;
    return this.documents.get(this.#aliases.get(target) ?? target) ?? null;
  }

  *#parsing(file: WsdlFile, depth: number): Work<WsdlDocument> {
    this.#length += file.content.length;
    if (this.#length > MAX_TOTAL_LENGTH) throw limit('The documents of the WSDL are larger than 50 MB in all.');
    refuseNonXml(file.content);
    const { root, warnings } = yield* parsingXml(file.content);
    if (!isSchemaNamespace(root.name.namespace) && root.name.namespace !== WSDL) refuseNonWsdl(root);
    this.warnings.push(...warnings.map((warning) => `${file.location}: ${warning}`));
    const document = { location: file.location, root };
    this.documents.set(file.location, document);
    this.files.push(file);
    for (const found of referencesOf(root)) this.#refer(document, found, depth + 1);
    return document;
  }

  #refer(from: WsdlDocument, reference: DocumentReference, depth: number): void {
    if (reference.location === null || isWellKnown(reference.namespace, reference.location)) return;
    const location = resolveLocation(from.location, reference.location);
    const pending = { location: location ?? reference.location, from: from.location, reference, depth };
    if (location === null) {
      this.miss(pending, 'only http(s) addresses and relative ones are read.');
      return;
    }
    if (this.#seen.has(location)) return;
    this.#seen.add(location);
    if (this.#seen.size > MAX_DOCUMENTS) throw limit(`The WSDL refers to more than ${MAX_DOCUMENTS} documents.`);
    if (depth > MAX_REFERENCE_DEPTH)
      throw limit(`The imports of the WSDL are more than ${MAX_REFERENCE_DEPTH} levels deep.`);
    this.#pending.push(pending);
  }
}

function limit(message: string): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', message);
}
