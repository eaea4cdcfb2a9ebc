import type { ParseResult } from 'bpmn-moddle';
import { prepareProcess } from './prepare-process.ts';

/** Documents that are kept, those that were used last. */
const MOST_KEPT = 20;
/** A larger document, in characters, is read again at each run. */
const MOST_LENGTH = 1024 * 1024;

/**
 * Documents as bpmn-engine takes them, read once for many instances: that takes as long as running a small one. A run reads its
 * document and changes nothing in it.
 */
export class PreparedProcesses {
  readonly #kept = new Map<string, Promise<ParseResult>>();

  /** Rejects as `prepareProcess` does. */
  prepare(bpmn: string, processKey: string): Promise<ParseResult> {
    if (bpmn.length > MOST_LENGTH) return prepareProcess(bpmn, processKey);
    const key = `${processKey} ${bpmn}`;
    const prepared = this.#kept.get(key) ?? prepareProcess(bpmn, processKey);
    // Last again.
    this.#kept.delete(key);
    this.#kept.set(key, prepared);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return prepared;
  }
}
