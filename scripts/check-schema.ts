import { readFile } from 'node:fs/promises';
import { buildASTSchema, buildSchema } from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';
import { schemaFaults } from './schema-faults.ts';

const contract = buildSchema(await readFile(new URL('../test/contract/contract.graphql', import.meta.url), 'utf8'));
const faults = schemaFaults(contract, buildASTSchema(typeDefs));
if (faults.length > 0) {
  console.error(`The schema ${faults.length === 1 ? 'has a fault' : `has ${faults.length} faults`}:`);
  for (const fault of faults) console.error(`  - ${fault}`);
  console.error('Mend schema/*.graphql, then run: npm run generate');
  process.exitCode = 1;
}
