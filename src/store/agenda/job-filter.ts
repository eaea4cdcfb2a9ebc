import type { JobsQueryOptions, RemoveJobsOptions } from 'agenda';
import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import { contains } from '../contains.ts';
import { agendaJobs } from './tables.ts';

/** The condition that Agenda's options ask for; undefined where they ask for nothing. */
export function jobFilter(options: RemoveJobsOptions & JobsQueryOptions): SQL | undefined {
  return and(byId(options), byName(options), bySearch(options), byData(options), byState(options));
}

function byId({ id, ids }: RemoveJobsOptions): SQL | undefined {
  if (id) return eq(agendaJobs.id, String(id));
  return ids && ids.length > 0 ? inArray(agendaJobs.id, ids.map(String)) : undefined;
}

function byName({ name, names, notNames }: RemoveJobsOptions): SQL | undefined {
  if (name) return eq(agendaJobs.name, name);
  if (names && names.length > 0) return inArray(agendaJobs.name, names);
  return notNames && notNames.length > 0 ? notInArray(agendaJobs.name, notNames) : undefined;
}

function bySearch({ search }: JobsQueryOptions): SQL | undefined {
  return search ? contains(agendaJobs.name, search) : undefined;
}

function byState({ includeDisabled }: JobsQueryOptions): SQL | undefined {
  return includeDisabled === false ? eq(agendaJobs.disabled, false) : undefined;
}

/** Objects match where each of their members does, as in the other backends. */
function byData({ data }: { readonly data?: unknown }): SQL | undefined {
  return data === undefined ? undefined : and(...membersOf(data, '$'));
}

function membersOf(value: unknown, path: string): readonly SQL[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => membersOf(member, `${path}.${JSON.stringify(key)}`));
  }
  // Both sides as JSON text: so 1, "1" and true differ, and a missing member is not null.
  return [
    sql`json_extract(${agendaJobs.data}, ${path}) is json_extract(${JSON.stringify(value)}, '$')
    and json_type(${agendaJobs.data}, ${path}) = json_type(${JSON.stringify(value)})`,
  ];
}
