import { onTestFinished } from 'vitest';
import type { Egress } from '../../src/connectors/egress/egress.ts';
import type { OAuth2Input } from '../../src/domain/services/authentication-input.ts';
import { isOAuth2, type StoredOAuth2 } from '../../src/domain/services/oauth2-settings.ts';
import { OAuth2Tokens } from '../../src/domain/services/oauth2-tokens.ts';
import { openAuthentication } from '../../src/domain/services/service-secrets.ts';
import { Services } from '../../src/domain/services/services.ts';
import { createKeyring } from '../../src/secrets/keyring.ts';
import type { Database } from '../../src/store/database.ts';
import { findService } from '../../src/store/service-store.ts';
import { CLIENT_SECRET } from './authorization-server.ts';
import { startDatabase } from './database.ts';
import { startEgress } from './egress.ts';

/** Those of a client that every authorization server of the tests knows. */
export const CREDENTIALS = { grant: 'CLIENT_CREDENTIALS', clientId: 'basic', clientSecret: CLIENT_SECRET } as const;

/** A database with one REST service that authenticates by OAuth 2.0, and a clock that a test may turn. */
export class OAuth2World {
  readonly database: Database = startDatabase();
  readonly egress: Egress;
  readonly services: Services;
  serviceId = '';
  /** How far the clock of the domain is ahead. */
  aheadMs = 0;
  readonly #keyring = createKeyring(Buffer.alloc(32, 7));
  readonly #shutdown = new AbortController();
  #processes = 0;

  constructor(egress: Egress) {
    this.egress = egress;
    const use = { whatKeeps: async () => null, mailboxChanged: async () => undefined };
    this.services = new Services({ ...this.#base(), use });
    onTestFinished(() => this.#shutdown.abort());
  }

  /** As a process that has just started sees it: nothing is remembered but what is stored. */
  start(): OAuth2Tokens {
    this.#processes += 1;
    // Of another host, so that it is not known to be dead.
    return new OAuth2Tokens({ ...this.#base(), holder: `elsewhere/1/${this.#processes}` });
  }

  async stored(): Promise<StoredOAuth2> {
    const row = await findService(this.database.reader, this.serviceId);
    const stored = row && openAuthentication(this.#keyring, row);
    if (!isOAuth2(stored)) throw new Error('The service does not authenticate by OAuth 2.0');
    return stored;
  }

  /** The access token of one call; `refused` is one that the API has not taken. */
  async token(tokens: OAuth2Tokens, refused?: string, signal = new AbortController().signal): Promise<string> {
    const source = tokens.source(this.serviceId, await this.stored(), this.egress);
    return source.accessToken({ refused }, signal);
  }

  #base() {
    const clock = () => new Date(Date.now() + this.aheadMs);
    const { database, egress } = this;
    return { database, egress, keyring: this.#keyring, clock, shutdown: this.#shutdown.signal };
  }
}

export async function startOAuth2World(oauth2: OAuth2Input, egress: Egress = startEgress()): Promise<OAuth2World> {
  const world = new OAuth2World(egress);
  const service = await world.services.createRest({
    name: 'Shop',
    baseUrl: 'http://127.0.0.1:9',
    authentication: { oauth2 },
  });
  world.serviceId = service.id;
  return world;
}

/** All that a log could show of it. */
export function inspected(error: unknown): string {
  return error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : String(error);
}
