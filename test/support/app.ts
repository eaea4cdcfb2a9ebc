import { randomBytes } from 'node:crypto';
import { createClient } from 'graphql-sse';
import { onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import { temporaryFolder } from './database.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What the server answers; `data` is loose, since a test looks at what it has asked for. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the members that its query names.
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A whole server on a free port with a data directory of its own, as a client of the API sees it. */
export interface TestApp {
  readonly url: string;
  readonly dataDir: string;
  /** Sends one operation over HTTP and answers what came back, errors included. */
  send(query: string, variables?: Variables): Promise<Answer>;
  /** The same; fails the test where there are GraphQL errors, and answers the data. */
  ask(query: string, variables?: Variables): Promise<Answer['data']>;
  /** The values of a subscription, as they come. */
  subscribe(query: string, variables?: Variables): AsyncIterableIterator<Answer>;
  /** Every value of a subscription until it completes. */
  follow(query: string, variables?: Variables): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

/** The server may call loopback addresses unless `env` says otherwise. */
export async function startTestApp(env: Readonly<Record<string, string>> = {}, logger?: Logger): Promise<TestApp> {
  const dataDir = env['PASSERELLE_DATA_DIR'] ?? temporaryFolder();
  const config = readConfig({
    PASSERELLE_PORT: '0',
    PASSERELLE_EGRESS_ALLOW: '127.0.0.1/32,::1/128',
    PASSERELLE_LOG_LEVEL: 'silent',
    // Mails wait for the poll that the test asks for.
    PASSERELLE_IMAP_IDLE: 'off',
    ...env,
    PASSERELLE_DATA_DIR: dataDir,
  });
  const app = await startApp(config, logger ?? createLogger(config.logLevel));
  onTestFinished(() => app.close());
  const headers = config.adminKey === undefined ? {} : { authorization: `Bearer ${config.adminKey}` };
  const send = async (query: string, variables: Variables = {}): Promise<Answer> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const subscribe: TestApp['subscribe'] = (query, variables = {}) => {
    const client = createClient({ url: `${app.url}/graphql`, headers, retryAttempts: 0 });
    return client.iterate({ query, variables }) as AsyncIterableIterator<Answer>;
  };
  return {
    url: app.url,
    dataDir,
    send,
    ask: async (query, variables) => {
      const { data, errors } = await send(query, variables);
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    subscribe,
    follow: async (query, variables) => {
      const answers: Answer[] = [];
      for await (const answer of subscribe(query, variables)) answers.push(answer);
      return answers;
    },
    close: () => app.close(),
  };
}

/** A text that occurs nowhere by chance: to be searched for where it must not be. */
export function canary(name: string): string {
  return `canary-${name}-${randomBytes(6).toString('hex')}`;
}
