import { z } from 'zod';

const savedSchema = z.object({
  version: z.literal(1),
  /** When the first timer is due; null while the instance waits for something else. */
  wakeAt: z.iso.datetime().nullable(),
  engine: z.record(z.string(), z.unknown()),
});

/** An instance that waits: when it goes on by itself, and bpmn-engine's own state. */
export interface InstanceState {
  readonly wakeAt: Date | null;
  readonly engine: Readonly<Record<string, unknown>>;
}

/**
 * The JSON text that is saved with an instance. What the instance's row holds anyway is left out: the document, and
 * the start variables, which bpmn-engine repeats at every level.
 */
export function writeInstanceState(
  { wakeAt, engine }: InstanceState,
  startVariables: Readonly<Record<string, unknown>>,
): string {
  const state = { version: 1, wakeAt: wakeAt?.toISOString() ?? null, engine };
  return JSON.stringify(state, (key, value: unknown) => {
    if (key === 'source' && typeof value === 'string') return undefined;
    return key === 'variables' ? withoutKnown(value, startVariables) : value;
  });
}

function withoutKnown(variables: unknown, known: Readonly<Record<string, unknown>>): unknown {
  if (typeof variables !== 'object' || variables === null) return variables;
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => !Object.is(known[name], value)));
}

/** Reads what `writeInstanceState` wrote; null for anything else. */
export function readInstanceState(text: string): InstanceState | null {
  const saved = savedSchema.safeParse(parseJson(text));
  if (!saved.success) return null;
  const { wakeAt, engine } = saved.data;
  return { wakeAt: wakeAt === null ? null : new Date(wakeAt), engine };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
