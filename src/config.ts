import { resolve } from 'node:path';
import { z } from 'zod';
import { cidrs, isHost, isJobsUrl, limit, mailBytes, publicUrl, secretKeyBytes } from './config-values.ts';
import { VARIABLES } from './config-variables.ts';
import { LOG_LEVELS, type LogLevel } from './logger.ts';
import { isLoopbackHost } from './loopback.ts';

/** What the environment says, checked; deeply frozen but for the bytes of the secret key. */
export interface Config {
  /** A host name or an address without brackets; a loopback one where there is no admin key. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Without a slash at its end; undefined: as the client of each request addresses the server. */
  readonly publicUrl: string | undefined;
  /** Undefined: the server is open to whoever sits at this machine. */
  readonly adminKey: string | undefined;
  /** 32 bytes; undefined: the key file in the data directory is used. */
  readonly secretKey: Uint8Array | undefined;
  /** CIDRs that services may call besides public addresses. */
  readonly egressAllow: readonly string[];
  /** CIDRs within which the allow list of a service may widen that, for itself alone. */
  readonly egressServiceAllow: readonly string[];
  /** How long executions and test runs are kept, in days; undefined: for ever. */
  readonly runsKeepDays: number | undefined;
  /** How many executions, and how many test runs, are kept; undefined: any number. */
  readonly runsKeepCount: number | undefined;
  /** Mail servers are asked to tell of new mail, where they can. */
  readonly imapIdle: boolean;
  /** A larger mail is quarantined. */
  readonly maxMailBytes: number;
  /** A mongodb or postgres URL; undefined: jobs are kept in the SQLite database. */
  readonly jobsUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** What is allowed yet looks wrong, one sentence each: to be logged at start. */
  readonly warnings: readonly string[];
}

type Name = keyof typeof VARIABLES;

/** Short keys are let pass on this machine only, with a warning. */
const SHORTEST_KEY = 12;

/** Without a key only people at this machine reach the server, and they reach these addresses anyway. */
const EVERYWHERE = ['0.0.0.0/0', '::/0'];

const variables = z.object({
  PASSERELLE_HOST: z
    .string()
    .default(VARIABLES.PASSERELLE_HOST.default)
    .refine(isHost, 'is neither a host name nor an address (write an IPv6 address without brackets, and no port)'),
  PASSERELLE_PORT: z
    .string()
    .default(VARIABLES.PASSERELLE_PORT.default)
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is not a port number from 0 to 65535')
    .transform(Number),
  PASSERELLE_DATA_DIR: z
    .string()
    .default(VARIABLES.PASSERELLE_DATA_DIR.default)
    .transform((path) => resolve(path)),
  PASSERELLE_PUBLIC_URL: z.string().transform(publicUrl).optional(),
  PASSERELLE_ADMIN_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'may only hold visible ASCII characters, without spaces, since it travels in a header')
    .optional(),
  PASSERELLE_SECRET_KEY: z.string().transform(secretKeyBytes).optional(),
  PASSERELLE_EGRESS_ALLOW: z.string().transform(cidrs).default([]),
  PASSERELLE_EGRESS_SERVICE_ALLOW: z.string().transform(cidrs).optional(),
  PASSERELLE_RUNS_KEEP_DAYS: z.string().default(VARIABLES.PASSERELLE_RUNS_KEEP_DAYS.default).transform(limit),
  PASSERELLE_RUNS_KEEP_COUNT: z.string().default(VARIABLES.PASSERELLE_RUNS_KEEP_COUNT.default).transform(limit),
  PASSERELLE_IMAP_IDLE: z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default(VARIABLES.PASSERELLE_IMAP_IDLE.default)
    .transform((word) => word === 'on'),
  PASSERELLE_MAIL_MAX_MB: z.string().default(VARIABLES.PASSERELLE_MAIL_MAX_MB.default).transform(mailBytes),
  PASSERELLE_JOBS_URL: z
    .string()
    .refine(isJobsUrl, 'is not a mongodb://, mongodb+srv://, postgres:// or postgresql:// URL')
    .optional(),
  PASSERELLE_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/**
 * Reads the configuration from the environment; an empty variable counts as absent. Throws one error that lists every
 * variable at fault, with what is wrong and an example; values are never repeated, since they may be secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = givenVariables(env);
  const unknown = Object.keys(given)
    .filter((name) => !(name in VARIABLES))
    .map(unknownVariable);
  const parsed = variables.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map((issue) => faultOf(issue)), ...exposureFaults(given)];
  if (!parsed.success || faults.length > 0) throw new Error(configurationError([...faults, ...unknown]));
  return toConfig(parsed.data, [...unknown, ...shortKeyWarnings(given)]);
}

function givenVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const trimmed = value?.trim();
    if (name.startsWith('PASSERELLE_') && trimmed) given[name] = trimmed;
  }
  return given;
}

function toConfig(values: z.infer<typeof variables>, warnings: readonly string[]): Config {
  return Object.freeze({
    host: values.PASSERELLE_HOST,
    port: values.PASSERELLE_PORT,
    dataDir: values.PASSERELLE_DATA_DIR,
    publicUrl: values.PASSERELLE_PUBLIC_URL,
    adminKey: values.PASSERELLE_ADMIN_KEY,
    secretKey: values.PASSERELLE_SECRET_KEY,
    egressAllow: Object.freeze(values.PASSERELLE_EGRESS_ALLOW),
    egressServiceAllow: Object.freeze(
      values.PASSERELLE_EGRESS_SERVICE_ALLOW ?? (values.PASSERELLE_ADMIN_KEY === undefined ? EVERYWHERE : []),
    ),
    runsKeepDays: values.PASSERELLE_RUNS_KEEP_DAYS,
    runsKeepCount: values.PASSERELLE_RUNS_KEEP_COUNT,
    imapIdle: values.PASSERELLE_IMAP_IDLE,
    maxMailBytes: values.PASSERELLE_MAIL_MAX_MB,
    jobsUrl: values.PASSERELLE_JOBS_URL,
    logLevel: values.PASSERELLE_LOG_LEVEL,
    warnings: Object.freeze(warnings),
  });
}

/** A server that others reach needs a key, and one that is not guessed. */
function exposureFaults(given: Record<string, string>): string[] {
  const host = given['PASSERELLE_HOST'] ?? VARIABLES.PASSERELLE_HOST.default;
  if (!isHost(host) || isLoopbackHost(host)) return [];
  const key = given['PASSERELLE_ADMIN_KEY'];
  if (key === undefined) {
    return [
      `PASSERELLE_ADMIN_KEY is missing, and PASSERELLE_HOST is not a loopback address: set a key, or listen on 127.0.0.1`,
    ];
  }
  if (key.length >= SHORTEST_KEY) return [];
  return [
    `PASSERELLE_ADMIN_KEY is shorter than ${SHORTEST_KEY} characters, and PASSERELLE_HOST is not a loopback address${example('PASSERELLE_ADMIN_KEY')}`,
  ];
}

function shortKeyWarnings(given: Record<string, string>): string[] {
  const length = given['PASSERELLE_ADMIN_KEY']?.length ?? SHORTEST_KEY;
  return length < SHORTEST_KEY
    ? [`PASSERELLE_ADMIN_KEY is shorter than ${SHORTEST_KEY} characters: it may be guessed`]
    : [];
}

/** Not a fault: orchestrators set variables of their own under the name of a service (PASSERELLE_SERVICE_HOST). */
function unknownVariable(name: string): string {
  return `${name} is not a variable of Passerelle; there are ${Object.keys(VARIABLES).join(', ')}`;
}

function faultOf(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  return `${name} ${issue.message}${name in VARIABLES ? example(name as Name) : ''}`;
}

function example(name: Name): string {
  return ` (for example ${VARIABLES[name].example})`;
}

function configurationError(lines: readonly string[]): string {
  return ['The configuration is not valid:', ...lines.map((line) => `  - ${line}`)].join('\n');
}
