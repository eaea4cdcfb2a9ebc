import { Faults } from '../faults.ts';

/** Secrets by the name of their input field; plain only in memory. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * Puts the secrets after a change together from those that are sent and those that are kept. What is wrong is collected,
 * with the name of the field behind `path`, and thrown by `finish`.
 */
export class KeptSecrets {
  readonly #kept: Secrets;
  readonly #sendAgain: boolean;
  readonly #path: readonly string[];
  readonly #faults = new Faults();
  readonly #secrets: Record<string, string> = {};

  /** `sendAgain`: the address that they are sent to changes, so that none may be kept (SECRET_REQUIRED). */
  constructor(kept: Secrets, options: { readonly sendAgain: boolean; readonly path: readonly string[] }) {
    this.#kept = kept;
    this.#sendAgain = options.sendAgain;
    this.#path = options.path;
  }

  /** A secret that there must be: INVALID_INPUT, with the reason, where none is sent and none is kept. */
  need(name: string, sent: string | null | undefined, reason = `The ${name} is needed`): void {
    const hasNone = sent == null && !Object.hasOwn(this.#kept, name);
    if (hasNone) this.refuse(reason, name);
    else this.take(name, sent ?? undefined);
  }

  /** A secret that may be absent; null removes a kept one. */
  take(name: string, sent: string | null | undefined): void {
    const kept = this.#kept[name];
    if (sent === undefined && kept !== undefined && this.#sendAgain) this.#faults.add(...sendAgain(this.#at(name)));
    const secret = sent === undefined ? kept : sent;
    if (secret != null) this.#secrets[name] = secret;
  }

  /** Notes something else that is wrong with a field. */
  refuse(message: string, name: string): void {
    this.#faults.add('INVALID_INPUT', message, this.#at(name));
  }

  /** The secrets after the change; throws UserErrors with everything that was wrong. */
  finish(): Secrets {
    this.#faults.throwIfAny();
    return this.#secrets;
  }

  #at(name: string): readonly string[] {
    return [...this.#path, name];
  }
}

/** What to answer where a secret would be sent to another address than the one that it was given for. */
export function sendAgain(path: readonly string[]) {
  return ['SECRET_REQUIRED', 'The address that the secret is sent to changes: send the secret again', path] as const;
}
