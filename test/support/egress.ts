import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Egress } from '../../src/connectors/egress/egress.ts';
import { createEgress, type EgressOptions } from '../../src/connectors/egress/index.ts';

/** A way out that may reach 127.0.0.1 and no other special address; it closes with the test. */
export function startEgress(options: Partial<EgressOptions> = {}): Egress {
  const egress = createEgress({ allow: ['127.0.0.1/32'], ...options });
  onTestFinished(() => egress.close());
  return egress;
}

/** A self-signed certificate for service.test. */
export function testCertificate(): { readonly key: string; readonly cert: string } {
  const read = (name: string) =>
    readFileSync(new URL(`../fixtures/tls/service.test.${name}.pem`, import.meta.url), 'utf8');
  return { key: read('key'), cert: read('cert') };
}
