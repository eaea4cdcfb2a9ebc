import { readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { courierMissing } from './courier.ts';
import { curlMissing } from './curl.ts';
import { cxfMissing } from './cxf-peer.ts';
import { dovecotMissing } from './dovecot.ts';
import { gsoapMissing } from './gsoap-peer.ts';
import { ntlmMissing } from './ntlm-server.ts';
import { oauthlibMissing } from './oauth1-server.ts';
import { postgresMissing } from './postgres.ts';
import { phpMissing } from './soap-peers.ts';
import { spnegoMissing } from './spnego-server.ts';
import { spyneMissing } from './spyne-server.ts';
import { xmlsecMissing } from './xmlsec.ts';

/** Why a peer is not there, by the name with which test files ask for it. */
const PEERS = {
  courierMissing,
  curlMissing,
  cxfMissing,
  dovecotMissing,
  gsoapMissing,
  ntlmMissing,
  oauthlibMissing,
  phpMissing,
  postgresMissing,
  spnegoMissing,
  spyneMissing,
  xmlsecMissing,
};

/** Says in the last lines of a run which tests it left out, and why: a green run must not hide what it did not try. */
export default class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = leftOut(modules.flatMap((module) => [...module.children.allTests('skipped')]));
    if (lines.length > 0) console.log(lines.join('\n'));
  }
}

/** One line for each file and reason; none where every test ran. */
function leftOut(tests: readonly TestCase[]): string[] {
  if (tests.length === 0) return [];
  const groups = Map.groupBy(tests, (test) => `${test.module.relativeModuleId}: ${reason(test)}`);
  const lines = [...groups].map(([where, group]) => `  ${where} (${group.length})`);
  return [`Left out: ${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`, ...lines];
}

/**
 * `context.skip('...')` gives one. A condition on a test or a suite does not: it is then said in the name, as in
 * "(needs TEST_MONGODB_URL)", or it is one of the peers that the file asks for.
 */
function reason(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  if (note !== undefined) return note;
  if (test.options.mode === 'todo') return 'not written yet';
  const needs = /\((needs [^)]+)\)/.exec(test.fullName)?.[1];
  return needs ?? missingPeer(test.module.moduleId) ?? 'skipped in the test file';
}

function missingPeer(file: string): string | null {
  const source = readFileSync(file, 'utf8');
  const asked = Object.entries(PEERS).filter(([name]) => source.includes(name));
  return asked.map(([, missing]) => missing()).find((why) => why !== null) ?? null;
}
