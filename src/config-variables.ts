import { LOG_LEVELS } from './logger.ts';

/** One environment variable, as `.env.example` and the README list it. */
export interface Variable {
  readonly description: string;
  /** What is taken when it is absent or empty; undefined where there is none. */
  readonly default: string | undefined;
  readonly example: string;
}

/** Every variable that is read, by name. */
export const VARIABLES = {
  PASSERELLE_HOST: {
    description: 'Address or host name to listen on. Without PASSERELLE_ADMIN_KEY only a loopback one is allowed.',
    default: '127.0.0.1',
    example: '0.0.0.0',
  },
  PASSERELLE_PORT: { description: 'Port to listen on; 0 takes any free one.', default: '4000', example: '8080' },
  PASSERELLE_DATA_DIR: {
    description: 'Directory of the database, the key file and the parts of mails; made when it is missing.',
    default: './data',
    example: '/var/lib/passerelle',
  },
  PASSERELLE_PUBLIC_URL: {
    description:
      'Address under which browsers reach this server, for the redirect URI <address>/oauth2/callback; as the client of the request addresses the server otherwise.',
    default: undefined,
    example: 'https://passerelle.example.com',
  },
  PASSERELLE_ADMIN_KEY: {
    description:
      'Key that every request must bear (Authorization: Bearer <key>). Without it the server serves this machine only.',
    default: undefined,
    example: '4f0fPpT0Zb1sY9m2vK7qXw',
  },
  PASSERELLE_SECRET_KEY: {
    description:
      'Key that encrypts stored secrets: 32 bytes as base64 or hex. Without it a key file is made in the data directory.',
    default: undefined,
    example: '`openssl rand -base64 32` makes one',
  },
  PASSERELLE_EGRESS_ALLOW: {
    description: 'Comma-separated CIDRs, IPv4 and IPv6, that services may call besides public addresses.',
    default: undefined,
    example: '127.0.0.0/8,10.0.0.0/8,fd00::/8',
  },
  PASSERELLE_EGRESS_SERVICE_ALLOW: {
    description:
      'Comma-separated CIDRs that a service may open to itself by its own allow list. Empty: none where PASSERELLE_ADMIN_KEY is set, any where it is not.',
    default: undefined,
    example: '10.0.0.0/8,192.168.0.0/16',
  },
  PASSERELLE_RUNS_KEEP_DAYS: {
    description: 'Days for which executions and test runs are kept; 0 keeps them for ever.',
    default: '90',
    example: '30',
  },
  PASSERELLE_RUNS_KEEP_COUNT: {
    description: 'How many executions, and how many test runs, are kept at most, the latest; 0 keeps any number.',
    default: '100000',
    example: '10000',
  },
  PASSERELLE_IMAP_IDLE: {
    description:
      'on or off: whether mail servers that can (IDLE) tell of new mail at once, over one connection for each mailbox. Polls find it in any case.',
    default: 'on',
    example: 'off',
  },
  PASSERELLE_MAIL_MAX_MB: {
    description: 'Largest mail that is taken, in megabytes of 1,048,576 bytes; a larger one is quarantined.',
    default: '150',
    example: '50',
  },
  PASSERELLE_JOBS_URL: {
    description:
      'MongoDB or PostgreSQL database for the schedule of jobs; the SQLite database of the data directory otherwise.',
    default: undefined,
    example: 'mongodb://127.0.0.1:27017/passerelle',
  },
  PASSERELLE_LOG_LEVEL: { description: `One of ${LOG_LEVELS.join(', ')}.`, default: 'info', example: 'debug' },
} as const satisfies Record<string, Variable>;
