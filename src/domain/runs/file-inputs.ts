import type { UserErrorData } from '../../errors.ts';
import type { FileRow } from '../../store/file-store.ts';
import { kindOfId } from '../ids.ts';

type Values = Readonly<Record<string, unknown>>;

/** Reads a file of this server; null where it is none, or none any more. */
export type ReadFile = (id: string) => Promise<{ readonly file: FileRow; readonly bytes: Buffer } | null>;

/** The members of a file as the API shows it; with others, an object is something else. */
const MEMBERS: ReadonlySet<string> = new Set(['filename', 'contentType', 'contentId', 'size', 'url']);

/**
 * The values with the bytes of the files in them that this server has shown as an output or an attachment, so that they
 * can be handed from one call to the next. Whoever may call may read every file: the signature of the URL is not needed.
 */
export async function withFiles(
  values: Values,
  readFile: ReadFile,
): Promise<{ readonly values: Values; readonly faults: readonly UserErrorData[] }> {
  const faults: UserErrorData[] = [];
  const open = async (value: unknown, path: readonly string[]): Promise<unknown> => {
    if (typeof value !== 'object' || value === null) return value;
    const id = shownFile(value);
    if (id === null) return mapMembers(value, (member, name) => open(member, [...path, name]));
    const found = await readFile(id);
    if (found === null) {
      faults.push({ code: 'NOT_FOUND', message: 'The file is no longer kept', path: ['inputs', ...path, 'url'] });
      return null;
    }
    const { filename, contentType } = { ...found.file, ...value };
    return { filename, contentType, base64: found.bytes.toString('base64') };
  };
  return { values: (await open(values, [])) as Values, faults };
}

async function mapMembers(
  value: object,
  change: (member: unknown, name: string) => Promise<unknown>,
): Promise<unknown> {
  const members = await Promise.all(
    Object.entries(value).map(async ([name, member]) => [name, await change(member, name)] as const),
  );
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** The id of the file that `{ filename, contentType, contentId, size, url }` stands for, all but `url` optional. */
function shownFile(value: object): string | null {
  if (!('url' in value) || typeof value.url !== 'string') return null;
  if (!Object.keys(value).every((name) => MEMBERS.has(name))) return null;
  const id = /^(?:https?:\/\/[^/?#]+)?\/files\/([\w-]+)(?:\?[^#]*)?$/.exec(value.url)?.[1] ?? null;
  return id !== null && kindOfId(id) === 'file' ? id : null;
}
