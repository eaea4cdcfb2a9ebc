/**
 * Loaded into a server under test by `node --import`: kills it (SIGKILL) at an arrow of the ledger's state machine, just
 * before or just after the transaction that draws the arrow is committed. The product itself has no such switch.
 *
 * KILL_AT names the arrow and the moment, such as `PENDING>STARTED after`; an arrow has no blanks.
 */
import BetterSqlite3 from 'better-sqlite3';

const [arrow, moment] = (process.env['KILL_AT'] ?? '').split(' ');

const LOOK = `
  select 'receipt' as kind, id, status as state from mail_receipts
  union all select 'instance', id, state from process_instances
  union all select 'scan', trigger_id, uid_validity || ' ' || last_uid || ' ' || coalesce(last_full_scan_at, '') from mailbox_scans
  union all select 'file', id, 'kept' from files`;

type States = ReadonlyMap<string, string>;
let before: States = new Map();

const { prepare } = BetterSqlite3.prototype;
BetterSqlite3.prototype.prepare = new Proxy(prepare, {
  apply: (target, client: BetterSqlite3.Database, [sql]: [string]) => {
    const statement = Reflect.apply(target, client, [sql]) as BetterSqlite3.Statement<unknown[]>;
    if (sql === 'BEGIN IMMEDIATE') statement.run = begin(client, statement.run.bind(statement));
    if (sql === 'COMMIT') statement.run = commit(client, statement.run.bind(statement));
    return statement;
  },
});

type Run = (...bound: unknown[]) => BetterSqlite3.RunResult;

function begin(client: BetterSqlite3.Database, run: Run): Run {
  return (...bound) => {
    const result = run(...bound);
    before = look(client);
    return result;
  };
}

function commit(client: BetterSqlite3.Database, run: Run): Run {
  return (...bound) => {
    const isHit = arrows(before, look(client)).has(arrow ?? '');
    if (isHit && moment === 'before') kill();
    const result = run(...bound);
    if (isHit) kill();
    return result;
  };
}

function kill(): void {
  process.kill(process.pid, 'SIGKILL');
}

function look(client: BetterSqlite3.Database): States {
  const statement = Reflect.apply(prepare, client, [LOOK]) as BetterSqlite3.Statement<[]>;
  const rows = statement.all() as readonly { kind: string; id: string; state: string }[];
  return new Map(rows.map(({ kind, id, state }) => [`${kind} ${id}`, state]));
}

/** `PENDING>STARTED` for receipts, `instance:new>RUNNING`, `scan`, `file`. */
function arrows(from: States, to: States): ReadonlySet<string> {
  const changed = [...to].filter(([key, state]) => from.get(key) !== state);
  return new Set(
    changed.map(([key, state]) => {
      const [kind = ''] = key.split(' ');
      const step = `${from.get(key) ?? 'new'}>${state}`;
      if (kind === 'receipt') return step;
      return kind === 'instance' ? `instance:${step}` : kind;
    }),
  );
}
