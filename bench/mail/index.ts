import { startDovecot } from '../../test/support/dovecot.ts';
import { startChild } from '../child.ts';
import { median } from '../measure.ts';
import { spread } from '../report.ts';
import { MAIL_CASES } from './mailboxes.ts';
import { installPeers } from './peers.ts';
import { CONTESTANTS, type ContestantName, type MailSample, MEASURE, samplesOf } from './samples.ts';
import { unchangedTable } from './unchanged.ts';

export interface MailBenchOptions {
  readonly mails: number;
  readonly rounds: number;
  /** How many mails lie in the large folder that is polled without news. */
  readonly large: number;
}

const HEAD = [
  '| mails | | mails/s (lowest – highest) | CPU, ms a mail | peak memory, MB | ratio (lowest – highest) |',
  '|---|---|---|---|---|---|',
];

/** Every contestant reads the same mails of the same server, each time in a fresh process: tables in Markdown. */
export async function benchMail({ mails, rounds, large }: MailBenchOptions): Promise<string> {
  const peersFolder = installPeers();
  const users = Object.fromEntries(MAIL_CASES.map(({ user }) => [user, 'secret']));
  await using server = await startDovecot({ users, extra: WITHOUT_LOG });
  using engine = await startChild('bench/mail/engine-peer.ts');
  const rows: string[] = [];
  for (const { title, user, variables, mail } of MAIL_CASES) {
    for (let index = 0; index < mails; index += 1) server.account(user).deliver([mail(index)]);
    const { host, port } = server;
    const place = { host, port, user, password: 'secret', mails, variables, engineUrl: engine.url, peersFolder };
    rows.push(...rowsOf(`${mails} ${title}`, mails, await samplesOf(place, rounds)));
  }
  const polls = await unchangedTable([SMALL_FOLDER, large]);
  const reading = [...HEAD, ...rows].join('\n');
  return `### From the mailbox to the started process\n\n${reading}\n\n### A poll that finds nothing new\n\n${polls}`;
}

const SMALL_FOLDER = 100;

/** The tests have the server write down what comes over the wire. */
const WITHOUT_LOG = `protocol imap {
  rawlog_dir =
}`;

function rowsOf(
  title: string,
  mails: number,
  { samples, failed }: Awaited<ReturnType<typeof samplesOf>>,
): readonly string[] {
  const rateOf = ({ ms }: MailSample) => (mails / ms) * 1000;
  const measure = (samples.get(MEASURE) ?? []).map(rateOf);
  return CONTESTANTS.map((name: ContestantName) => {
    const reason = failed.get(name);
    if (reason !== undefined) return `| ${title} | ${name} | left out: ${reason} | | | |`;
    const own = samples.get(name) ?? [];
    const rates = own.map(rateOf);
    const ratios = rates.map((rate, round) => rate / (measure[round] ?? Number.NaN));
    const cells = [
      title,
      name,
      spread(rates, 0),
      median(own.map(({ cpuMs }) => cpuMs / mails)).toFixed(2),
      spread(
        own.map(({ peak }) => peak),
        0,
      ),
      name === MEASURE ? '1' : spread(ratios, 2),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}
