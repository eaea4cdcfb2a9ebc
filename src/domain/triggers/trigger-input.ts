import type { ProcessVariable } from '../../engines/engine.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { changed, checkName, type Faults } from '../faults.ts';
import { normalFolder } from '../folder-names.ts';
import { readProcessId } from '../ids.ts';
import type { MailProcesses } from '../mail/collaborators.ts';
import { type FurtherConditionsInput, readFurtherConditions } from './further-conditions.ts';
import { checkVariables, type TriggerVariableInput } from './trigger-variables.ts';

/** What a caller may say of a trigger. Absent stays, null clears. */
export interface TriggerChanges {
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly processId?: string | null | undefined;
  readonly sourceFolder?: string | null | undefined;
  readonly destinationFolder?: string | null | undefined;
  readonly subjectCondition?: string | null | undefined;
  readonly conditions?: FurtherConditionsInput | null | undefined;
  readonly markAsRead?: boolean | null | undefined;
  readonly unreadOnly?: boolean | null | undefined;
  readonly frequencyMinutes?: number | null | undefined;
  readonly variables?: readonly TriggerVariableInput[] | null | undefined;
}

/** The settings of a trigger that a caller chooses. */
export type TriggerSettings = Pick<
  TriggerRow,
  | 'name'
  | 'description'
  | 'engineKey'
  | 'processKey'
  | 'sourceFolder'
  | 'destinationFolder'
  | 'subjectCondition'
  | 'furtherConditions'
  | 'markAsRead'
  | 'unreadOnly'
  | 'frequencyMinutes'
  | 'variables'
>;

/** A week. */
const LONGEST_FREQUENCY_MINUTES = 10_080;

/** The settings after a change, with every fault of the input collected in `faults`; folders are not looked up here. */
export async function changeSettings(
  processes: Pick<MailProcesses, 'find'>,
  current: TriggerSettings,
  changes: TriggerChanges,
  faults: Faults,
): Promise<TriggerSettings> {
  const process = await readProcess(processes, current, changes, faults);
  return {
    name: readName(changes.name, faults) ?? current.name,
    description: changed(changes.description, current.description),
    engineKey: process.engineKey,
    processKey: process.key,
    sourceFolder: readSource(changes.sourceFolder, faults) ?? current.sourceFolder,
    destinationFolder: changed(emptyToNull(changes.destinationFolder, normalFolder), current.destinationFolder),
    subjectCondition: changed(emptyToNull(changes.subjectCondition), current.subjectCondition),
    furtherConditions:
      changes.conditions === undefined ? current.furtherConditions : readFurtherConditions(changes.conditions, faults),
    markAsRead: changes.markAsRead ?? current.markAsRead,
    unreadOnly: changes.unreadOnly ?? current.unreadOnly,
    frequencyMinutes: readFrequency(changes.frequencyMinutes, faults) ?? current.frequencyMinutes,
    variables: readVariables(current, changes, process.startVariables, faults),
  };
}

interface ChosenProcess {
  readonly engineKey: string;
  readonly key: string;
  /** Null where the process is not deployed. */
  readonly startVariables: readonly ProcessVariable[] | null;
}

async function readProcess(
  processes: Pick<MailProcesses, 'find'>,
  { engineKey, processKey }: TriggerSettings,
  { processId }: TriggerChanges,
  faults: Faults,
): Promise<ChosenProcess> {
  const current = { engineKey, key: processKey };
  const chosen = processId == null ? current : readProcessId(processId);
  const process = chosen === null ? null : await processes.find(chosen.engineKey, chosen.key);
  if (process === null && processId != null)
    faults.add('NOT_FOUND', 'No process with this id is deployed: `processes` lists those that are', ['processId']);
  return { ...(chosen ?? current), startVariables: process?.startVariables ?? null };
}

/** Variables that stay are checked too where the process changes. */
function readVariables(
  current: TriggerSettings,
  { variables, processId }: TriggerChanges,
  declared: readonly ProcessVariable[] | null,
  faults: Faults,
): TriggerSettings['variables'] {
  if (variables === undefined && processId == null) return current.variables;
  return checkVariables(variables === undefined ? current.variables : (variables ?? []), declared, faults);
}

function readName(name: string | null | undefined, faults: Faults): string | undefined {
  return name == null ? undefined : faults.collect(() => checkName(name));
}

function readSource(folder: string | null | undefined, faults: Faults): string | undefined {
  if (folder == null) return undefined;
  if (folder === '')
    faults.add('INVALID_INPUT', 'The folder to look at is needed; the inbox is INBOX', ['sourceFolder']);
  return normalFolder(folder);
}

function readFrequency(minutes: number | null | undefined, faults: Faults): number | undefined {
  if (minutes == null) return undefined;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_FREQUENCY_MINUTES)
    faults.add('INVALID_INPUT', `The frequency is 1 to ${LONGEST_FREQUENCY_MINUTES} minutes`, ['frequencyMinutes']);
  return minutes;
}

function emptyToNull(
  text: string | null | undefined,
  read: (text: string) => string = (given) => given,
): string | null | undefined {
  if (text == null) return text;
  return text.trim() === '' ? null : read(text);
}
