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

/** One way to read the inbox. What comes before is not measured, nor is what comes after. */
export type MailContestant = (place: BenchPlace) => Promise<MailReader>;

/** A contestant that is ready. */
export interface MailReader {
  /** Answers how many mails it has read to the end. */
  read(): Promise<number>;
  close?(): Promise<void>;
}
