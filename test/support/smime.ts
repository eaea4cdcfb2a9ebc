import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './database.ts';

/** A person with a certificate, whose mail program is OpenSSL. */
export interface SmimePerson {
  /** multipart/signed (RFC 8551 section 3.5.3): header fields and body of the entity. */
  signClear(entity: Buffer): Buffer;
  /** application/pkcs7-mime; smime-type=signed-data. `streamed`: of indefinite length, in pieces (BER). */
  signOpaque(entity: Buffer, options?: { readonly streamed: boolean }): Buffer;
  /** application/pkcs7-mime; smime-type=enveloped-data. */
  encrypt(entity: Buffer): Buffer;
}

/** Makes a key and a certificate, which go with the test. */
export function smimePerson(): SmimePerson {
  const folder = temporaryFolder();
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  openssl(
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Jane', '-keyout', key, '-out', certificate],
    Buffer.alloc(0),
  );
  const signer = ['-signer', certificate, '-inkey', key];
  const cms = (args: readonly string[], entity: Buffer) => {
    const input = join(folder, 'entity');
    writeFileSync(input, entity);
    return openssl(['cms', ...args.slice(0, 1), '-in', input, ...args.slice(1)], Buffer.alloc(0));
  };
  return {
    signClear: (entity) => cms(['-sign', ...signer], entity),
    signOpaque: (entity, { streamed } = { streamed: false }) =>
      cms(['-sign', '-nodetach', streamed ? '-stream' : '-nosmimecap', ...signer], entity),
    encrypt: (entity) => cms(['-encrypt', '-aes256', certificate], entity),
  };
}

function openssl(args: readonly string[], input: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr}`);
  return stdout;
}
