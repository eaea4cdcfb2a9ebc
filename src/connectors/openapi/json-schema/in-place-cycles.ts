/**
 * The names at which chains of references come back to where they began without ever stepping into the value: a schema
 * of them would be checked without end. `edges` holds, for each name, the names that it refers to in place.
 */
export function inPlaceCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const broken = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of edges.keys()) {
    const path: { readonly name: string; readonly rest: Iterator<string> }[] = [];
    const enter = (name: string) => {
      if (state.get(name) === 'open') broken.add(name);
      if (state.has(name)) return;
      state.set(name, 'open');
      path.push({ name, rest: (edges.get(name) ?? new Set<string>()).values() });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done !== true) {
        enter(next.value);
        continue;
      }
      state.set(top.name, 'done');
      path.pop();
    }
  }
  return broken;
}
