import type { AgendaBackend } from 'agenda';
import type { Database } from '../database.ts';
import { SqliteJobRepository } from './sqlite-job-repository.ts';

/** Agenda's storage in the server's own database, which is open before and after. */
export class SqliteBackend implements AgendaBackend {
  readonly name = 'SQLite';
  readonly ownsConnection = false;
  readonly repository: SqliteJobRepository;

  constructor(database: Database) {
    this.repository = new SqliteJobRepository(database);
  }

  async connect(): Promise<void> {}

  async disconnect(): Promise<void> {}
}
