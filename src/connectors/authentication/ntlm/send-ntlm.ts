import { ConnectorError } from '../../../errors.ts';
import type { Egress, EgressResponse, HeldConnection } from '../../egress/egress.ts';
import { HeaderFields } from '../../egress/header-fields.ts';
import { statusLine } from '../../egress/status-line.ts';
import type { NtlmConfig, SignableRequest } from '../authentication.ts';
import { offeredSchemes } from '../offered-schemes.ts';
import { challengeOf, type NtlmScheme } from './authenticate-header.ts';
import { authenticateMessage } from './authenticate-message.ts';
import { parseChallenge } from './challenge-message.ts';
import { channelBindings } from './channel-bindings.ts';
import { negotiateMessage } from './negotiate-message.ts';
import { ntlmCredentials } from './ntlm.ts';

/** Of the body of a refusal, which is read so that the connection is kept. */
const MAX_REFUSAL_BYTES = 1024 * 1024;

/** Sends a request as it was made, over the connection that it names. */
export type Send = (request: SignableRequest) => Promise<EgressResponse>;

/**
 * Logs a connection of its own in by NTLMv2 ([MS-NTHT]) and sends the request over it; the first message goes without the body.
 * Throws ConnectorError AUTHENTICATION_FAILED where the service does not ask for NTLM, and as `parseChallenge`. What it answers the
 * proof with is the answer, 401 where it refuses.
 */
export async function sendNtlm(
  config: NtlmConfig,
  request: SignableRequest,
  egress: Egress,
  send: Send,
): Promise<EgressResponse> {
  const connection = egress.hold();
  try {
    const login = new Login(config, request, connection, send);
    return await login.send();
  } finally {
    connection.release();
  }
}

class Login {
  readonly #config: NtlmConfig;
  readonly #request: SignableRequest;
  readonly #connection: HeldConnection;
  readonly #send: Send;
  readonly #negotiate = negotiateMessage();

  constructor(config: NtlmConfig, request: SignableRequest, connection: HeldConnection, send: Send) {
    this.#config = config;
    this.#request = request;
    this.#connection = connection;
    this.#send = send;
  }

  async send(): Promise<EgressResponse> {
    const asked = await this.#ask('NTLM');
    const schemes = offeredSchemes(asked);
    // Negotiate takes the messages of NTLM as they are ([MS-N2HT] section 3.2.5).
    if (asked.status !== 401 || schemes.has('ntlm') || !schemes.has('negotiate')) return this.#answer(asked, 'NTLM');
    await drain(asked);
    return this.#answer(await this.#ask('Negotiate'), 'Negotiate');
  }

  #ask(scheme: NtlmScheme): Promise<EgressResponse> {
    const headers = new HeaderFields(
      [...this.#request.headers].filter(([name]) => name.toLowerCase() !== 'content-type'),
    );
    headers.set('authorization', `${scheme} ${this.#negotiate.toString('base64')}`);
    return this.#send({ ...this.#request, headers, body: null, connection: this.#connection });
  }

  async #answer(asked: EgressResponse, scheme: NtlmScheme): Promise<EgressResponse> {
    const challenge = challengeOf(asked, scheme);
    if (challenge === null) return this.#withoutChallenge(asked);
    await drain(asked);
    const { request, token } = this.#prove(parseChallenge(challenge), scheme);
    return this.#send({ ...request, credentialTexts: [token] });
  }

  #prove(challenge: ReturnType<typeof parseChallenge>, scheme: NtlmScheme) {
    const certificate = this.#connection.peerCertificate();
    const message = authenticateMessage(ntlmCredentials(this.#config), challenge, {
      workstation: this.#config.workstation ?? '',
      targetName: `HTTP/${this.#request.url.hostname}`,
      channelBindings: certificate && channelBindings(certificate),
      negotiate: this.#negotiate,
    });
    const token = message.toString('base64');
    const headers = new HeaderFields(this.#request.headers);
    headers.set('authorization', `${scheme} ${token}`);
    return { request: { ...this.#request, headers, connection: this.#connection }, token };
  }

  async #withoutChallenge(asked: EgressResponse): Promise<EgressResponse> {
    const { status } = asked;
    const isDone = status < 300 && this.#request.body === null;
    if (isDone || (status >= 300 && status !== 401)) return asked;
    const offered = [...offeredSchemes(asked)].join(', ');
    await asked.cancel();
    const { origin } = this.#request.url;
    const problem =
      status === 401
        ? `${origin} does not let in by NTLM: it ${offered === '' ? 'offers nothing' : `offers ${offered}`}, and no challenge.`
        : `${origin} does not ask for NTLM: it answered ${statusLine(status)} at once. Nothing was sent but an empty request.`;
    throw new ConnectorError('AUTHENTICATION_FAILED', problem);
  }
}

async function drain(response: EgressResponse): Promise<void> {
  await response.bytes(MAX_REFUSAL_BYTES);
}
