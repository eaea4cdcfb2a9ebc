import { z } from 'zod';
import { AppError, userError } from '../../errors.ts';
import { findService } from '../../store/service-store.ts';
import type { MailMatchData } from '../../store/tables.ts';
import { findTrigger } from '../../store/trigger-store.ts';
import { Faults } from '../faults.ts';
import { normalFolder } from '../folder-names.ts';
import { readProcessId } from '../ids.ts';
import type { MailCollaborators } from '../mail/collaborators.ts';
import { searchMailbox, type TestedTrigger } from '../mail/trigger-test.ts';
import { type FurtherConditionsInput, readFurtherConditions } from './further-conditions.ts';
import { checkVariables, type TriggerVariableInput } from './trigger-variables.ts';

/** A trigger that is not saved, as far as a test needs it. */
export interface TriggerDraftInput {
  readonly serviceId: string;
  readonly processId?: string | null | undefined;
  readonly sourceFolder: string;
  readonly subjectCondition?: string | null | undefined;
  readonly conditions?: FurtherConditionsInput | null | undefined;
  readonly unreadOnly: boolean;
  readonly variables?: readonly TriggerVariableInput[] | null | undefined;
}

/** Exactly one of `triggerId` and `draft`. */
export interface TestTriggerInput {
  readonly triggerId?: string | null | undefined;
  readonly draft?: TriggerDraftInput | null | undefined;
  readonly hours: number;
}

/** A year. */
const MOST_HOURS = 8_760;

const draftSchema = z.object({
  serviceId: z.string(),
  sourceFolder: z.string(),
  subjectCondition: z.string().nullable(),
  furtherConditions: z
    .object({
      sender: z.string().exactOptional(),
      recipient: z.string().exactOptional(),
      minBytes: z.number().exactOptional(),
      maxBytes: z.number().exactOptional(),
      hasAttachments: z.boolean().exactOptional(),
    })
    .nullable(),
  unreadOnly: z.boolean(),
  variables: z.array(
    z.object({ variable: z.string(), part: z.string().exactOptional(), value: z.unknown().optional() }),
  ),
});

const workSchema = z.union([
  z.object({ hours: z.number(), triggerId: z.string() }),
  z.object({ hours: z.number(), draft: draftSchema }),
]);

type Collaborators = Pick<MailCollaborators, 'database' | 'openMailbox' | 'processes' | 'clock' | 'limits'>;

/** Tests of triggers, saved or not: checked when they are asked for, and run by a job. */
export class TriggerTests {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** Answers what the run is to do, as JSON. Throws UserErrors. */
  async prepare({
    triggerId,
    draft,
    hours,
  }: TestTriggerInput): Promise<{ readonly triggerId: string | null; readonly work: unknown }> {
    if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
      throw userError('INVALID_INPUT', `The number of hours is 1 to ${MOST_HOURS}`, ['hours']);
    if ((triggerId == null) === (draft == null))
      throw userError('INVALID_INPUT', 'Exactly one of triggerId and draft is needed', ['triggerId']);
    if (draft != null) return { triggerId: null, work: { hours, draft: await this.#checkDraft(draft) } };
    const trigger = triggerId == null ? null : await findTrigger(this.#collaborators.database.reader, triggerId);
    if (trigger === null) throw userError('NOT_FOUND', `There is no trigger with the id ${triggerId}`, ['triggerId']);
    return { triggerId: trigger.id, work: { hours, triggerId: trigger.id } };
  }

  /** The mails of the period, newest first. Throws ConnectorError where the mailbox does not answer. */
  async run(work: unknown, signal: AbortSignal): Promise<readonly MailMatchData[]> {
    const parsed = workSchema.parse(work);
    const tested: TestedTrigger =
      'draft' in parsed ? { ...parsed.draft, stored: null } : await this.#stored(parsed.triggerId);
    return searchMailbox(this.#collaborators, tested, parsed.hours, signal);
  }

  async #stored(id: string): Promise<TestedTrigger> {
    const row = await findTrigger(this.#collaborators.database.reader, id);
    if (row === null) throw new AppError('NOT_FOUND', 'The trigger was deleted');
    return { ...row, stored: row };
  }

  async #checkDraft(draft: TriggerDraftInput): Promise<z.infer<typeof draftSchema>> {
    const { database, processes } = this.#collaborators;
    const faults = new Faults();
    if ((await findService(database.reader, draft.serviceId))?.connector !== 'IMAP')
      faults.add('NOT_FOUND', `There is no IMAP service with the id ${draft.serviceId}`, ['draft', 'serviceId']);
    const place = draft.processId == null ? null : readProcessId(draft.processId);
    const process = place && (await processes.find(place.engineKey, place.key));
    if (draft.processId != null && process === null)
      faults.add('NOT_FOUND', 'No process with this id is deployed', ['draft', 'processId']);
    const declared = process?.startVariables ?? null;
    const furtherConditions = readFurtherConditions(draft.conditions ?? null, faults, ['draft', 'conditions']);
    const variables = checkVariables(draft.variables ?? [], declared, faults, ['draft', 'variables']);
    faults.throwIfAny();
    return {
      serviceId: draft.serviceId,
      sourceFolder: normalFolder(draft.sourceFolder),
      subjectCondition: draft.subjectCondition ?? null,
      furtherConditions,
      unreadOnly: draft.unreadOnly,
      variables: variables.map((variable) => ({ value: undefined, ...variable })),
    };
  }
}
