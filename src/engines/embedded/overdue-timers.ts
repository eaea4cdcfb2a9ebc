import { z } from 'zod';

const timerSchema = z.object({ executionId: z.string(), expireAt: z.iso.datetime() });
/** Long enough for a resume. */
const POSTPONED_MS = 60 * 60 * 1000;

/** A state without timers that are due, and the execution ids of those that were. */
interface Postponed {
  readonly state: Readonly<Record<string, unknown>>;
  readonly overdue: ReadonlySet<string>;
}

/**
 * Puts off the timers of a saved state of bpmn-engine that are due. It would fire them in the middle of its resume,
 * when what waits for them (an event-based gateway, say) does not listen yet, and the instance would hang; they are
 * to be fired when the resume is over.
 */
export function postponeOverdueTimers(engineState: Readonly<Record<string, unknown>>, now: Date): Postponed {
  const overdue = new Set<string>();
  const later = new Date(now.getTime() + POSTPONED_MS).toISOString();
  const postponeIn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(postponeIn);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, postponeIn(inner)]));
    const timer = timerSchema.safeParse(value);
    if (!timer.success || new Date(timer.data.expireAt) > now) return copy;
    overdue.add(timer.data.executionId);
    return { ...copy, expireAt: later };
  };
  const state = Object.fromEntries(Object.entries(engineState).map(([key, value]) => [key, postponeIn(value)]));
  return { state, overdue };
}
