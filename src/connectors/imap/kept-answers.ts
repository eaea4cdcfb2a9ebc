import type { FetchedMail } from './fetched-mail.ts';

/** How a mail is made up. */
export type MailStructure = Pick<FetchedMail, 'size' | 'bodyStructure'>;

/** What was read of mails of the open folder ahead of their turn, until that comes. */
export class KeptAnswers {
  readonly #structures = new Map<number, MailStructure>();
  readonly #parts = new Map<number, Map<string, Buffer>>();
  /** The sections that the next mails are probably read by; null where the server has refused to be asked for them. */
  likely: readonly string[] | null = [];

  /** Size and BODYSTRUCTURE. */
  keepStructure(uid: number, row: MailStructure): void {
    this.#structures.set(uid, row);
  }

  /** A whole section, as it is on the server. */
  keepPart(uid: number, section: string, content: Buffer): void {
    const parts = this.#parts.get(uid) ?? new Map<string, Buffer>();
    this.#parts.set(uid, parts.set(section, content));
  }

  structureOf(uid: number): MailStructure | undefined {
    return this.#structures.get(uid);
  }

  partOf(uid: number, section: string): Buffer | undefined {
    return this.#parts.get(uid)?.get(section);
  }

  /** The mail has had its turn. */
  forget(uid: number): void {
    this.#structures.delete(uid);
    this.#parts.delete(uid);
  }

  /** Another folder is opened: the same number is another mail there. */
  clear(): void {
    this.#structures.clear();
    this.#parts.clear();
  }
}
