import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection } from '../../store/database.ts';
import { deleteOtherOAuth2Tokens } from '../../store/oauth2-token-store.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import { changeAuthentication, type StoredAuthentication } from './authentication.ts';
import type { AuthenticationInput } from './authentication-input.ts';
import { fingerprintOf } from './oauth2-settings.ts';
import { openAuthentication, openTls, openWsdlAuthentication, sealSecrets } from './service-secrets.ts';
import { changeTls, type StoredTls, type TlsInput } from './tls-settings.ts';

type Columns<Name extends keyof ServiceRow> = Pick<ServiceRow, Name>;

interface ChangedAuthentication {
  readonly authentication: StoredAuthentication | null;
  readonly secrets: Readonly<Record<string, string>> | null;
  /** What it is sent to is another address than before. */
  readonly addressChanges: boolean;
}

/** The columns in which the credentials of a service are kept, as they are after an update: what is open, and what is sealed. */
export class CredentialColumns {
  readonly #keyring: Keyring;
  readonly #clock: () => Date;

  constructor({ keyring, clock }: { readonly keyring: Keyring; readonly clock: () => Date }) {
    this.#keyring = keyring;
    this.#clock = clock;
  }

  /** Those of the calls; tokens that no longer go with them are deleted. Throws as `changeAuthentication` does. */
  async authentication(
    tx: Connection,
    row: ServiceRow,
    input: AuthenticationInput | null | undefined,
    addressChanges: boolean,
  ): Promise<Columns<'authentication' | 'secrets'>> {
    const current = openAuthentication(this.#keyring, row);
    const ofMessages = row.connector === 'SOAP';
    const next = changeAuthentication(current, input, { addressChanges, path: ['authentication'], ofMessages });
    return this.sealedAuthentication(tx, row.id, {
      authentication: next,
      secrets: next?.secrets ?? null,
      addressChanges,
    });
  }

  /** Those with which the WSDL is fetched. */
  wsdlAuthentication(
    row: ServiceRow,
    input: AuthenticationInput | null | undefined,
  ): Columns<'wsdlAuthentication' | 'wsdlSecrets'> {
    const current = openWsdlAuthentication(this.#keyring, row);
    const next = changeAuthentication(current, input, { addressChanges: false, path: ['wsdlAuthentication'] });
    const wsdlSecrets = sealSecrets(this.#keyring, row.id, 'wsdl_secrets', next?.secrets ?? null);
    return { wsdlAuthentication: next?.public ?? null, wsdlSecrets };
  }

  /** Private authorities and the client certificate. Throws as `changeTls` does. */
  tls(row: ServiceRow, input: TlsInput | null | undefined): Columns<'tls' | 'tlsSecrets'> {
    return this.sealedTls(row.id, changeTls(openTls(this.#keyring, row), input, this.#clock()));
  }

  /** The same, of settings that were changed already. */
  sealedTls(id: string, tls: StoredTls | null): Columns<'tls' | 'tlsSecrets'> {
    return {
      tls: tls?.public ?? null,
      tlsSecrets: sealSecrets(this.#keyring, id, 'tls_secrets', tls?.secrets ?? null),
    };
  }

  /** Those of the calls, of settings that were changed already; a mailbox has a password where there is no authentication. */
  async sealedAuthentication(
    tx: Connection,
    id: string,
    { authentication, secrets, addressChanges }: ChangedAuthentication,
  ): Promise<Columns<'authentication' | 'secrets'>> {
    // Access tokens that were obtained otherwise, or would travel to another address.
    const kept = authentication === null || addressChanges ? null : fingerprintOf(this.#keyring, authentication);
    await deleteOtherOAuth2Tokens(tx, id, kept);
    return {
      authentication: authentication?.public ?? null,
      secrets: sealSecrets(this.#keyring, id, 'secrets', secrets),
    };
  }
}
