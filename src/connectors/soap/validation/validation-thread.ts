/** Compiles schemas and judges envelopes beside the main thread: foreign schemas may take seconds to compile. */
import { parentPort } from 'node:worker_threads';
import { XmlError } from 'libxml2-wasm';
import { ConnectorError } from '../../../errors.ts';
import { graphOfFiles, modelOf } from '../load-wsdl.ts';
import type { WsdlFile } from '../soap-operation.ts';
import { type CompiledSchemas, compileSchemas } from './compiled-schemas.ts';
import { emitSchemas } from './emit-schemas.ts';
import type { ValidationJob, ValidationReply } from './validation.ts';

/** Compiled schemas take a few times the memory of their text. */
const MAX_COMPILED = 16;
const MAX_LENGTH = 16 * 1024 * 1024;

interface Compiled {
  /** A text says why there are none. */
  readonly schemas: CompiledSchemas | string;
  /** Of the schemas as text. */
  readonly length: number;
}

/** The latest at the end. */
const COMPILED = new Map<string, Compiled>();

parentPort?.on('message', (job: ValidationJob) => parentPort?.postMessage(reply(job)));

function reply({ key, files, envelopes }: ValidationJob): ValidationReply {
  const known = COMPILED.get(key) ?? (files === null ? null : compile(files));
  if (known === null) return { kind: 'unknown' };
  keep(key, known);
  const { schemas } = known;
  if (typeof schemas === 'string') return { kind: 'unjudgeable', reason: schemas };
  return { kind: 'judged', problems: envelopes.map((envelope) => schemas.problems(envelope)) };
}

/** Anything else that is thrown ends this worker: the memory of libxml2 may be in any state. */
function compile(files: readonly WsdlFile[]): Compiled {
  let length = 0;
  try {
    const graph = graphOfFiles(files);
    const emitted = emitSchemas(graph, modelOf(graph).operations, 'lax');
    for (const text of emitted.values()) length += text.length;
    return { schemas: compileSchemas(emitted), length };
  } catch (error) {
    if (error instanceof XmlError || error instanceof ConnectorError) return { schemas: reasonOf(error), length: 0 };
    throw error;
  }
}

/** The first of what libxml2 says, without the namespaces in front of names. */
function reasonOf({ message }: Error): string {
  const [first = ''] = message.split('\n');
  return first.replaceAll(/\{[^{}]*\}/g, '').trim();
}

function keep(key: string, compiled: Compiled): void {
  COMPILED.delete(key);
  COMPILED.set(key, compiled);
  for (const [oldKey, { schemas }] of COMPILED) {
    const length = [...COMPILED.values()].reduce((sum, each) => sum + each.length, 0);
    if (oldKey === key || (COMPILED.size <= MAX_COMPILED && length <= MAX_LENGTH)) return;
    COMPILED.delete(oldKey);
    if (typeof schemas !== 'string') schemas[Symbol.dispose]();
  }
}
