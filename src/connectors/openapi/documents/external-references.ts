import { pointerTo } from './json-pointer.ts';

/** A `$ref` that leads out of its document. */
export interface ExternalReference {
  readonly reference: string;
  /** Where the `$ref` stands. */
  readonly pointer: string;
}

/** Values, not descriptions: a `$ref` inside of them is data. */
const DATA: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const']);
/** Their members have names that the author chose. */
const NAME_MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'schemas', 'definitions', '$defs']);

/** A value that is still to be looked at. */
interface Pending {
  readonly value: unknown;
  readonly pointer: string;
  readonly isNameMap: boolean;
}

/** Every reference out of a document, each target once. Linear, whatever aliases the document has. */
export function externalReferences(root: unknown): readonly ExternalReference[] {
  const found = new Map<string, ExternalReference>();
  const seen = new Set<object>();
  const stack: Pending[] = [{ value: root, pointer: '', isNameMap: false }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    if (typeof entry.value !== 'object' || entry.value === null || seen.has(entry.value)) continue;
    seen.add(entry.value);
    for (const [key, member] of Object.entries(entry.value)) {
      if (typeof member === 'object') stack.push(...memberOf(entry, key, member));
      else if (key === '$ref' && typeof member === 'string' && !member.startsWith('#'))
        add(found, { reference: member, pointer: pointerTo(entry.pointer, key) });
    }
  }
  return [...found.values()];
}

function memberOf({ pointer, isNameMap }: Pending, key: string, value: unknown): readonly Pending[] {
  if (!isNameMap && DATA.has(key)) return [];
  return [{ value, pointer: pointerTo(pointer, key), isNameMap: !isNameMap && NAME_MAPS.has(key) }];
}

function add(found: Map<string, ExternalReference>, entry: ExternalReference): void {
  const target = entry.reference.replace(/#.*$/s, '');
  if (!found.has(target)) found.set(target, entry);
}
