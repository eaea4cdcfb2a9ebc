import { generateMigration } from './migrations.ts';

// npm run db:generate -- <name>, in kebab-case or snake_case: what the migration does.
const [name = 'tables'] = process.argv.slice(2);
const added = await generateMigration(name);
console.log(
  added.length === 0 ? 'The migrations are up to date.' : `Written: ${added.map((file) => `drizzle/${file}`)}`,
);
