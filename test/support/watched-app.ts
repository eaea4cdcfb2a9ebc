import { expect } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { type Canary, captureLog, readDataDirectory, shownIn } from './canaries.ts';
import { EXECUTION, execute, startTest } from './rest-api.ts';

const RUN =
  'status output error { code message detail } request { url headers { name value } body } response { headers { name value } body }';

/** A server whose log is kept, and everything that it has ever said. */
export async function startWatched() {
  const { logger, written } = captureLog();
  const app = await startTestApp({}, logger);
  const said: unknown[] = [];
  const watched: TestApp = {
    ...app,
    ask: async (query, variables) => keep(await app.ask(query, variables)),
    send: async (query, variables) => keep(await app.send(query, variables)),
    follow: async (query, variables) => keep(await app.follow(query, variables)),
  };
  function keep<Answer>(answer: Answer): Answer {
    said.push(answer);
    return answer;
  }
  return {
    app: watched,
    /** Asks for all that is kept, stops the server, and says where which canary shows. */
    async search(canaries: readonly Canary[]): Promise<readonly string[]> {
      await watched.ask(`{ executions { nodes { ${EXECUTION} } } testRuns { nodes { ${RUN} } } }`);
      const live = readDataDirectory(app.dataDir);
      await app.close();
      const places = new Map([
        ['API', Buffer.from(JSON.stringify(said))],
        ['log', written()],
        ...[...live].map(([name, bytes]) => [`running ${name}`, bytes] as const),
        ...readDataDirectory(app.dataDir),
      ]);
      expect(said.length).toBeGreaterThan(0);
      expect([...live.keys()].some((name) => name.endsWith('-wal'))).toBe(true);
      return [...places].flatMap(([place, bytes]) => shownIn(bytes, canaries).map((name) => `${name} in ${place}`));
    },
  };
}

/** Calls the operation in every way there is, and follows it. */
export async function callEveryWay(app: TestApp, operationId: string, inputs?: unknown): Promise<void> {
  await execute(app, operationId, inputs);
  const { execution } = await execute(app, operationId, inputs, 'key');
  await app.follow(`subscription ($id: ID!) { execution(id: $id) { ${RUN} inputs } }`, { id: execution.id });
  const { testRun } = await startTest(app, operationId, inputs);
  await app.follow(`subscription ($id: ID!) { testRun(id: $id) { ${RUN} } }`, { id: testRun.id });
}
