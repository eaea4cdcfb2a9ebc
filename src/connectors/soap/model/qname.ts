/** A qualified name (Namespaces in XML, section 4). `namespace` is empty for names in no namespace. */
export interface QName {
  readonly namespace: string;
  readonly local: string;
}

/** The name in Clark notation, `{namespace}local`, or the bare local name where there is no namespace: a key for maps and JSON. */
export function clarkName(name: QName): string {
  return name.namespace === '' ? name.local : `{${name.namespace}}${name.local}`;
}

/** A key for a name beside others: the local name, or where that is taken the whole name, with braces also for no namespace. */
export function keyBeside(taken: { has(key: string): boolean }, { namespace, local }: QName, sigil = ''): string {
  return taken.has(sigil + local) ? `${sigil}{${namespace}}${local}` : sigil + local;
}

/** Reads Clark notation. */
export function parseClarkName(text: string): QName {
  const end = text.startsWith('{') ? text.lastIndexOf('}') : -1;
  return end < 0 ? { namespace: '', local: text } : { namespace: text.slice(1, end), local: text.slice(end + 1) };
}

/** Whether both name the same thing. */
export function sameName(one: QName, other: QName): boolean {
  return one.local === other.local && one.namespace === other.namespace;
}
