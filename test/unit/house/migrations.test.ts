import { expect, test } from 'vitest';
import { strict } from '../../../scripts/migrations.ts';

test('every created table of a migration becomes STRICT, and nothing else changes', () => {
  const migration =
    'CREATE TABLE `a` (\n\t`id` text\n);\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`id`);--> statement-breakpoint\nCREATE TABLE `b` (`id` text);';
  expect(strict(migration)).toBe(
    'CREATE TABLE `a` (\n\t`id` text\n) STRICT;\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`id`);--> statement-breakpoint\nCREATE TABLE `b` (`id` text) STRICT;',
  );
});

test('a migration that is STRICT already stays as it is', () => {
  const migration = 'CREATE TABLE `a` (\n\t`id` text\n) STRICT;\n';
  expect(strict(migration)).toBe(migration);
});
