import { createEmbeddedEngine } from '../../src/engines/embedded/index.ts';
import type { MakeEngine } from '../../test/support/mail-server.ts';
import { createHttpEngine } from './http-engine.ts';
import type { BenchPlace, MailContestant, MailReader } from './place.ts';
import { startOurs } from './start-ours.ts';

/** The whole of ours, from IMAP over the ledger to instances of the embedded engine that have ended. */
export const oursEmbedded: MailContestant = (place) => ours(place, createEmbeddedEngine);

/** The same with an engine behind HTTP, to the answer of the engine. */
export const oursOverHttp: MailContestant = (place) =>
  ours(place, ({ instances }) => createHttpEngine(place.engineUrl, instances));

async function ours(place: BenchPlace, makeEngine: MakeEngine): Promise<MailReader> {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let ended = 0;
  const server = await startOurs(place, {
    startFrom: new Date(0),
    makeEngine: ({ instances, logger }) => {
      const finish: typeof instances.finish = async (id, result) => {
        await instances.finish(id, result);
        ended += 1;
        if (ended === place.mails) resolve();
      };
      return makeEngine({ instances: { ...instances, finish }, logger });
    },
  });
  return {
    read: async () => {
      await server.side.mail.pollTrigger(server.trigger.id);
      await all;
      return ended;
    },
    close: async () => server[Symbol.asyncDispose](),
  };
}
