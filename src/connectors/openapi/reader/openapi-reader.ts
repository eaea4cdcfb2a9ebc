import { ConnectorError } from '../../../errors.ts';
import { externalReferences } from '../documents/external-references.ts';
import { lineOf } from '../documents/line-of.ts';
import { resolveLocation, shownLocation } from '../documents/location.ts';
import { parseDocument } from '../documents/parse-document.ts';
import { convertSchema, type Direction } from '../json-schema/convert-schema.ts';
import type { OperationSource } from '../model/operation-source.ts';
import { listOperation, operationsOf, pathFault, readOperation } from '../model/operations.ts';
import { baseUrlOf } from '../model/own-server.ts';
import { Place, PlaceFault, type ReadDocument } from '../model/place.ts';
import { securitySchemesOf } from '../model/security.ts';
import { serversOf } from '../model/servers.ts';
import { type Specification, specificationOf } from '../model/specification.ts';
import type { OfferedOperation, OpenApiOverview, OperationDetails } from '../openapi-document.ts';
import { Warnings } from './warnings.ts';

/** A document to be had, and who refers to it. */
export interface WantedDocument {
  readonly location: string;
  readonly from: string;
}

/** Each line means reading a whole text once more. */
const MAX_LINES = 20;

/**
 * The documents of one API, read and kept: the first that is added is the entry. Works in a thread of its own: every answer
 * can be cloned.
 */
export class OpenApiReader {
  readonly #documents = new Map<string, ReadDocument>();
  readonly #warnings = new Warnings();
  #entry: ReadDocument | null = null;
  #sources: ReadonlyMap<string, OperationSource> = new Map();
  #base: string | null = null;
  #linesLeft = MAX_LINES;

  /**
   * Reads a document; answers which others it refers to. `base` is where it was found after redirects. Throws ConnectorError
   * INVALID_DOCUMENT.
   */
  add(location: string, base: string, text: string): readonly WantedDocument[] {
    const name = this.#entry === null ? 'The document' : `The document ${shownLocation(location)}`;
    const document: ReadDocument = { location, base, text, value: parseDocument(text, name) };
    this.#documents.set(location, document);
    if (!this.#documents.has(base)) this.#documents.set(base, document);
    if (this.#entry === null) {
      this.#entry = document;
      this.#guard(() => specificationOf(this.#root()));
    }
    return externalReferences(document.value).flatMap(({ reference, pointer }) => {
      const target = resolveLocation(base, reference);
      const from = `${this.#named(document)}#${pointer}`;
      if (target === null)
        this.#warnings.add(
          `"${reference}" (at ${from}) is not read: it is no http(s) address and no file of a bundle.`,
        );
      return target === null || this.#documents.has(target) ? [] : [{ location: target, from }];
    });
  }

  /** A document that cannot be had. */
  miss({ location, from }: WantedDocument, reason: string): void {
    this.#warnings.add(`${shownLocation(location)} (at ${from}) is left out: ${reason}`);
  }

  /** What the documents offer. Throws ConnectorError INVALID_DOCUMENT. */
  overview(): OpenApiOverview {
    return this.#guard(() => this.#overview());
  }

  /** Null for a ref that is not offered, or that cannot be called. */
  details(ref: string): OperationDetails | null {
    const source = this.#sources.get(ref);
    if (source === undefined || this.#faultOf(source) !== null) return null;
    const warnings = new Warnings();
    const warn = (message: string) => warnings.add(message);
    const schema = (place: Place, direction: Direction, budget = 1000) =>
      convertSchema(place, {
        isOlder: source.generation !== '3.1',
        direction,
        budget,
        warn: (message, where) => warn(`${where.pointer} ${message}.`),
      });
    return { ...readOperation(source, this.#base, { schema, warn }), warnings: warnings.list };
  }

  #overview(): OpenApiOverview {
    const root = this.#root();
    const specification = specificationOf(root);
    this.#checkTop(root, specification);
    const warn = (message: string) => this.#warnings.add(message);
    const { generation, version } = specification;
    if (version.startsWith('3.2')) warn('OpenAPI 3.2 is read as 3.1: what is new in it is left out.');
    this.#sources = new Map(operationsOf(root, generation, warn).map((source) => [source.ref, source]));
    const servers = serversOf(root, generation, warn);
    this.#base = baseUrlOf(servers, [...this.#sources.values()]);
    const securitySchemes = securitySchemesOf(root, generation, warn);
    const operations = [...this.#sources.values()].map((source) => this.#list(source));
    const info = root.get('info');
    return {
      name: info.get('title').string().trim() || (servers[0] === undefined ? 'API' : new URL(servers[0]).host),
      description: info.get('description').text(),
      version: info.get('version').value === undefined ? null : String(info.get('version').value),
      specification: version,
      baseUrl: this.#base,
      servers,
      securitySchemes,
      operations,
      warnings: this.#warnings.list,
    };
  }

  /** What every document needs; says all of it at once. */
  #checkTop(root: Place, { generation }: Specification): void {
    const checks = [
      () => {
        root.get('info').object();
        root.get('info').get('title').string();
      },
      () => {
        const isWithout = generation === '3.1' && (root.get('webhooks').exists || root.get('components').exists);
        if (!isWithout || root.get('paths').exists) root.get('paths').object();
      },
    ];
    const faults = checks.flatMap((check) => {
      try {
        check();
        return [];
      } catch (error) {
        if (!(error instanceof PlaceFault)) throw error;
        return [this.#describe(error)];
      }
    });
    if (faults.length > 0)
      throw new ConnectorError(
        'INVALID_DOCUMENT',
        faults.map((fault) => `The document is not valid: ${fault}`).join('\n'),
      );
  }

  #list(source: OperationSource): OfferedOperation {
    const uncallable = this.#faultOf(source);
    if (uncallable !== null) this.#warnings.add(`${source.ref} is left out: ${uncallable}`);
    try {
      return { ...listOperation(source, this.#base), uncallable };
    } catch (error) {
      if (!(error instanceof PlaceFault)) throw error;
      const { ref, method, path } = source;
      return {
        ref,
        method,
        path,
        operationId: null,
        name: ref,
        description: null,
        tags: [],
        deprecated: false,
        uncallable,
      };
    }
  }

  /** Reads all but the schemas. */
  #faultOf(source: OperationSource): string | null {
    try {
      const path = pathFault(source.path);
      if (path !== null) throw new PlaceFault(source.operation, path);
      listOperation(source, this.#base);
      readOperation(source, this.#base, { schema: () => true, warn: () => undefined });
      return null;
    } catch (error) {
      if (error instanceof PlaceFault) return this.#describe(error);
      throw error;
    }
  }

  #guard<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PlaceFault)) throw error;
      throw new ConnectorError('INVALID_DOCUMENT', `The document is not valid: ${this.#describe(error)}`, {
        cause: error,
      });
    }
  }

  /** "#/paths/~1pets/get (line 12): …"; the file is named where it is not the entry. */
  #describe({ place, message }: PlaceFault): string {
    this.#linesLeft -= 1;
    const line = this.#linesLeft < 0 ? null : lineOf(place.document.text, place.pointer);
    const file = place.document === this.#entry ? '' : shownLocation(place.document.location);
    return `${file}#${place.pointer}${line === null ? '' : ` (line ${line})`}: ${message}`;
  }

  #named(document: ReadDocument): string {
    return document === this.#entry ? '' : shownLocation(document.location);
  }

  #root(): Place {
    if (this.#entry === null) throw new ConnectorError('INVALID_DOCUMENT', 'There is no document.');
    return new Place(this.#entry.value, this.#entry, '', (from, reference) => this.#follow(from, reference));
  }

  #follow(from: ReadDocument, reference: string): ReadDocument | null {
    const target = resolveLocation(from.base, reference);
    return target === null ? null : (this.#documents.get(target) ?? null);
  }
}
