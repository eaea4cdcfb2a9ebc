import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MailContestant } from './place.ts';

type NodeClass = new (settings: object) => EventEmitter;

/** `e-mail in` of node-red-node-email, in as much of Node-RED as it needs; every mail it sends on is one. */
export const nodeRed: MailContestant = async ({ host, port, user, password, mails, peersFolder }) => {
  const register = createRequire(join(peersFolder, 'package.json'))('node-red-node-email/61-email.js') as (
    red: object,
  ) => void;
  const { promise: all, resolve, reject } = Promise.withResolvers<number>();
  let sent = 0;
  const types = new Map<string, NodeClass>();
  register(nodeRedOf(types, { userid: user, password }));
  const MailNode = types.get('e-mail in');
  if (MailNode === undefined) throw new Error('node-red-node-email has no node `e-mail in`');
  class CountingNode extends MailNode {
    send(): void {
      sent += 1;
      if (sent === mails) resolve(sent);
    }
    error(message: unknown): void {
      reject(new Error(String(message)));
    }
    status(): void {}
    log(): void {}
  }
  return {
    read: async () => {
      const settings = {
        server: host,
        port,
        useSSL: false,
        autotls: 'never',
        criteria: 'ALL',
        fetch: 'trigger',
        inputs: 1,
      };
      new CountingNode(settings).emit(
        'input',
        {},
        () => undefined,
        () => undefined,
      );
      return all;
    },
  };
};

function nodeRedOf(types: Map<string, NodeClass>, credentials: object): object {
  return {
    nodes: {
      createNode: (node: object) => Object.assign(node, { credentials }),
      registerType: (name: string, node: NodeClass) => {
        Object.setPrototypeOf(node.prototype, EventEmitter.prototype);
        types.set(name, node);
      },
    },
    util: { cloneMessage: structuredClone },
    settings: {},
    _: (key: string, value: unknown) => `${key} ${JSON.stringify(value ?? null)}`,
  };
}
