import { buildFerretDb } from '../support/ferretdb.ts';

/** Has Go build FerretDB before the tests of jobs look for it. */
export default function setup(): void {
  const missing = buildFerretDb();
  if (missing !== null) console.log(`FerretDB is left out: ${missing}`);
}
