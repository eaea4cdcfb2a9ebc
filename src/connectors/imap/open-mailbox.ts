import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { ImapConnection, type RefusalMemory, refusalLogger } from './imap-connection.ts';
import { type CredentialWords, toConnectorError } from './imap-errors.ts';
import { type Credentials, withCredentials } from './login/log-in.ts';
import { LoginClient } from './login/login-client.ts';
import type { MailboxConfig, MailboxServer, MailboxSession, OpenMailbox } from './mailbox.ts';
import { mailboxSession } from './mailbox-session.ts';

/** Deadlines in milliseconds. `open` bounds everything up to the login, `socket` every silence after it. */
export interface MailboxDeadlines {
  readonly connect: number;
  readonly greeting: number;
  readonly open: number;
  readonly socket: number;
}

const DEADLINES: MailboxDeadlines = { connect: 10_000, greeting: 10_000, open: 30_000, socket: 30_000 };

/** What a literal of the server may take: a whole part, from servers that ignore that a piece was asked for. */
const MAX_LITERAL_BYTES = 256 * 1024 * 1024;

/** For tests: other deadlines. */
export interface MailboxTuning {
  readonly deadlines?: Partial<MailboxDeadlines>;
}

/**
 * Connects to the address that egress has admitted, upgrades and logs in. A certificate that is not trusted is
 * UNREACHABLE, with words that say so.
 */
export const openMailbox: OpenMailbox = (config, context) => openTunedMailbox(config, context, {});

/** {@link openMailbox} with deadlines of one's own. */
export async function openTunedMailbox(
  config: MailboxConfig,
  context: Parameters<OpenMailbox>[1],
  tuning: MailboxTuning,
): Promise<MailboxSession> {
  const { egress, signal } = context;
  const target = `${config.host}:${config.port}`;
  if (signal.aborted) throw new ConnectorError('CANCELLED', `Talking to ${target} was cancelled`);
  const { address } = await egress.resolve(config.host, signal);
  const socket = context.silenceMs ?? DEADLINES.socket;
  const deadlines = { ...DEADLINES, socket, ...tuning.deadlines };
  const secure = config.tls == null ? {} : { secureContext: egress.tlsContext(config.tls) };
  return withCredentials(config, signal, async (credentials) => {
    const refusal: RefusalMemory = { text: null };
    const client = new LoginClient(clientOptions(config, credentials, address, deadlines, secure, refusal));
    const connection = new ImapConnection(client, target, refusal, signal);
    const words = 'pass' in credentials ? 'the user name or the password' : 'the access token';
    await connect(client, target, signal, deadlines.open, words).catch(async (error) => {
      await connection.close();
      throw error;
    });
    const askName = () => connection.run('ask the server for its name', () => client.askName());
    return mailboxSession(connection, { server: serverOf(client), askName }, config.claimAs ?? null);
  });
}

async function connect(
  client: ImapFlow,
  target: string,
  signal: AbortSignal,
  openMs: number,
  credentials: CredentialWords,
): Promise<void> {
  const deadline = AbortSignal.timeout(openMs);
  const giveUp = () => client.close();
  deadline.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
  } catch (error) {
    if (signal.aborted) throw new ConnectorError('CANCELLED', `Talking to ${target} was cancelled`, { cause: error });
    if (deadline.aborted) {
      throw new ConnectorError('TIMEOUT', `${target} took longer than ${openMs} ms to take a login`, { cause: error });
    }
    throw toConnectorError(error, target, 'log in', credentials);
  } finally {
    deadline.removeEventListener('abort', giveUp);
  }
}

function serverOf(client: LoginClient): MailboxServer {
  return {
    capabilities: [...client.capabilities.keys()].map((name) => name.toUpperCase()).sort(),
    mechanism: client.mechanism,
    encrypted: client.secureConnection,
  };
}

function clientOptions(
  config: MailboxConfig,
  credentials: Credentials,
  address: string,
  deadlines: MailboxDeadlines,
  tls: ConnectionOptions,
  refusal: RefusalMemory,
): ImapFlowOptions {
  return {
    host: address,
    port: config.port,
    // The certificate is checked against the name; of an address, Node checks the address itself.
    ...(isIP(config.host) === 0 ? { servername: config.host } : {}),
    secure: config.security === 'TLS',
    ...(config.security === 'TLS' ? {} : { doSTARTTLS: config.security === 'STARTTLS' }),
    auth: { user: config.username, ...credentials },
    tls,
    clientInfo: { name: 'Passerelle', version: false, vendor: false, 'support-url': false },
    logger: refusalLogger(refusal),
    // A short connection: no IDLE in a pause, no state of extensions that a poll does not use, no other wire format.
    disableAutoIdle: true,
    // CONDSTORE, where mails are to be claimed.
    disableAutoEnable: config.claimAs === undefined,
    disableCompression: true,
    disableIMAP4rev2: true,
    connectionTimeout: deadlines.connect,
    greetingTimeout: deadlines.greeting,
    socketTimeout: deadlines.socket,
    maxLiteralSize: MAX_LITERAL_BYTES,
    maxResponseSize: MAX_LITERAL_BYTES + 1024 * 1024,
  };
}
