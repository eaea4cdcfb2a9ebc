import { migrationFaults } from './migrations.ts';

const faults = await migrationFaults();
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  console.error('Write the missing migration with: npm run db:generate -- <name>');
  process.exitCode = 1;
}
