/** Where a contestant finds its mails, and what it needs besides. JSON. */
export interface BenchPlace {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** How many mails are there. */
  readonly mails: number;
  /** What fills the start variables. */
  readonly variables: readonly { readonly variable: string; readonly part: string }[];
  /** The engine behind HTTP. */
  readonly engineUrl: string;
  /** Where the packages of peers are. */
  readonly peersFolder: string;
}

/**
 * One way to read the inbox. What is returned does it, and answers how many mails it has read to the end; what comes before
 * is not measured.
 */
export type MailContestant = (place: BenchPlace) => Promise<() => Promise<number>>;
