import type { FetchQueryObject, ImapFlow } from 'imapflow';
import { addRow, type FetchedMail, type Item, uidOf } from './fetched-mail.ts';

/** What is asked of mails: a part of what imapflow can ask for. */
export type FetchItems = Pick<FetchQueryObject, 'flags' | 'internalDate' | 'size' | 'bodyStructure'> & {
  readonly headers?: readonly string[];
  /** The first bytes of sections, so many. */
  readonly sections?: { readonly specifiers: readonly string[]; readonly maxBytes: number };
};

/** A command of imapflow's; answered when all is over, and `next` lets it go on to other commands. */
interface Commands {
  exec(
    command: string,
    attributes: readonly object[],
    options: { readonly untagged: { FETCH(row: { readonly attributes?: readonly Item[] }): Promise<void> } },
  ): Promise<{ next(): void }>;
}

/** A mail with its UID. */
export type FetchedRow = FetchedMail & { readonly uid: number };

/**
 * UID FETCH (RFC 9051 section 6.4.9) of a sequence-set; answers what the server said of the mails, by UID. imapflow's own
 * `fetch` makes for each row a digest, a text of each name in it, and an iterator's worth of promises, which takes longer than
 * reading the row: it is asked only where the server wants to be asked again more slowly.
 */
export async function fetchRows(
  client: ImapFlow,
  set: string,
  items: FetchItems,
): Promise<ReadonlyMap<number, FetchedRow>> {
  const rows = new Map<number, FetchedRow>();
  let failure: unknown = null;
  const take = async ({ attributes }: { readonly attributes?: readonly Item[] }) => {
    try {
      takeRow(rows, attributes?.[1]);
    } catch (error) {
      // What is thrown here is told to nobody.
      failure ??= error;
    }
  };
  try {
    const answer = await commands(client).exec('UID FETCH', [{ type: 'SEQUENCE', value: set }, atoms(items)], {
      untagged: { FETCH: take },
    });
    answer.next();
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ETHROTTLE') throw error;
    return fetchSlowly(client, set, items);
  }
  if (failure !== null) throw failure;
  return rows;
}

function takeRow(rows: Map<number, FetchedRow>, items: Item | undefined): void {
  if (!Array.isArray(items)) return;
  const uid = uidOf(items);
  // Of another mail, that somebody changes meanwhile.
  if (uid === null) return;
  const row = rows.get(uid) ?? { uid };
  rows.set(uid, row);
  addRow(row, items);
}

function atoms({ flags, internalDate, size, bodyStructure, headers, sections }: FetchItems): readonly object[] {
  const names = [
    'UID',
    ...(flags ? ['FLAGS'] : []),
    ...(internalDate ? ['INTERNALDATE'] : []),
    ...(size ? ['RFC822.SIZE'] : []),
    ...(bodyStructure ? ['BODYSTRUCTURE'] : []),
  ];
  const fields = headers === undefined ? [] : [peek([atom('HEADER.FIELDS'), headers.map(atom)])];
  const parts = sections?.specifiers.map((specifier) => peek([atom(specifier)], [0, sections.maxBytes])) ?? [];
  return [...names.map(atom), ...fields, ...parts];
}

function atom(value: string): object {
  return { type: 'ATOM', value };
}

function peek(section: readonly unknown[], partial?: readonly number[]): object {
  return { type: 'ATOM', value: 'BODY.PEEK', section, partial };
}

/** Waits and asks again, as imapflow does where a server says that it is asked too much. */
async function fetchSlowly(
  client: ImapFlow,
  set: string,
  { headers, sections, ...items }: FetchItems,
): Promise<ReadonlyMap<number, FetchedRow>> {
  const bodyParts = sections?.specifiers.map((key) => ({ key, start: 0, maxLength: sections.maxBytes }));
  const query = { ...items, uid: true, headers: headers === undefined ? undefined : [...headers], bodyParts };
  const rows = new Map<number, FetchedRow>();
  for await (const row of client.fetch(set, query, { uid: true })) {
    const internalDate = typeof row.internalDate === 'string' ? null : row.internalDate;
    rows.set(row.uid, { ...row, internalDate });
  }
  return rows;
}

/** imapflow's declarations leave `exec` out; it is there in the version that package.json pins. */
function commands(client: ImapFlow): Commands {
  return client as unknown as Commands;
}
