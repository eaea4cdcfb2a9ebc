import type { AuthenticationConfig } from '../../connectors/authentication/authentication.ts';
import { type OAuth2Grant, type OAuth2Token, requestToken } from '../../connectors/authentication/index.ts';
import type { Egress } from '../../connectors/egress/egress.ts';
import { ConnectorError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { createRedactor } from '../../secrets/redaction.ts';
import type { Database } from '../../store/database.ts';
import { findService } from '../../store/service-store.ts';
import { isFresh, type RenewalContext, renew } from './oauth2-renewal.ts';
import { fingerprintOf, isOAuth2, type StoredOAuth2, toOAuth2Client } from './oauth2-settings.ts';
import { createMemoryShelf, createServiceShelf, type KeptToken, type TokenShelf, toKept } from './oauth2-shelf.ts';
import { inTurn } from './oauth2-turns.ts';
import { openAuthentication } from './service-secrets.ts';
import { SingleFlight } from './single-flight.ts';

/** What gives the calls of one authentication their access tokens. */
export interface TokenSource {
  readonly accessToken: Extract<AuthenticationConfig, { readonly kind: 'OAUTH2' }>['accessToken'];
  /** Every token that has passed through it so far: what is to be masked. */
  secrets(): readonly string[];
}

/** Who asks for tokens, and the way out that its service has. */
export interface RequestingClient {
  readonly stored: StoredOAuth2;
  readonly egress: Egress;
}

/** Makes one renewal of all that are asked for at the same time. */
interface Flight {
  join(work: () => Promise<KeptToken>, signal: AbortSignal): Promise<KeptToken>;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: () => Date;
  /** Names this process. */
  readonly holder: string;
  /** Aborted when the server ends: token requests do not wait on. */
  readonly shutdown: AbortSignal;
}

/** Obtains, keeps and renews the access tokens of services. */
export class OAuth2Tokens {
  readonly #collaborators: Collaborators;
  readonly #flights = new SingleFlight<KeptToken>();

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** For the calls of a service: its tokens are stored, and renewed once for all that call at the same time. */
  source(serviceId: string, stored: StoredOAuth2, egress: Egress): TokenSource {
    const fingerprint = fingerprintOf(this.#collaborators.keyring, stored);
    const flight: Flight = {
      join: (work, signal) =>
        this.#flights.join(`${serviceId} ${fingerprint}`, () => inTurn(this.#collaborators, serviceId, work), signal),
    };
    return this.#source({ stored, egress }, this.#shelf(serviceId, stored), flight);
  }

  /** For documents that are fetched before there is a service: nothing is stored. */
  transient(stored: StoredOAuth2, egress: Egress): TokenSource {
    const flights = new SingleFlight<KeptToken>();
    return this.#source({ stored, egress }, createMemoryShelf(), {
      join: (work, signal) => flights.join('', work, signal),
    });
  }

  /** False while the service waits for the consent of a person. */
  async isAuthorized(serviceId: string): Promise<boolean> {
    const { database, keyring } = this.#collaborators;
    const service = await findService(database.reader, serviceId);
    const stored = service && openAuthentication(keyring, service);
    if (!isOAuth2(stored) || stored.public.grant !== 'AUTHORIZATION_CODE') return true;
    return (await this.#shelf(serviceId, stored).read()) !== null;
  }

  /** Gets the first tokens of a service for a person's consent; false where they are of no use any more. Throws ConnectorError. */
  async redeem(
    serviceId: string,
    client: RequestingClient,
    grant: Extract<OAuth2Grant, { kind: 'AUTHORIZATION_CODE' }>,
  ): Promise<boolean> {
    const { clock } = this.#collaborators;
    const token = await this.#request(client, grant, null);
    return this.#shelf(serviceId, client.stored).keep(toKept(token, null, clock()), null);
  }

  #source(client: RequestingClient, shelf: TokenShelf, flight: Flight): TokenSource {
    const { clock } = this.#collaborators;
    const seen = new Set<string>();
    const see = (token: KeptToken | null) => {
      for (const each of [token?.accessToken, token?.refreshToken]) if (each != null) seen.add(each);
    };
    const context: RenewalContext = {
      stored: client.stored,
      shelf,
      clock,
      request: (grant, before) => this.#request(client, grant, before),
    };
    return {
      secrets: () => [...seen],
      accessToken: async ({ refused }, signal) => {
        const kept = await shelf.read();
        see(kept);
        const isUsable = kept !== null && kept.accessToken !== refused && isFresh(kept, clock());
        const token = isUsable ? kept : await flight.join(() => renew(context, refused), signal);
        see(token);
        return token.accessToken;
      },
    };
  }

  #shelf(serviceId: string, stored: StoredOAuth2): TokenShelf {
    const { keyring } = this.#collaborators;
    return createServiceShelf(this.#collaborators, serviceId, fingerprintOf(keyring, stored));
  }

  /** What the server says of a failure may repeat what was sent. */
  async #request(
    { stored, egress }: RequestingClient,
    grant: OAuth2Grant,
    before: KeptToken | null,
  ): Promise<OAuth2Token> {
    const { shutdown } = this.#collaborators;
    const clientAuthentication = before?.clientAuthentication;
    try {
      return await requestToken(toOAuth2Client(stored), grant, { egress, signal: shutdown, clientAuthentication });
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      const redactor = createRedactor([...Object.values(stored.secrets), ...secretsOf(grant)]);
      const { message, detail } = redactor.cut({ message: error.message, detail: error.detail });
      throw new ConnectorError(error.code, message, detail === undefined ? {} : { detail });
    }
  }
}

function secretsOf(grant: OAuth2Grant): readonly string[] {
  switch (grant.kind) {
    case 'REFRESH_TOKEN':
      return [grant.refreshToken];
    case 'AUTHORIZATION_CODE':
      return [grant.codeVerifier, ...grant.answer.getAll('code')];
    default:
      return [];
  }
}
