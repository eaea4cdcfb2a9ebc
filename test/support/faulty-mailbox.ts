import type { MailboxSession } from '../../src/connectors/imap/mailbox.ts';
import type { OpenMailboxOfService } from '../../src/domain/mail/collaborators.ts';

/** A real mailbox at which something happens just before a chosen call: what a network or another mail program does. */
export class FaultyMailbox {
  #before = new Map<string | symbol, () => unknown>();

  /** Does it, once, before the next call of the method; what it throws, the call throws. */
  beforeOnce(method: keyof MailboxSession, work: () => unknown): void {
    this.#before.set(method, work);
  }

  wrap(open: OpenMailboxOfService): OpenMailboxOfService {
    return async (serviceId, signal, silenceMs) => this.#wrapSession(await open(serviceId, signal, silenceMs));
  }

  #wrapSession(session: MailboxSession): MailboxSession {
    return new Proxy(session, {
      get: (target, name, receiver) => {
        const work = this.#before.get(name);
        const member: unknown = Reflect.get(target, name, receiver);
        if (work === undefined || typeof member !== 'function') return member;
        this.#before.delete(name);
        return async (...args: unknown[]) => {
          await work();
          return member.apply(target, args);
        };
      },
    });
  }
}
