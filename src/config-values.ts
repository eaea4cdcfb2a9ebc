import { isIP } from 'node:net';
import { z } from 'zod';

/** RFC 1123, section 2.1, or an address as node:net reads it. */
export function isHost(text: string): boolean {
  if (isIP(text) !== 0) return true;
  return (
    text.length <= 253 &&
    /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i.test(text) &&
    !/^[\d.]+$/.test(text)
  );
}

/** A database that jobs may be kept in. */
export function isJobsUrl(text: string): boolean {
  return (
    URL.canParse(text) && ['mongodb:', 'mongodb+srv:', 'postgres:', 'postgresql:'].includes(new URL(text).protocol)
  );
}

/** A path is that of a proxy; the redirect URI must not change, so nothing else may stand in it. */
export function publicUrl(text: string, context: z.RefinementCtx): string {
  const url = URL.parse(text);
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url !== null && isHttp && url.search + url.hash + url.username + url.password === '') {
    return url.href.replace(/\/$/, '');
  }
  context.addIssue('is not an http(s) URL without user info, query and fragment');
  return z.NEVER;
}

/** Hex is tried first: 64 hex digits would also be the base64 of 48 bytes. */
export function secretKeyBytes(text: string, context: z.RefinementCtx): Uint8Array {
  if (/^[\da-f]{64}$/i.test(text)) return new Uint8Array(Buffer.from(text, 'hex'));
  const bytes = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (bytes.length === 32) return new Uint8Array(bytes);
  context.addIssue('is not 32 bytes written as base64 (44 characters) or hex (64 characters)');
  return z.NEVER;
}

/** 0 is no limit. */
export function limit(text: string, context: z.RefinementCtx): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) === 0 ? undefined : Number(text);
  context.addIssue('is not a whole number from 0 to 999999999');
  return z.NEVER;
}

/** What a database of files and a mail server can be asked for. */
const MOST_MEGABYTES = 2000;

/** Megabytes, as bytes. */
export function mailBytes(text: string, context: z.RefinementCtx): number {
  const megabytes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (megabytes >= 1 && megabytes <= MOST_MEGABYTES) return megabytes * 1024 * 1024;
  context.addIssue(`is not a whole number from 1 to ${MOST_MEGABYTES}`);
  return z.NEVER;
}

/** A bare address stands for itself alone. */
export function cidrs(text: string, context: z.RefinementCtx): string[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const entry of entries) {
    if (prefixedCidr(entry) === undefined) context.addIssue(`holds ${JSON.stringify(entry)}, which is not a CIDR`);
  }
  return entries.map((entry) => prefixedCidr(entry) ?? entry);
}

function prefixedCidr(entry: string): string | undefined {
  const [address = '', prefix, ...rest] = entry.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  // A zone (RFC 4007 section 11) names an interface, not a range of addresses.
  if (bits < 0 || rest.length > 0 || address.includes('%')) return undefined;
  if (prefix === undefined) return `${address}/${bits}`;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits ? entry : undefined;
}
