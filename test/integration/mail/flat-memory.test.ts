import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { askAt, connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { bigMail, plainMail } from '../../support/mails.ts';
import { startServerProcess } from '../../support/server-process.ts';

const MIB = 1024 * 1024;
/** How many mails; `TEST_MAIL_MEMORY=1000` takes 25 GB of disk and some minutes. */
const MAILS = Number(process.env['TEST_MAIL_MEMORY'] ?? 8);
const ATTACHMENT_BYTES = 10 * MIB;

const RECEIPTS = `{ done: mailReceipts(status: [DONE]) { totalCount } all: mailReceipts { totalCount } }`;

test.skipIf(dovecotMissing())(
  `the memory of the server stays flat over ${MAILS} mails with 10 MB each`,
  async () => {
    await using server = await startDovecot();
    const peer = startServerProcess();
    const ask = askAt(await peer.url);
    const mailbox = await connectMailbox(ask, server, 'alice');
    const variables = [{ variable: 'files', part: 'ATTACHMENTS' }];
    const { trigger } = await createTrigger(ask, { ...mailbox, variables });
    const account = server.account('alice');
    account.deliver([plainMail()]);
    await pollTrigger(ask, trigger.id);
    for (let mail = 0; mail < MAILS; mail += 1) account.deliver(bigMail(ATTACHMENT_BYTES));
    const memory = watchMemory(peer.child.pid ?? 0);
    const started = performance.now();
    const count = async () => {
      await pollTrigger(ask, trigger.id);
      return ask(RECEIPTS);
    };
    await expect
      .poll(count, { timeout: 3_600_000 })
      .toEqual({ done: { totalCount: MAILS + 1 }, all: { totalCount: MAILS + 1 } });
    const growth = memory.stop();
    if (process.env['TEST_MAIL_MEMORY'] !== undefined) {
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${MAILS} mails of 10 MB in ${seconds} s: ${Math.round(growth / MIB)} MB more than before, at most`);
    }
    expect(growth).toBeLessThan(150 * MIB);
  },
  3_600_000,
);

/** Looks at the resident memory of a process until it is stopped; answers how much more it was, at most, than at first. */
function watchMemory(pid: number): { readonly stop: () => number } {
  const first = residentBytes(pid);
  let most = first;
  const timer = setInterval(() => {
    most = Math.max(most, residentBytes(pid));
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most - first;
    },
  };
}

function residentBytes(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) * 1024;
}
