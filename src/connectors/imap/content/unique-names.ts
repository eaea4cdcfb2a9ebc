/** Answers a function that makes a name its own among those that it was asked for before, whatever their case: `a (2).pdf`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const latest = new Map<string, number>();
  return (name) => {
    const [, stem = name, extension = ''] = /^(.+?)(\.[^.\s]{1,16})?$/su.exec(name) ?? [];
    let own = name;
    for (let count = (latest.get(fold(name)) ?? 1) + 1; taken.has(fold(own)); count += 1) {
      own = `${stem} (${count})${extension}`;
      latest.set(fold(name), count);
    }
    taken.add(fold(own));
    return own;
  };
}

function fold(name: string): string {
  return name.toLowerCase();
}
