import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { DRIVER, ENVELOPE } from './emit-schemas.ts';

/** What libxml2 says against one node of a document. */
export interface SchemaProblem {
  /** In its words, which may hold the value. */
  readonly message: string;
  /** Where, as `/soap:Envelope/soap:Body/n1:Order/n1:line[2]`; of an attribute its element. */
  readonly xpath: string;
}

/** Schemas that are ready to judge envelopes. They are memory of libxml2 until they are disposed of. */
export interface CompiledSchemas extends Disposable {
  /** What libxml2 says against an envelope of `writeRequest`; empty where it is valid. */
  problems(envelope: string): readonly SchemaProblem[];
}

/** Compiles what `emitSchemas` has made. Throws an Error that says why where libxml2 refuses: foreign schemas have mistakes. */
export function compileSchemas(files: ReadonlyMap<string, string>): CompiledSchemas {
  const buffers = Object.fromEntries([...files].map(([name, text]) => [name, Buffer.from(text)] as const));
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  try {
    using source = XmlDocument.fromBuffer(buffers[DRIVER] ?? Buffer.alloc(0), { url: DRIVER });
    const validator = XsdValidator.fromDoc(source);
    return {
      problems: (envelope) => judge(validator, envelope),
      [Symbol.dispose]: () => validator.dispose(),
    };
  } finally {
    xmlCleanupInputProvider();
  }
}

function judge(validator: XsdValidator, envelope: string): readonly SchemaProblem[] {
  using document = XmlDocument.fromString(envelope.replace(/ xmlns:soap="[^"]*"/, ` xmlns:soap="${ENVELOPE}"`));
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ message, xpath }) => ({ message: message.trim(), xpath: xpath ?? '' }));
  }
}
