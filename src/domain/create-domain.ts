import type { Egress } from '../connectors/egress/egress.ts';
import type { EmbeddedEngine } from '../engines/engine.ts';
import type { Logger } from '../logger.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import type { Domain } from './domain.ts';
import { Downloads } from './downloads.ts';
import { Events } from './events.ts';
import { Files } from './files.ts';
import { newHolder } from './holder.ts';
import type { JobQueue } from './job-queue.ts';
import type { OpenMailboxOfService } from './mail/collaborators.ts';
import { createMail, mailServiceUse } from './mail/index.ts';
import { MailActivities } from './mail/mail-activities.ts';
import { MailHealths } from './mail/mail-healths.ts';
import { mailLimits } from './mail/mail-limits.ts';
import { MailSources } from './mail/mail-sources.ts';
import { Nodes } from './nodes.ts';
import { CurlImports } from './operations/curl-imports.ts';
import { OpenApiImports } from './operations/openapi-imports.ts';
import { Operations } from './operations/operations.ts';

import { RequestValidations } from './operations/request-validations.ts';

import { TypedClients } from './operations/typed-clients.ts';

import { WsdlImports } from './operations/wsdl-imports.ts';
import { WsdlRefreshes } from './operations/wsdl-refreshes.ts';
import { Processes } from './processes/processes.ts';
import { Executions } from './runs/executions.ts';
import { type Retention, RunHistory } from './runs/history.ts';
import { Invocations } from './runs/invocations.ts';
import { TestRuns } from './runs/test-runs.ts';
import { Mailboxes } from './services/mailboxes.ts';
import { OAuth2Authorizations } from './services/oauth2-authorizations.ts';
import { OAuth2Tokens } from './services/oauth2-tokens.ts';
import { ServiceVariables } from './services/service-variables.ts';
import { Services } from './services/services.ts';

/** What the domain is built on. */
export interface Foundations {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly engine: EmbeddedEngine;
  readonly queue: JobQueue;
  /** Absolute: the files of mails and answers are kept below it. */
  readonly dataDir: string;
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Aborted when the server gives up waiting for what is running. */
  readonly shutdown: AbortSignal;
  readonly retention: Retention;
  /** A larger mail is set aside. */
  readonly maxMailBytes: number;
}

/** Puts the domain together; starts nothing. */
export function createDomain(foundations: Foundations): Domain {
  const base = { ...foundations, events: new Events(), holder: newHolder() };
  const { database, clock } = base;
  const files = new Files(base);
  const use = mailServiceUse(clock);
  const services = new Services({ ...base, use });
  const variables = new ServiceVariables(base);
  const operations = new Operations({ ...base, variables });
  const tokens = new OAuth2Tokens(base);
  const authorizations = new OAuth2Authorizations({ ...base, tokens, use });
  const mailboxes = new Mailboxes({ ...base, tokens });
  const wsdlImports = new WsdlImports({ ...base, services, operations, tokens });
  const openApiImports = new OpenApiImports({ ...base, services, operations, tokens });
  const curlImports = new CurlImports({ ...base, services, variables, operations });
  const wsdlRefreshes = new WsdlRefreshes({ ...base, services, variables, tokens });
  const requestValidations = new RequestValidations(base);
  const typedClients = new TypedClients({ ...base, files });
  const processes = new Processes(base);
  const openMailbox: OpenMailboxOfService = (...request) => mailboxes.open(...request);
  const { mail, triggers, receipts, backfills, triggerTests } = createMail({
    ...base,
    processes,
    limits: mailLimits(foundations.maxMailBytes),
    openMailbox,
    saveFile: files.keep,
    discardFiles: (stored) => files.discard(stored),
  });
  const mailHealths = new MailHealths(base);
  const mailSources = new MailSources({ ...base, openMailbox });
  const downloads = new Downloads({ files, mailSources });
  const mailActivities = new MailActivities(base);
  const invocations = new Invocations({
    ...base,
    variables,
    tokens,
    saveFile: files.save,
    readFile: (id) => files.read(id),
  });
  const executions = new Executions({ ...base, operations, invocations });
  const testRuns = new TestRuns({ ...base, operations, invocations, triggerTester: triggerTests });
  const history = new RunHistory({ ...base, files });
  const nodes = new Nodes({ database, processes });
  return {
    services,
    variables,
    tokens,
    authorizations,
    mailboxes,
    operations,
    wsdlImports,
    openApiImports,
    curlImports,
    wsdlRefreshes,
    requestValidations,
    typedClients,
    triggers,
    receipts,
    backfills,
    mail,
    mailHealths,
    mailSources,
    mailActivities,
    processes,
    executions,
    testRuns,
    history,
    files,
    downloads,
    nodes,
  };
}
