import { readFileSync } from 'node:fs';
import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { startServerProcess } from '../../support/server-process.ts';

/** The blocks of GraphQL in the README, in the order in which a reader types them. */
const BLOCKS = [
  ...readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').matchAll(/```graphql\n(.*?)```/gs),
].map(([, block = '']) => block);

/** As GraphiQL does: an `id` that an answer shows fills the variable of its name. */
function collectIds(value: unknown, ids: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const id = (member as { id?: unknown } | null)?.id;
    if (typeof id === 'string') ids[`${name}Id`] = id;
    collectIds(member, ids);
  }
}

function usedOf(block: string, ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).filter(([name]) => block.includes(`$${name}`)));
}

describe('the demo', () => {
  it('succeeds in every step and ends', async () => {
    const demo = startServerProcess({ command: ['npm', 'run', 'demo', '--', '--once'] });
    expect(await demo.ended, demo.output()).toBe(0);
    expect(demo.output()).toContain('RUNNING → SUCCEEDED');
  });

  it('answers everything that the README types, without an error but the one that it asks for', async () => {
    const demo = startServerProcess({ command: [process.execPath, 'demo/main.ts'] });
    await expect.poll(() => demo.output(), { timeout: 30_000 }).toContain('GraphiQL with all of this');
    const url = /GraphiQL with all of this: (\S+)/.exec(demo.output())?.[1] ?? '';
    const client = createClient({ url, retryAttempts: 0 });
    const ids: Record<string, string> = {};
    const answers = new Map<string, string>();
    for (const block of BLOCKS) {
      if (block.includes('testTrigger(')) {
        demo.child.stdin?.write('\n');
        await expect.poll(() => demo.output()).toContain('Delivered');
      }
      for await (const answer of client.iterate({ query: block, variables: usedOf(block, ids) })) {
        expect(answer.errors, block).toBeUndefined();
        collectIds(answer.data, ids);
        answers.set(/\w+ (\w+)/.exec(block)?.[1] ?? block, JSON.stringify(answer.data));
      }
    }
    expect(BLOCKS.length).toBeGreaterThan(10);
    for (const [name, answer] of answers)
      if (name !== 'CallWithoutCity') expect(answer, name).not.toMatch(/"userErrors":\[\{/);
    expect(answers.get('CallWeather')).toContain('Nice, France');
    expect(answers.get('CallWithoutCity')).toContain('CityName is needed');
    expect(answers.get('FollowTest')).toContain('"status":"SUCCEEDED"');
    expect(answers.get('FollowTest')).not.toContain(Buffer.from('accounting:correct horse').toString('base64'));
    expect(answers.get('FollowSearch')).toContain('MATCHES');
    expect(answers.get('Ledger')?.match(/"status":"DONE"/g)).toHaveLength(2);
  });
});
