import { randomBytes } from 'node:crypto';
import { startAuthorization } from '../../connectors/authentication/index.ts';
import type { Egress } from '../../connectors/egress/egress.ts';
import { AppError, ConnectorError, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import {
  deleteExpiredOAuth2Authorizations,
  insertOAuth2Authorization,
  type OAuth2AuthorizationRow,
  takeOAuth2Authorization,
} from '../../store/oauth2-authorization-store.ts';
import { findService, type ServiceRow } from '../../store/service-store.ts';
import type { Events } from '../events.ts';
import { egressUnder } from './call-settings.ts';
import { fingerprintOf, isOAuth2, type StoredOAuth2 } from './oauth2-settings.ts';
import type { OAuth2Tokens, RequestingClient } from './oauth2-tokens.ts';
import { openAuthentication, openTls } from './service-secrets.ts';
import type { ServiceUse } from './service-use.ts';
import { egressWithTls, tokenAddresses } from './tls-egress.ts';
import { toTlsSettings } from './tls-settings.ts';

/** Which service, and where the browser is to come back. */
export interface AuthorizeServiceInput {
  readonly serviceId: string;
}

/** Whether the calls of a service have a token to bear. */
export interface ServiceAuthorization {
  readonly service: ServiceRow;
  readonly authorized: boolean;
}

/** What the person in front of the browser is told. */
export interface AuthorizationOutcome {
  readonly authorized: boolean;
  readonly message: string;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly tokens: OAuth2Tokens;
  readonly events: Events;
  readonly clock: () => Date;
  readonly use: ServiceUse;
}

/** For signing in and consenting, with time to look for a password. */
const LIFETIME_MS = 10 * 60_000;
const STATE_BYTES = 32;

/**
 * The authorization code grant (RFC 6749 section 4.1): a person is sent to the authorization server, and comes back. The
 * state that ties the two together is random, given to whoever may call the API, good for one service and its present
 * authentication, once, for ten minutes.
 */
export class OAuth2Authorizations {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** The URL to open in a browser. `redirectUri` is ours, as the browser reaches it. */
  async begin({ serviceId }: AuthorizeServiceInput, redirectUri: string): Promise<string> {
    const { database, keyring, clock } = this.#collaborators;
    const service = await findService(database.reader, serviceId);
    if (service === null) throw userError('NOT_FOUND', `There is no service with the id ${serviceId}`, ['serviceId']);
    const { stored, authorizationUrl } = this.#authorizable(service);
    const state = randomBytes(STATE_BYTES).toString('base64url');
    const { clientId, scopes } = stored.public;
    const request = { authorizationUrl, clientId, scopes, redirectUri, state };
    const { url, codeVerifier } = await startAuthorization(request);
    const digest = this.#digest(state);
    const row: OAuth2AuthorizationRow = {
      state: digest,
      serviceId,
      fingerprint: fingerprintOf(keyring, stored),
      redirectUri,
      codeVerifier: keyring.seal(codeVerifier, verifierPlace(digest)),
      expiresAt: new Date(clock().getTime() + LIFETIME_MS),
    };
    await database.transaction(async (tx) => {
      await deleteExpiredOAuth2Authorizations(tx, clock());
      await insertOAuth2Authorization(tx, row);
    });
    return url;
  }

  /** What the browser came back with, as the query of the redirect URI: redeemed for tokens, once. */
  async complete(answer: URLSearchParams): Promise<AuthorizationOutcome> {
    const { database, keyring, events, use } = this.#collaborators;
    const row = await this.#take(answer);
    const service = row && (await findService(database.reader, row.serviceId));
    if (row === null || service === null) {
      return refused('This authorization is unknown, over, or too old: start it again.');
    }
    const stored = openAuthentication(keyring, service);
    if (!isOAuth2(stored) || fingerprintOf(keyring, stored) !== row.fingerprint)
      return refused(changedMeanwhile(service));
    try {
      const tls = egressWithTls(
        this.#collaborators.egress,
        toTlsSettings(openTls(keyring, service)),
        tokenAddresses(stored),
      );
      const way = egressUnder(tls, service.egressAllow);
      const isKept = await this.#redeem(row, { stored, egress: way }, answer);
      events.publish('serviceAuthorization', service.id);
      if (!isKept) return refused(changedMeanwhile(service));
      // What has waited for this login may go on.
      if (service.connector === 'IMAP') await database.transaction((tx) => use.mailboxChanged(tx, service.id));
      return { authorized: true, message: `The service ${service.name} is authorized. You may close this page.` };
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      return refused(`The service ${service.name} is not authorized. ${error.message}`);
    }
  }

  /** The present state, then every change, until the service is authorized. Throws NOT_FOUND for an unknown id. */
  async follow(serviceId: string): Promise<AsyncGenerator<ServiceAuthorization, void, undefined>> {
    const { database, tokens, events } = this.#collaborators;
    const read = async (): Promise<ServiceAuthorization> => {
      const service = await findService(database.reader, serviceId);
      if (service === null) throw new AppError('NOT_FOUND', `There is no service with the id ${serviceId}`);
      return { service, authorized: await tokens.isAuthorized(serviceId) };
    };
    await read();
    return events.follow(
      'serviceAuthorization',
      serviceId,
      read,
      ({ authorized }) => authorized,
      (one, other) => one.authorized === other.authorized,
    );
  }

  #authorizable(service: ServiceRow): { readonly stored: StoredOAuth2; readonly authorizationUrl: string } {
    const stored = openAuthentication(this.#collaborators.keyring, service);
    const authorizationUrl = isOAuth2(stored) ? stored.public.authorizationUrl : null;
    if (isOAuth2(stored) && stored.public.grant === 'AUTHORIZATION_CODE' && authorizationUrl !== null) {
      return { stored, authorizationUrl };
    }
    throw userError(
      'INVALID_INPUT',
      `The service ${service.key} needs nobody's consent: it does not authenticate by OAuth 2.0 with AUTHORIZATION_CODE`,
      ['serviceId'],
    );
  }

  /** Null where the state is not one of ours, was used, or has expired. */
  async #take(answer: URLSearchParams): Promise<OAuth2AuthorizationRow | null> {
    const { database, clock } = this.#collaborators;
    const [state, ...more] = answer.getAll('state');
    if (state === undefined || more.length > 0) return null;
    const row = await database.transaction((tx) => takeOAuth2Authorization(tx, this.#digest(state)));
    return row !== null && row.expiresAt > clock() ? row : null;
  }

  #redeem(row: OAuth2AuthorizationRow, client: RequestingClient, answer: URLSearchParams): Promise<boolean> {
    const { keyring, tokens } = this.#collaborators;
    const codeVerifier = keyring.open(row.codeVerifier, verifierPlace(row.state));
    const { redirectUri } = row;
    return tokens.redeem(row.serviceId, client, { kind: 'AUTHORIZATION_CODE', answer, redirectUri, codeVerifier });
  }

  #digest(state: string): string {
    return this.#collaborators.keyring.digest('oauth2 state', state);
  }
}

function refused(message: string): AuthorizationOutcome {
  return { authorized: false, message };
}

function changedMeanwhile({ name }: ServiceRow): string {
  return `The authentication of the service ${name} has changed meanwhile: start again.`;
}

function verifierPlace(row: string) {
  return { table: 'oauth2_authorizations', row, column: 'code_verifier' };
}
