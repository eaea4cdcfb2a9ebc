import type { Downloads } from './downloads.ts';
import type { Files } from './files.ts';
import type { Backfills } from './mail/backfills.ts';
import type { Mail } from './mail/mail.ts';
import type { MailActivities } from './mail/mail-activities.ts';
import type { MailHealths } from './mail/mail-healths.ts';
import type { MailSources } from './mail/mail-sources.ts';
import type { Receipts } from './mail/receipts.ts';
import type { Nodes } from './nodes.ts';
import type { CurlImports } from './operations/curl-imports.ts';
import type { OpenApiImports } from './operations/openapi-imports.ts';
import type { Operations } from './operations/operations.ts';

import type { RequestValidations } from './operations/request-validations.ts';

import type { TypedClients } from './operations/typed-clients.ts';

import type { WsdlImports } from './operations/wsdl-imports.ts';
import type { WsdlRefreshes } from './operations/wsdl-refreshes.ts';
import type { Processes } from './processes/processes.ts';
import type { Executions } from './runs/executions.ts';
import type { RunHistory } from './runs/history.ts';
import type { TestRuns } from './runs/test-runs.ts';
import type { Mailboxes } from './services/mailboxes.ts';
import type { OAuth2Authorizations } from './services/oauth2-authorizations.ts';
import type { OAuth2Tokens } from './services/oauth2-tokens.ts';
import type { ServiceVariables } from './services/service-variables.ts';
import type { Services } from './services/services.ts';
import type { TestTriggerInput } from './triggers/trigger-tests.ts';
import type { Triggers } from './triggers/triggers.ts';

/** Everything that the API can do, by noun. */
export interface Domain {
  readonly services: Services;
  readonly variables: ServiceVariables;
  readonly tokens: OAuth2Tokens;
  readonly authorizations: OAuth2Authorizations;
  readonly mailboxes: Mailboxes;
  readonly operations: Operations;
  readonly wsdlImports: WsdlImports;
  readonly openApiImports: OpenApiImports;
  readonly curlImports: CurlImports;
  readonly wsdlRefreshes: WsdlRefreshes;
  readonly requestValidations: RequestValidations;
  readonly typedClients: TypedClients;
  readonly triggers: Triggers;
  readonly receipts: Receipts;
  readonly backfills: Backfills;
  readonly mail: Mail;
  readonly mailHealths: MailHealths;
  readonly mailSources: MailSources;
  readonly mailActivities: MailActivities;
  readonly processes: Processes;
  readonly executions: Executions;
  readonly testRuns: TestRuns<TestTriggerInput>;
  readonly history: RunHistory;
  readonly files: Files;
  readonly downloads: Downloads;
  readonly nodes: Nodes;
}
