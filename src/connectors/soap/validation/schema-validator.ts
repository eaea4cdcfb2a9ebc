import type { KeptWsdlFiles } from '../soap-operation.ts';
import { startValidation, type ValidationRunner } from './start-validation.ts';
import type { Validation, ValidationJob, ValidationReply } from './validation.ts';

/** How long things may take, in milliseconds. */
export interface ValidatorLimits {
  /** A caller waits so long at most; then its envelope is not validated. */
  readonly waitMs: number;
  /** A thread that is at one job for longer is ended. */
  readonly jobMs: number;
  /** A WSDL over which a thread was lost is not validated against for so long. */
  readonly restMs: number;
}

const LIMITS: ValidatorLimits = { waitMs: 3_000, jobMs: 30_000, restMs: 600_000 };
/** Envelopes for one WSDL that wait go to the thread together. */
const MAX_TOGETHER = 64;
/** Of one envelope, in UTF-16 units: libxml2 needs several times as much memory. */
const MAX_ENVELOPE = 16 * 1024 * 1024;
/** Keys that are remembered, of those whose schemas judge nothing or lost a thread. */
const MAX_REMEMBERED = 1_000;

interface Waiting {
  readonly wsdl: KeptWsdlFiles;
  /** Null: only whether the schemas can judge. */
  readonly envelope: string | null;
  readonly resolve: (validation: Validation) => void;
}

/**
 * Has envelopes judged by the schemas of their WSDLs in a thread, which starts with the first of them and keeps no process
 * alive. Never rejects: what cannot be judged, or not in time, is `off`.
 */
export class SchemaValidator {
  readonly #limits: ValidatorLimits;
  readonly #start: () => ValidationRunner;
  readonly #waiting: Waiting[] = [];
  /** The keys whose files the thread was sent. */
  readonly #sent = new Set<string>();
  readonly #unjudgeable = new Map<string, { readonly reason: string; readonly until: number }>();
  #runner: ValidationRunner | null = null;
  #isWorking = false;

  constructor(limits: ValidatorLimits = LIMITS, start: () => ValidationRunner = startValidation) {
    this.#limits = limits;
    this.#start = start;
  }

  /** Judges an envelope of `writeRequest`. */
  validate(wsdl: KeptWsdlFiles, envelope: string): Promise<Validation> {
    if (envelope.length > MAX_ENVELOPE) return Promise.resolve(off('the request is too large to be checked'));
    return this.#ask(wsdl, envelope);
  }

  /** Why the schemas of a WSDL judge nothing; null where they do. */
  async obstacle(wsdl: KeptWsdlFiles): Promise<string | null> {
    const validation = await this.#ask(wsdl, null);
    return validation.kind === 'off' ? validation.reason : null;
  }

  #ask(wsdl: KeptWsdlFiles, envelope: string | null): Promise<Validation> {
    const known = this.#unjudgeable.get(wsdl.cacheKey);
    if (known !== undefined && performance.now() < known.until) return Promise.resolve(off(known.reason));
    const { promise, resolve } = Promise.withResolvers<Validation>();
    const waiting = { wsdl, envelope, resolve };
    const timer = setTimeout(() => this.#giveUp(waiting), this.#limits.waitMs);
    this.#waiting.push(waiting);
    this.#sendNext();
    return promise.finally(() => clearTimeout(timer));
  }

  #giveUp(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index >= 0) this.#waiting.splice(index, 1);
    waiting.resolve(off('the schemas are not ready yet, or take too long'));
  }

  #sendNext(): void {
    const [first] = this.#waiting;
    if (this.#isWorking || first === undefined) return;
    this.#isWorking = true;
    const batch = this.#take(first.wsdl.cacheKey);
    void this.#judge(first.wsdl, batch).then((validations) => {
      for (const [index, { resolve }] of batch.entries()) resolve(validations[index] ?? off('the validator is silent'));
      this.#isWorking = false;
      this.#sendNext();
    });
  }

  #take(key: string): readonly Waiting[] {
    const batch = this.#waiting.filter(({ wsdl }) => wsdl.cacheKey === key).slice(0, MAX_TOGETHER);
    for (const waiting of batch) this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    return batch;
  }

  async #judge({ cacheKey: key, files }: KeptWsdlFiles, batch: readonly Waiting[]): Promise<readonly Validation[]> {
    const envelopes = batch.flatMap(({ envelope }) => (envelope === null ? [] : [envelope]));
    try {
      let reply = await this.#post({ key, files: this.#sent.has(key) ? null : await files(), envelopes });
      if (reply.kind === 'unknown') reply = await this.#post({ key, files: await files(), envelopes });
      this.#sent.add(key);
      if (reply.kind === 'judged') return inOrder(batch, reply.problems);
      return this.#refuse(key, batch, reply.kind === 'unknown' ? 'they are gone' : reply.reason, Infinity);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#refuse(key, batch, reason, this.#limits.restMs);
    }
  }

  #refuse(key: string, batch: readonly Waiting[], reason: string, forMs: number): readonly Validation[] {
    this.#unjudgeable.delete(key);
    this.#unjudgeable.set(key, { reason, until: performance.now() + forMs });
    const [oldest] = this.#unjudgeable.keys();
    if (this.#unjudgeable.size > MAX_REMEMBERED && oldest !== undefined) this.#unjudgeable.delete(oldest);
    // Those that wait would be judged no better, and might cost another thread.
    for (let late = this.#take(key); late.length > 0; late = this.#take(key))
      for (const { resolve } of late) resolve(off(reason));
    return batch.map(() => off(reason));
  }

  /** Rejects where the thread is lost; the next job starts another. */
  async #post(job: ValidationJob): Promise<ValidationReply> {
    this.#runner ??= this.#start();
    const runner = this.#runner;
    const timer = setTimeout(() => runner.end(new Error('the schemas take too long')), this.#limits.jobMs);
    timer.unref();
    try {
      return await runner.run(job);
    } catch (error) {
      this.#runner = null;
      this.#sent.clear();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function inOrder(
  batch: readonly Waiting[],
  problems: Extract<ValidationReply, { kind: 'judged' }>['problems'],
): readonly Validation[] {
  let next = 0;
  return batch.map(({ envelope }) => ({
    kind: 'judged',
    problems: (envelope === null ? null : problems[next++]) ?? [],
  }));
}

function off(reason: string): Validation {
  return { kind: 'off', reason };
}
