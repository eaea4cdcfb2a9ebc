/**
 * A server process of its own for tests that kill one, or run two: polls one trigger over and over. Its argument is a JSON
 * `{ place, triggerId }`; it writes a line for each poll that has ended.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type MailPlace, startMailSide } from './mail-server.ts';

const { place, triggerId } = JSON.parse(process.argv[2] ?? '{}') as { place: MailPlace; triggerId: string };

await using server = await startMailSide(place);
process.stdout.write('ready\n');
for (;;) {
  const outcome = await server.side.mail.pollTrigger(triggerId).then(() => 'polled', String);
  process.stdout.write(`${outcome}\n`);
  await wait(50);
}
