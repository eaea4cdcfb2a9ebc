/** What the peer serves: a path for each size. */
export const SIZES = { '1 KB': 1024, '100 KB': 100 * 1024 } as const;

/** One of the answers. */
export type Size = keyof typeof SIZES;

/** The path of an answer below the origin of the peer. */
export function pathOf(size: Size): string {
  return `/${SIZES[size]}`;
}

/** JSON of exactly so many bytes: a list of records, as services answer. */
export function jsonOf(bytes: number): Buffer {
  const records: object[] = [];
  const textOf = (filler: string) => JSON.stringify({ records, filler });
  while (textOf('').length < bytes - 200) {
    const id = records.length + 1;
    records.push({
      id,
      name: `Customer ${id}`,
      email: `customer-${id}@example.test`,
      active: id % 3 !== 0,
      balance: id * 1.25,
    });
  }
  return Buffer.from(textOf('x'.repeat(bytes - textOf('').length)));
}
