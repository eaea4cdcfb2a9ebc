import { setImmediate } from 'node:timers/promises';

/** Where an activity's run begins; a resumed one is past it. */
const PACED: ReadonlySet<string | undefined> = new Set(['run.enter', 'run.discard']);
/** Boundary events must listen before the activity that they watch begins. A process is no activity. */
const AT_ONCE = new Set(['bpmn:BoundaryEvent', 'bpmn:Process']);
/** Activities entered before the rest of the server gets its turn. */
const BETWEEN_PAUSES = 20;

/** The part of an activity of bpmn-engine that the pace needs. */
interface PacedActivity {
  readonly type: string;
  readonly broker: {
    publish(exchange: string, routingKey: string, content: object, options: { readonly persistent: false }): unknown;
  };
}

interface EnterMessage {
  readonly fields: { readonly routingKey?: string };
}

/**
 * Makes bpmn-engine stop before each activity that it enters and go on from `finish`. By itself it calls from one
 * activity into the next, which overflows the stack after some hundred of them and holds the server up meanwhile.
 */
export class Pace {
  readonly #pending: (() => void)[] = [];

  /** An extension of bpmn-engine: a formatting of the entered activity that ends when its turn has come. */
  readonly extension = (activity: PacedActivity) => ({
    activate: ({ fields }: EnterMessage) => {
      if (!PACED.has(fields.routingKey) || AT_ONCE.has(activity.type)) return;
      const { broker } = activity;
      broker.publish('format', 'run.pace', { endRoutingKey: 'run.pace.end' }, { persistent: false });
      this.#pending.push(() => broker.publish('format', 'run.pace.end', {}, { persistent: false }));
    },
    deactivate: () => undefined,
  });

  /** Goes on until nothing is left that could go on by itself. Throws what a step throws, and on abort. */
  async finish(signal: AbortSignal): Promise<void> {
    let entered = 0;
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
      next();
      entered += 1;
      if (entered % BETWEEN_PAUSES === 0) await setImmediate(undefined, { signal });
    }
  }
}
