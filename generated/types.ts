import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ExecutionMapper } from './../schema/execution.mappers.ts';
import type { ImapServiceMapper, RestServiceMapper, ServiceMapper, SoapServiceMapper } from './../schema/service.mappers.ts';
import type { ImapTriggerMapper, TriggerVariableMapper } from './../schema/trigger.mappers.ts';
import type { MailActivityMapper, MailPollMapper } from './../schema/activity.mappers.ts';
import type { MailReceiptMapper } from './../schema/receipt.mappers.ts';
import type { MailboxReportMapper } from './../schema/mailbox.mappers.ts';
import type { NodeMapper } from './../schema/node.mappers.ts';
import type { OpenApiDescriptionMapper, OpenApiOperationMapper } from './../schema/openapi.mappers.ts';
import type { OperationMapper, RestOperationMapper, SoapOperationMapper } from './../schema/operation.mappers.ts';
import type { ProcessMapper, ProcessInstanceMapper } from './../schema/process.mappers.ts';
import type { TestRunMapper } from './../schema/test-run.mappers.ts';
import type { TypedClientMapper, WsdlOperationMapper, WsdlRefreshMapper } from './../schema/wsdl.mappers.ts';
import type { UserErrorMapper } from './../schema/user-error.mappers.ts';
import type { Context } from '../src/resolvers/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339. */
  DateTime: { input: Date; output: Date; }
  /**
   * Any JSON value: object, list, string, number, boolean or null. In a document it is written like a GraphQL value,
   * variables inside included.
   */
  JSON: { input: unknown; output: unknown; }
  /** A string that goes in and never comes out: not in answers, traces, errors or logs. */
  Secret: { input: string; output: never; }
  /** Kept verbatim; input accepts what the URL standard parses, without user info. Where it may lead, egress decides. */
  URL: { input: string; output: string; }
};

/** Which WSDL to put in force. */
export type AcceptWsdlRefreshInput = {
  /** For the calls: needed where the endpoint moves to another origin (SECRET_REQUIRED). Null removes it. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** The `id` of the WsdlRefresh. */
  readonly id: Scalars['ID']['input'];
};

/** A fixed key, sent under a name that the peer chose. */
export type ApiKeyAuthentication = {
  readonly __typename?: 'ApiKeyAuthentication';
  /** Where the key is sent. */
  readonly in: ApiKeyLocation;
  /** The name of the header or of the query parameter. */
  readonly name: Scalars['String']['output'];
};

/** A fixed key under a name of the peer's choice. */
export type ApiKeyAuthenticationInput = {
  /** Where the key is sent. */
  readonly in: ApiKeyLocation;
  /** The name of the header or of the query parameter. */
  readonly name: Scalars['String']['input'];
  /** The key. */
  readonly value?: InputMaybe<Scalars['Secret']['input']>;
};

/** Where an API key is sent. */
export type ApiKeyLocation =
  /** As a header of the request. */
  | 'HEADER'
  /** As a parameter of the query. */
  | 'QUERY';

/** How calls are authenticated, without the secrets. More kinds may be added: keep a default branch. */
export type Authentication = ApiKeyAuthentication | BasicAuthentication | BearerAuthentication | NtlmAuthentication | OAuth1Authentication | OAuth2Authentication | WsSecurityAuthentication;

/**
 * How calls are to be authenticated: exactly one kind. Where secrets are kept already, an absent secret stays; where
 * the address that it is sent to changes, it must be sent again (SECRET_REQUIRED).
 */
export type AuthenticationInput =
  /** A fixed key under a name of the peer's choice. */
  { readonly apiKey: ApiKeyAuthenticationInput; readonly basic?: never; readonly bearer?: never; readonly ntlm?: never; readonly oauth1?: never; readonly oauth2?: never; readonly wsSecurity?: never; }
  |  /** HTTP Basic: user name and password. */
  { readonly apiKey?: never; readonly basic: BasicAuthenticationInput; readonly bearer?: never; readonly ntlm?: never; readonly oauth1?: never; readonly oauth2?: never; readonly wsSecurity?: never; }
  |  /** A fixed token. */
  { readonly apiKey?: never; readonly basic?: never; readonly bearer: BearerAuthenticationInput; readonly ntlm?: never; readonly oauth1?: never; readonly oauth2?: never; readonly wsSecurity?: never; }
  |  /** NTLMv2, under the name of NTLM or of Negotiate, whichever the server offers. For calls, and for fetching a WSDL. */
  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly ntlm: NtlmAuthenticationInput; readonly oauth1?: never; readonly oauth2?: never; readonly wsSecurity?: never; }
  |  /** OAuth 1.0: signed requests. */
  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly ntlm?: never; readonly oauth1: OAuth1AuthenticationInput; readonly oauth2?: never; readonly wsSecurity?: never; }
  |  /** OAuth 2.0: access tokens. */
  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly ntlm?: never; readonly oauth1?: never; readonly oauth2: OAuth2AuthenticationInput; readonly wsSecurity?: never; }
  |  /** WS-Security in SOAP messages: for calls of SOAP services only (UNSUPPORTED elsewhere; a WSDL is fetched without it). */
  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly ntlm?: never; readonly oauth1?: never; readonly oauth2?: never; readonly wsSecurity: WsSecurityAuthenticationInput; };

/** Which service is to be authorized by a person. */
export type AuthorizeServiceInput = {
  /** The `id` of the service; it authenticates by OAuth 2.0 with AUTHORIZATION_CODE. */
  readonly serviceId: Scalars['ID']['input'];
};

/** Where a person consents. */
export type AuthorizeServicePayload = {
  readonly __typename?: 'AuthorizeServicePayload';
  /** To be opened in a browser, once; null when `userErrors` says why not. */
  readonly authorizationUrl?: Maybe<Scalars['URL']['output']>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which older mails a trigger shall handle. */
export type BackfillTriggerInput = {
  /** The `count` that was answered without it: now they are handled. Absent: they are only counted. */
  readonly confirmCount?: InputMaybe<Scalars['Int']['input']>;
  /** The `id` of the trigger. */
  readonly id: Scalars['ID']['input'];
  /** Mails received at this moment or later, by the reception date (INTERNALDATE, whole seconds), that meet its conditions. */
  readonly since: Scalars['DateTime']['input'];
};

/** The outcome of a backfill, or of its count. */
export type BackfillTriggerPayload = {
  readonly __typename?: 'BackfillTriggerPayload';
  /** They have entered the ledger, and are handled from now on. */
  readonly confirmed: Scalars['Boolean']['output'];
  /**
   * How many mails the trigger does not know yet: those that would be handled, or that are. With STALE, how many there are now.
   * Null where they were not counted.
   */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The trigger; null when `userErrors` says why not. */
  readonly trigger?: Maybe<ImapTrigger>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** HTTP Basic (RFC 7617): user name and password in the Authorization header. */
export type BasicAuthentication = {
  readonly __typename?: 'BasicAuthentication';
  /** The user name. The password never comes out. */
  readonly username: Scalars['String']['output'];
};

/** HTTP Basic (RFC 7617). */
export type BasicAuthenticationInput = {
  /** The password. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** The user name; it holds no colon (RFC 7617 section 2). */
  readonly username: Scalars['String']['input'];
};

/** A fixed token in the Authorization header (RFC 6750). */
export type BearerAuthentication = {
  readonly __typename?: 'BearerAuthentication';
  /** A token is set. */
  readonly present: Scalars['Boolean']['output'];
};

/** A fixed token (RFC 6750). */
export type BearerAuthenticationInput = {
  /** The token, without the word Bearer. */
  readonly token?: InputMaybe<Scalars['Secret']['input']>;
};

/** Who is to supply which parameters of an operation. */
export type BindParametersInput = {
  /** The parameters to bind; the others stay as they are. */
  readonly bindings: ReadonlyArray<NamedBindingInput>;
  /** The `id` of the operation. */
  readonly operationId: Scalars['ID']['input'];
};

/** Who supplies the value of a parameter. */
export type BindingMode =
  /** The designer gives the value; `value` is the default. */
  | 'DESIGNER'
  /** `value` is used, whatever the caller sends. */
  | 'FIXED'
  /** The service variable named `variable` is used, whatever the caller sends. */
  | 'SERVICE_VARIABLE';

/** How the calls of a service are bounded. They hold in each server process for itself, and start anew when they are changed. */
export type CallLimits = {
  readonly __typename?: 'CallLimits';
  /**
   * After so many attempts in a row that found a dead peer (UNREACHABLE, TIMEOUT, or the status 502, 503 or 504), the
   * circuit opens: calls fail at once with CIRCUIT_OPEN. Null: never. Default 10.
   */
  readonly circuitFailures?: Maybe<Scalars['Int']['output']>;
  /** How long the circuit stays open before one call tries the peer again, in milliseconds. Default 30000. */
  readonly circuitOpenMs: Scalars['Int']['output'];
  /** Longest time for a connection, its name look-up and TLS included, in milliseconds. Default 10000. */
  readonly connectTimeoutMs: Scalars['Int']['output'];
  /** Longest time from the request to the head of the answer, in milliseconds, at each attempt. Default 30000. */
  readonly headersTimeoutMs: Scalars['Int']['output'];
  /** How many calls are under way at once; more wait for their turn. Null, the default: any number. */
  readonly maxConcurrent?: Maybe<Scalars['Int']['output']>;
  /** How many calls begin in a period; more wait for their turn. Null, the default: any number. */
  readonly rate?: Maybe<RateLimit>;
  /** Longest time of a call with all its attempts and waits, in milliseconds. Default 30000. */
  readonly totalTimeoutMs: Scalars['Int']['output'];
};

/**
 * How calls are to be bounded. Absent fields stay as they are; null lifts `maxConcurrent`, `rate` and `circuitFailures`, and
 * sets the others back to their defaults.
 */
export type CallLimitsInput = {
  /** From 1 to 10000. */
  readonly circuitFailures?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 3600000. */
  readonly circuitOpenMs?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 60000. */
  readonly connectTimeoutMs?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 600000. */
  readonly headersTimeoutMs?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 10000. */
  readonly maxConcurrent?: InputMaybe<Scalars['Int']['input']>;
  /** How many calls may begin in a period. */
  readonly rate?: InputMaybe<RateLimitInput>;
  /** From 1 to 600000. */
  readonly totalTimeoutMs?: InputMaybe<Scalars['Int']['input']>;
};

/** A mailbox to try: all of it, or a stored service with what is to be changed. */
export type CheckMailboxInput = {
  /** A folder to which handled mails are to be moved: the report says whether they can be. */
  readonly destinationFolder?: InputMaybe<Scalars['String']['input']>;
  /** CIDR blocks in which the server may be besides the rest, within PASSERELLE_EGRESS_SERVICE_ALLOW; absent: the service's. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The host name or address of the IMAP server. Needed without `serviceId`. */
  readonly host?: InputMaybe<Scalars['String']['input']>;
  /**
   * An OAuth 2.0 login (OAUTHBEARER or XOAUTH2) instead of a password. A mailbox that is not saved can be tried with
   * CLIENT_CREDENTIALS and PASSWORD.
   */
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  /** The password of the login; absent: the service's. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** The TCP port; absent: the service's, or 993 with TLS and 143 otherwise. */
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  /** How the connection is encrypted; absent: the service's, or TLS. */
  readonly security?: InputMaybe<ImapSecurity>;
  /**
   * The `id` of a stored IMAP service; what else is given replaces its own. Where host, port or TLS mode differs, the
   * password must be given too.
   */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** A folder in which mails are to be looked for: the report says what can be done in it. */
  readonly sourceFolder?: InputMaybe<Scalars['String']['input']>;
  /** How TLS connections are opened; absent: as the service's, or by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
  /** The user name of the login. Needed without `serviceId`. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of trying a mailbox. */
export type CheckMailboxPayload = {
  readonly __typename?: 'CheckMailboxPayload';
  /** The folders of the mailbox: the login worked. Null when `userErrors` says what failed. */
  readonly folders?: Maybe<ReadonlyArray<ImapFolder>>;
  /** What the server is like, and what follows from that. Null when `userErrors` says what failed. */
  readonly report?: Maybe<MailboxReport>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The ways to talk to an external system ("connecteur"). More may be added: keep a default branch. */
export type Connector =
  /** A mailbox whose mails start processes ("email-to-start"). */
  | 'IMAP'
  /** An HTTP server. */
  | 'REST'
  /** A SOAP web service, described by a WSDL. */
  | 'SOAP';

/** A new IMAP service. The login is a password or `oauth2`. */
export type CreateImapServiceInput = {
  /** Claim each mail in the mailbox before its process is started, as `ImapService.claimMails` says. Off unless given. */
  readonly claimMails: Scalars['Boolean']['input'];
  /** What it is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * CIDR blocks that this service alone may call besides the rest. ADDRESS_FORBIDDEN for what is not within
   * PASSERELLE_EGRESS_SERVICE_ALLOW, and for link-local and metadata addresses, which are never called.
   */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The host name or address of the IMAP server. */
  readonly host: Scalars['String']['input'];
  /** Have the mail server tell of new mail by itself, where it can (IDLE): one connection more for each mailbox. */
  readonly instant: Scalars['Boolean']['input'];
  /** Unique, URL-safe and never changed: what processes will refer to. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** What people call it. */
  readonly name: Scalars['String']['input'];
  /** An OAuth 2.0 login (OAUTHBEARER or XOAUTH2) instead of a password. */
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  /** The password of the login. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** The TCP port; absent: 993 with TLS, 143 otherwise. */
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  /** How the connection is encrypted. */
  readonly security: ImapSecurity;
  /** How TLS connections are opened; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
  /** The user name of the login. */
  readonly username: Scalars['String']['input'];
};

/** A new trigger. */
export type CreateImapTriggerInput = {
  /** What a mail must meet besides the subject; absent: nothing. */
  readonly conditions?: InputMaybe<MailConditionsInput>;
  /** What it is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The folder to which handled mails are moved ("dossier de destination"). Absent, empty, or the same as the source:
   * they are not moved.
   */
  readonly destinationFolder?: InputMaybe<Scalars['String']['input']>;
  /** Put it to work at once. */
  readonly enabled: Scalars['Boolean']['input'];
  /** How often to look at the mailbox, in minutes ("fréquence de recherche"): 1 to 10080. */
  readonly frequencyMinutes: Scalars['Int']['input'];
  /** Unique in its service, URL-safe and never changed. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** Mark handled mails as read ("marquer comme lu"). */
  readonly markAsRead: Scalars['Boolean']['input'];
  /** What people call it. */
  readonly name: Scalars['String']['input'];
  /** The `id` of the process to start. */
  readonly processId: Scalars['ID']['input'];
  /** The `id` of the IMAP service. */
  readonly serviceId: Scalars['ID']['input'];
  /** The folder in which to look for mails ("dossier à traiter"): a `path` of `folders`. */
  readonly sourceFolder: Scalars['String']['input'];
  /** Absent means now: mail that is already there is left alone. */
  readonly startFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** A text to find in the decoded subject, whatever case and accents ("condition du sujet"). Absent or empty takes all. */
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  /** Look only at mails that are not read yet ("ne traiter que les emails non lus"). */
  readonly unreadOnly: Scalars['Boolean']['input'];
  /** How to fill the start variables of the process; absent: not at all. */
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

/** A new REST operation. */
export type CreateRestOperationInput = {
  /** Media type of the request body; absent: JSON where there is a body. */
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in its service, URL-safe and never changed. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** The method of the request. */
  readonly method: HttpMethod;
  /** What people call it. */
  readonly name: Scalars['String']['input'];
  /** The inputs, in their order; absent: none. */
  readonly parameters?: InputMaybe<ReadonlyArray<ParameterInput>>;
  /** Below the service's baseUrl, with {name} for each PATH parameter, such as "/customers/{id}". */
  readonly path: Scalars['String']['input'];
  /** The `id` of the REST service. */
  readonly serviceId: Scalars['ID']['input'];
};

/** A new REST service. */
export type CreateRestServiceInput = {
  /** How calls are authenticated; absent: not at all. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** What the paths of the operations are appended to. An http or https URL, without user info. */
  readonly baseUrl: Scalars['URL']['input'];
  /** What it is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * CIDR blocks that this service alone may call besides the rest. ADDRESS_FORBIDDEN for what is not within
   * PASSERELLE_EGRESS_SERVICE_ALLOW, and for link-local and metadata addresses, which are never called.
   */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Unique, URL-safe and never changed: what processes will refer to. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** How calls are bounded; absent: by the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** What people call it. */
  readonly name: Scalars['String']['input'];
  /** How failed calls are repeated; absent: by the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** How TLS connections are opened; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** How the service that is made with a curl command is to be. What is absent is as the command says. */
export type CurlServiceInput = {
  /** How calls are authenticated, instead of the credentials of the command. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** What the address of the command begins with, such as "https://api.example.com/v1"; absent: its scheme and host. */
  readonly baseUrl?: InputMaybe<Scalars['URL']['input']>;
  /** What it is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * CIDR blocks that this service alone may call besides the rest. ADDRESS_FORBIDDEN for what is not within
   * PASSERELLE_EGRESS_SERVICE_ALLOW, and for link-local and metadata addresses, which are never called.
   */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Unique, URL-safe and never changed: what processes will refer to. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** How calls are bounded; absent: as the command says, else by the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** What people call it; absent: the host of the address. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How failed calls are repeated; absent: as the command says, else by the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** How TLS connections are opened; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** The outcome of a deletion. */
export type DeletePayload = {
  readonly __typename?: 'DeletePayload';
  /** The id that is gone; null when `userErrors` says why it is not. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A process model to deploy. Scripts in it are refused: scripts, script conditions and script listeners (UNSUPPORTED). */
export type DeployProcessInput = {
  /** BPMN 2.0 XML. */
  readonly bpmn: Scalars['String']['input'];
};

/** The kinds of process engines. More may be added: keep a default branch. */
export type EngineKind =
  /** Camunda 7, Operaton, CIB seven. */
  | 'CAMUNDA_7'
  /** Camunda 8. */
  | 'CAMUNDA_8'
  /** Inside this server: nothing to install. */
  | 'EMBEDDED'
  /** Flowable. */
  | 'FLOWABLE'
  /** Any HTTP endpoint that accepts a start request. */
  | 'WEBHOOK';

/** A call to make. */
export type ExecuteOperationInput = {
  /**
   * A second call of this operation with the same key returns the first result; with other inputs it is a CONFLICT. Kept for
   * 24 hours. Where the service has `sendIdempotencyKey`, it is sent to the peer: visible ASCII then, at most 255 characters.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Values of the designer's parameters, by name. Whole numbers beyond 2^53 are given as text, as outputs tell them: where a number is
   * asked for, its digits are sent as they are.
   */
  readonly inputs?: InputMaybe<Scalars['JSON']['input']>;
  /** The `id` of the operation. */
  readonly operationId: Scalars['ID']['input'];
};

/** A call of an operation. Inputs that do not fit the parameters never leave: they are userErrors, INVALID_INPUT. */
export type Execution = Node & {
  readonly __typename?: 'Execution';
  /** How often the peer was called, by the retries of the service; `request` and `response` are those of the last time. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How long the call took, in milliseconds; null as long as it is not over. */
  readonly durationMs?: Maybe<Scalars['Float']['output']>;
  /** Why it failed; null when it did not. */
  readonly error?: Maybe<RunError>;
  /** When it was over; null as long as it is not. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** As given by the caller, secrets masked. */
  readonly inputs?: Maybe<Scalars['JSON']['output']>;
  /** Null once the operation was deleted: history outlives it. */
  readonly operation?: Maybe<Operation>;
  /**
   * REST: the parsed body (JSON as it is, text as a string, binary as { filename, contentType, size, url }).
   * SOAP: the content of the response element by local names, typed by the schema; a list is a list also when it has one item,
   * attributes are `@name`, simple content beside attributes is `#text`.
   */
  readonly output?: Maybe<Scalars['JSON']['output']>;
  /** What was sent; null where the call did not come that far. */
  readonly request?: Maybe<HttpRequestTrace>;
  /** What came back; null where the call did not come that far. */
  readonly response?: Maybe<HttpResponseTrace>;
  /** When the call began. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly status: RunStatus;
};

/** A page of the history of executions, the latest first. Cursors stay right while rows are added and removed. */
export type ExecutionConnection = {
  readonly __typename?: 'ExecutionConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<ExecutionEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Execution>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type ExecutionEdge = {
  readonly __typename?: 'ExecutionEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Execution;
};

/** The outcome of a call. */
export type ExecutionPayload = {
  readonly __typename?: 'ExecutionPayload';
  /**
   * The call, over by now: a peer that failed or refused is its `error`. Null only when nothing was called, and
   * `userErrors` says why.
   */
  readonly execution?: Maybe<Execution>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One header of a request or an answer. */
export type HttpHeader = {
  readonly __typename?: 'HttpHeader';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value, secrets masked. */
  readonly value: Scalars['String']['output'];
};

/** The methods of HTTP (RFC 9110 section 9, RFC 5789). */
export type HttpMethod =
  /** Deletes; safe to repeat. */
  | 'DELETE'
  /** Reads. No body. */
  | 'GET'
  /** Reads the headers only. No body either way. */
  | 'HEAD'
  /** Asks what the server can do. */
  | 'OPTIONS'
  /** Changes in part; not safe to repeat. */
  | 'PATCH'
  /** Whatever the server makes of the body; not safe to repeat. */
  | 'POST'
  /** Replaces; safe to repeat. */
  | 'PUT';

/** What went over the wire, secrets masked. */
export type HttpRequestTrace = {
  readonly __typename?: 'HttpRequestTrace';
  /** The body as text, cut to a bounded length; null where there was none or it was binary. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** The headers as sent, secrets masked. */
  readonly headers: ReadonlyArray<HttpHeader>;
  /** The method of the request. */
  readonly method: HttpMethod;
  /** The whole URL, query included, secrets masked. */
  readonly url: Scalars['String']['output'];
};

/** What came back over the wire, secrets masked. */
export type HttpResponseTrace = {
  readonly __typename?: 'HttpResponseTrace';
  /** The body as text, cut to a bounded length; null where there was none or it was binary. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** The headers as received, secrets masked. */
  readonly headers: ReadonlyArray<HttpHeader>;
  /** In bytes, before any cut of `body`. */
  readonly size: Scalars['Int']['output'];
  /** The HTTP status code. */
  readonly status: Scalars['Int']['output'];
};

/** A folder of a mailbox ("dossier"). */
export type ImapFolder = {
  readonly __typename?: 'ImapFolder';
  /** How many mails it holds; null where the server does not tell. */
  readonly messages?: Maybe<Scalars['Int']['output']>;
  /**
   * Its whole name, decoded, with the server's own separator: what triggers take as `sourceFolder` and
   * `destinationFolder`.
   */
  readonly path: Scalars['String']['output'];
  /** False for a folder that only holds other folders. */
  readonly selectable: Scalars['Boolean']['output'];
  /** RFC 6154 special use, such as \Sent, where the server tells. */
  readonly specialUse?: Maybe<Scalars['String']['output']>;
};

/** How the connection to a mail server is encrypted. */
export type ImapSecurity =
  /** No encryption. Only for tests and closed networks. */
  | 'NONE'
  /** Plain, upgraded before the login (port 143). */
  | 'STARTTLS'
  /** TLS from the first byte (port 993). */
  | 'TLS';

/** A mailbox on an IMAP server, and the triggers that look at it. */
export type ImapService = Node & Service & {
  readonly __typename?: 'ImapService';
  /** Set where the login is not a password. Then it is OAuth 2.0. */
  readonly authentication?: Maybe<Authentication>;
  /**
   * Each mail is claimed in the mailbox, by a keyword, before its process is started: for servers that share this mailbox and no
   * database. Needs CONDSTORE and keywords on the mail server: without, saving a trigger is refused (UNSUPPORTED), and polls fail.
   * All servers on the mailbox must have it switched on. A mail that another server has claimed is DISMISSED with CLAIMED_ELSEWHERE.
   */
  readonly claimMails: Scalars['Boolean']['output'];
  /** How the system is talked to; it decides the type of the service. */
  readonly connector: Connector;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** CIDR blocks in which its mail server may be, besides public addresses and those of PASSERELLE_EGRESS_ALLOW. */
  readonly egressAllow: ReadonlyArray<Scalars['String']['output']>;
  /** Asked of the mail server now; null when it does not answer, with an error at this field whose extensions.code is a UserErrorCode. */
  readonly folders?: Maybe<ReadonlyArray<ImapFolder>>;
  /** Whether all of its triggers that are at work are healthy. A mailbox without one is. */
  readonly health: MailHealth;
  /** The host name or address of the IMAP server ("serveur"). */
  readonly host: Scalars['String']['output'];
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The mail server is asked to tell of new mail by itself (IDLE), so that it is handled within seconds; polls find it in any case. */
  readonly instant: Scalars['Boolean']['output'];
  /** Unique, URL-safe and stable: what processes refer to. */
  readonly key: Scalars['String']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** The TCP port. */
  readonly port: Scalars['Int']['output'];
  /**
   * What the mail server can do and what follows from that, asked of it now; null when it does not answer, with an error at this
   * field whose extensions.code is a UserErrorCode.
   */
  readonly report?: Maybe<MailboxReport>;
  /** How the connection is encrypted. */
  readonly security: ImapSecurity;
  /** How TLS connections are opened, beyond the defaults; null: by the defaults. */
  readonly tls?: Maybe<TlsSettings>;
  /** Its triggers, by key. */
  readonly triggers: ImapTriggerConnection;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The user name of the login ("nom d'utilisateur"). */
  readonly username: Scalars['String']['output'];
  /** The service variables ("variables de service"), by name. */
  readonly variables: ReadonlyArray<ServiceVariable>;
  /** How that stands in the server that answers; null where no watch is kept: it is switched off, or no poll of the mailbox has succeeded yet. */
  readonly watch?: Maybe<MailboxWatch>;
};


/** A mailbox on an IMAP server, and the triggers that look at it. */
export type ImapServicetriggersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The outcome of a change to an IMAP service. */
export type ImapServicePayload = {
  readonly __typename?: 'ImapServicePayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly service?: Maybe<ImapService>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * One rule on a mailbox that starts a process ("opération IMAP"): which mails, which process, and what becomes of the
 * mail. A mail starts at most one process under one trigger, whatever happens.
 */
export type ImapTrigger = Node & {
  readonly __typename?: 'ImapTrigger';
  /**
   * Each mail that the trigger has looked at, the latest received first, with what became of it and why: those that were taken, as long as
   * the ledger has them, and of those that were left alone the 5000 that were noted last, for as long as runs are kept. Mails
   * that lay in the folder before the trigger was put to work are not looked at, but for the last of them; a test run with
   * `matching: false` tells of all that lie there now.
   */
  readonly activity: MailActivityConnection;
  /** The last 50 times that older mails were let be handled, the latest first. */
  readonly backfills: ReadonlyArray<MailBackfill>;
  /** What a mail must meet besides the subject; null: nothing. */
  readonly conditions?: Maybe<MailConditions>;
  /**
   * From when on the present folder and conditions count: mails that were looked at before, or were in the folder already, are left
   * alone. Null where they count since `startFrom`.
   */
  readonly conditionsFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * The folder to which handled mails are moved ("dossier de destination"). Null, or the same as the source: they are
   * not moved.
   */
  readonly destinationFolder?: Maybe<Scalars['String']['output']>;
  /** It is at work. A test works on a disabled trigger too. */
  readonly enabled: Scalars['Boolean']['output'];
  /**
   * How often the mailbox is looked at, in minutes ("fréquence de recherche"). A poll serves all triggers of its folder, so it may be
   * more often.
   */
  readonly frequencyMinutes: Scalars['Int']['output'];
  /** Whether its mails are being looked after. */
  readonly health: MailHealth;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  /** Why the last poll failed; null when it went well. */
  readonly lastError?: Maybe<RunError>;
  /** What the last poll has done; null before the first one. */
  readonly lastPoll?: Maybe<MailPoll>;
  /** When the mailbox was last looked at; null before the first time. */
  readonly lastPollAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What the mail server can do and what follows from that for the folders of this trigger, asked of it now; null when it does
   * not answer, with an error at this field whose extensions.code is a UserErrorCode.
   */
  readonly mailboxReport?: Maybe<MailboxReport>;
  /** Handled mails are marked as read ("marquer comme lu"); otherwise their flags are left as they were. */
  readonly markAsRead: Scalars['Boolean']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** When the mailbox is looked at next; null while disabled, or held up by a refused login. */
  readonly nextPollAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null once the process is no longer deployed; the trigger then holds mails back and says so. */
  readonly process?: Maybe<Process>;
  /** The key of the process that it starts; known also when the process is not deployed any more. */
  readonly processKey: Scalars['String']['output'];
  /** The ledger of this trigger, the latest received mail first. */
  readonly receipts: MailReceiptConnection;
  /** The mailbox that it looks at. */
  readonly service: ImapService;
  /** The folder in which it looks for mails ("dossier à traiter"). */
  readonly sourceFolder: Scalars['String']['output'];
  /** Mails received before this moment are never handled. */
  readonly startFrom: Scalars['DateTime']['output'];
  /**
   * A text to find in the decoded subject, whatever case and accents ("condition du sujet"): "facture" takes "la facture de Mr
   * dupond". Null or empty takes all.
   */
  readonly subjectCondition?: Maybe<Scalars['String']['output']>;
  /** Only mails that are not read yet are looked at ("ne traiter que les emails non lus"). */
  readonly unreadOnly: Scalars['Boolean']['output'];
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How the start variables of the process are filled. */
  readonly variables: ReadonlyArray<TriggerVariable>;
};


/**
 * One rule on a mailbox that starts a process ("opération IMAP"): which mails, which process, and what becomes of the
 * mail. A mail starts at most one process under one trigger, whatever happens.
 */
export type ImapTriggeractivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ReadonlyArray<MailActivityKind>>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * One rule on a mailbox that starts a process ("opération IMAP"): which mails, which process, and what becomes of the
 * mail. A mail starts at most one process under one trigger, whatever happens.
 */
export type ImapTriggerreceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<ReceiptStatus>>;
};

/** A page of triggers of one mailbox, by key. Cursors stay right while rows are added and removed. */
export type ImapTriggerConnection = {
  readonly __typename?: 'ImapTriggerConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<ImapTriggerEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ImapTrigger>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A trigger that is not saved, as far as a test needs it. */
export type ImapTriggerDraftInput = {
  /** What a mail must meet besides the subject; absent: nothing. */
  readonly conditions?: InputMaybe<MailConditionsInput>;
  /** The `id` of the process; absent: the variables are not compared with any. */
  readonly processId?: InputMaybe<Scalars['ID']['input']>;
  /** The `id` of the IMAP service. */
  readonly serviceId: Scalars['ID']['input'];
  /** The folder in which to look for mails. */
  readonly sourceFolder: Scalars['String']['input'];
  /** A text to find in the decoded subject, whatever case and accents. Absent or empty takes all. */
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  /** Look only at mails that are not read yet. */
  readonly unreadOnly: Scalars['Boolean']['input'];
  /** How to fill the start variables; absent: not at all. */
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

/** A row with the cursor that stands for it. */
export type ImapTriggerEdge = {
  readonly __typename?: 'ImapTriggerEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: ImapTrigger;
};

/** The outcome of a change to a trigger. */
export type ImapTriggerPayload = {
  readonly __typename?: 'ImapTriggerPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly trigger?: Maybe<ImapTrigger>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A curl command to make a REST operation of. */
export type ImportCurlInput = {
  /** The command, beginning with curl; it may hold secrets, and is not kept. */
  readonly command: Scalars['Secret']['input'];
  /** What the operation is for, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in its service, URL-safe and never changed. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** What people call the operation; absent: its method and path. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How a service that is made is to be; not with `serviceId`. Absent: as the command says. */
  readonly service?: InputMaybe<CurlServiceInput>;
  /**
   * The `id` of the REST service that the operation is added to; its baseUrl begins the address of the command, and its
   * authentication stays as it is. Absent: a service is made, too.
   */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of importing a curl command. */
export type ImportCurlPayload = {
  readonly __typename?: 'ImportCurlPayload';
  /** The operation, with its service; null when `userErrors` says why not. */
  readonly operation?: Maybe<RestOperation>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What of the command was not taken over, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** An OpenAPI document to make a REST service of, and what to take from it. */
export type ImportOpenApiInput = {
  /** Used for the calls: one of the `securitySchemes`, completed with its secrets. Absent: none. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** Needed where the document names no absolute server; otherwise used instead of its first one. */
  readonly baseUrl?: InputMaybe<Scalars['URL']['input']>;
  /** What the service is for; absent means as the document says. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Used to fetch the document and what it refers to at the same origin. */
  readonly documentAuthentication?: InputMaybe<AuthenticationInput>;
  /**
   * CIDR blocks that this service alone may call, and its document be fetched from, besides the rest. ADDRESS_FORBIDDEN for
   * what is not within PASSERELLE_EGRESS_SERVICE_ALLOW, and for link-local and metadata addresses, which are never called.
   */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Unique, URL-safe and never changed: what processes will refer to. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** How calls are bounded; absent: by the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** Absent means as the document says. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Absent: every operation that can be called, at most 2000. */
  readonly operations?: InputMaybe<ReadonlyArray<OpenApiOperationChoiceInput>>;
  /** How failed calls are repeated; absent: by the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** Where the document comes from. */
  readonly source: OpenApiSourceInput;
  /** How TLS connections are opened, for the document and for the calls; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** Operations of an OpenAPI document to add to a service. */
export type ImportOpenApiOperationsInput = {
  /** Used to fetch the document and what it refers to at the same origin. */
  readonly documentAuthentication?: InputMaybe<AuthenticationInput>;
  /** The operations to add. */
  readonly operations: ReadonlyArray<OpenApiOperationChoiceInput>;
  /** The `id` of the REST service; its TLS settings and its `egressAllow` hold for fetching the document, too. */
  readonly serviceId: Scalars['ID']['input'];
  /** Where the document comes from. */
  readonly source: OpenApiSourceInput;
};

/** A WSDL to make a SOAP service of, and what to take from it. */
export type ImportWsdlInput = {
  /** Used for the calls. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** What the service is for; absent means as the WSDL says. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * CIDR blocks that this service alone may call, and its WSDL be fetched from, besides the rest. ADDRESS_FORBIDDEN for what is not within
   * PASSERELLE_EGRESS_SERVICE_ALLOW, and for link-local and metadata addresses, which are never called.
   */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Needed where the WSDL has no service; otherwise overrides its endpoint. */
  readonly endpoint?: InputMaybe<Scalars['URL']['input']>;
  /** Unique, URL-safe and never changed: what processes will refer to. Absent: made from the name. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** How calls are bounded; absent: by the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** Whether bytes are sent beside the message (MTOM). Absent: as the policies of the WSDL say. */
  readonly mtom?: InputMaybe<Scalars['Boolean']['input']>;
  /** Absent means as the WSDL says. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Absent: every operation that can be called, once, from its SOAP 1.1 port where it is offered on several. */
  readonly operations?: InputMaybe<ReadonlyArray<WsdlOperationChoiceInput>>;
  /** How failed calls are repeated; absent: by the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** Where the WSDL comes from. It is kept: calls need no network for it. */
  readonly source: WsdlSourceInput;
  /** How TLS connections are opened, for the WSDL and for the calls; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
  /** Whether requests are checked against the schemas of the WSDL before they leave. Absent: they are. */
  readonly validateRequests?: InputMaybe<Scalars['Boolean']['input']>;
  /** Used to fetch the WSDL and what it imports. */
  readonly wsdlAuthentication?: InputMaybe<AuthenticationInput>;
};

/** More operations of a WSDL that was imported before. */
export type ImportWsdlOperationsInput = {
  /** The operations to add. */
  readonly operations: ReadonlyArray<WsdlOperationChoiceInput>;
  /** The `id` of the SOAP service. */
  readonly serviceId: Scalars['ID']['input'];
};

/** An OpenAPI document to be read. */
export type InspectOpenApiInput = {
  /** Used to fetch the document and what it refers to at the same origin, when they are protected. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** CIDR blocks from which it may be fetched besides the rest, within PASSERELLE_EGRESS_SERVICE_ALLOW. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the document comes from. */
  readonly source: OpenApiSourceInput;
  /** How the TLS connections for it are opened; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** The outcome of reading an OpenAPI document. */
export type InspectOpenApiPayload = {
  readonly __typename?: 'InspectOpenApiPayload';
  /** What the document offers; null when `userErrors` says what is wrong with it, and where. */
  readonly openApi?: Maybe<OpenApiDescription>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A WSDL to be read. */
export type InspectWsdlInput = {
  /** Used to fetch the WSDL and what it imports, when they are protected. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** CIDR blocks from which they may be fetched besides the rest, within PASSERELLE_EGRESS_SERVICE_ALLOW. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the WSDL comes from. */
  readonly source: WsdlSourceInput;
  /** How the TLS connections for it are opened; absent: by the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** The outcome of reading a WSDL. */
export type InspectWsdlPayload = {
  readonly __typename?: 'InspectWsdlPayload';
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What the WSDL offers; null when `userErrors` says what is wrong with it, and where. */
  readonly wsdl?: Maybe<WsdlDescription>;
};

/** One mail that a trigger has looked at, and what became of it. */
export type MailActivity = {
  readonly __typename?: 'MailActivity';
  /** When that became of it. */
  readonly at: Scalars['DateTime']['output'];
  /** Why, in words for a person, with the condition or the error that it was. */
  readonly explanation: Scalars['String']['output'];
  /** The folder in which it was looked at. */
  readonly folder: Scalars['String']['output'];
  /** What became of it, roughly. */
  readonly kind: MailActivityKind;
  /** The Message-ID header; null where the mail has none. */
  readonly messageId?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: MailActivityReason;
  /** Its row of the ledger; null for a mail that was left alone by its conditions or its date. */
  readonly receipt?: Maybe<MailReceipt>;
  /** The reception date (INTERNALDATE), the one that counts. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The bare address of the sender; null where the mail has none. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** The decoded subject, cut where it is long; null where the mail has none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

/** A page of what became of mails, the latest received first. Cursors stay right while rows are added and removed. */
export type MailActivityConnection = {
  readonly __typename?: 'MailActivityConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<MailActivityEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<MailActivity>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type MailActivityEdge = {
  readonly __typename?: 'MailActivityEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: MailActivity;
};

/** What became of a mail under a trigger, roughly. More may be added: keep a default branch. */
export type MailActivityKind =
  /** It was taken up, and set aside with an error, by a person, or for another server. */
  | 'SET_ASIDE'
  /** It was left alone. */
  | 'SKIPPED'
  /** Its process was started. */
  | 'TAKEN'
  /** It is to be taken: its process is not started yet, or nobody knows yet whether it is. */
  | 'WAITING';

/** Why that became of the mail. More may be added: keep a default branch. */
export type MailActivityReason =
  /** SKIPPED: it was read already, and the trigger looks at unread mails only. Set back to unread, it is taken. */
  | 'ALREADY_READ'
  /** SKIPPED: it has attachments and must have none, or the other way round. */
  | 'ATTACHMENTS_DIFFER'
  /** SKIPPED: it was in the folder before the folder or the conditions of the trigger were changed. `backfillTrigger` handles it on purpose. */
  | 'BEFORE_CONDITIONS'
  /** SKIPPED: it was received before `startFrom`, or was in the folder when the trigger was put to work. `backfillTrigger` handles it on purpose. */
  | 'BEFORE_START'
  /** SET_ASIDE: another server has claimed it. */
  | 'CLAIMED_ELSEWHERE'
  /** TAKEN: it meets the conditions. */
  | 'CONDITIONS_MET'
  /** SET_ASIDE: a person has dismissed it. */
  | 'DISMISSED'
  /** SKIPPED: it is the same mail as one that was taken up before, elsewhere or under another number. */
  | 'DUPLICATE'
  /** SKIPPED: it was marked as deleted. */
  | 'MARKED_DELETED'
  /** WAITING: it meets the conditions, and its process is not started yet. */
  | 'NOT_STARTED_YET'
  /** WAITING: the start was sent, and its outcome is not known yet. */
  | 'OUTCOME_UNKNOWN'
  /** SET_ASIDE: it could not be handled; `receipt { error { message } }` says why, and `replayReceipt` tries again. */
  | 'QUARANTINED'
  /** SKIPPED: `conditions.recipient` is not found in any address of To and Cc. */
  | 'RECIPIENT_DIFFERS'
  /** SKIPPED: `conditions.sender` is not found in the sender's address or name. */
  | 'SENDER_DIFFERS'
  /** SKIPPED: it is smaller or larger than `conditions` says. */
  | 'SIZE_DIFFERS'
  /** SKIPPED: the subject does not hold the text of the subject condition. */
  | 'SUBJECT_DIFFERS';

/** Older mails that a trigger was told to handle. */
export type MailBackfill = {
  readonly __typename?: 'MailBackfill';
  /** How many mails entered the ledger. */
  readonly count: Scalars['Int']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** From which reception date on. */
  readonly since: Scalars['DateTime']['output'];
};

/**
 * What a mail must meet besides the subject, all of it. Texts are found anywhere; they are compared as subjects are: letter
 * case, accents, width (NFKC) and the amount of white space make no difference.
 */
export type MailConditions = {
  readonly __typename?: 'MailConditions';
  /** Whether the mail has attachments; null: with or without. `hasAttachments` of the input says what counts. */
  readonly hasAttachments?: Maybe<Scalars['Boolean']['output']>;
  /** The mail is at most so large, in bytes; null: any size. */
  readonly maxBytes?: Maybe<Scalars['Int']['output']>;
  /** The mail is at least so large, in bytes, attachments as they are encoded included; null: any size. */
  readonly minBytes?: Maybe<Scalars['Int']['output']>;
  /** A text to find in one of the addresses of To and Cc; null: any. */
  readonly recipient?: Maybe<Scalars['String']['output']>;
  /**
   * A text to find in the address of the sender or, unless it has an @, in the name before the address, which anybody can choose; null:
   * any.
   */
  readonly sender?: Maybe<Scalars['String']['output']>;
};

/** What a mail must meet besides the subject, all of it. What is absent, null or empty asks for nothing. */
export type MailConditionsInput = {
  /**
   * True: the mail has an attachment; false: it has none. What the mail part ATTACHMENTS holds counts, but for pictures that are shown
   * in the text (a logo) and signatures (S/MIME, PGP). Where the mail server cannot tell, the mail is taken.
   */
  readonly hasAttachments?: InputMaybe<Scalars['Boolean']['input']>;
  /** The mail is at most so large, in bytes. */
  readonly maxBytes?: InputMaybe<Scalars['Int']['input']>;
  /** The mail is at least so large, in bytes, attachments as they are encoded included. */
  readonly minBytes?: InputMaybe<Scalars['Int']['input']>;
  /** A text to find in one of the addresses of To and Cc. */
  readonly recipient?: InputMaybe<Scalars['String']['input']>;
  /**
   * A text to find in the address of the sender, such as "@example.com"; one without an @ may also be found in the name before the
   * address. Anybody can write anything there: let no process trust it.
   */
  readonly sender?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Whether mails are looked after. A trigger at work is unhealthy when three of its periods (`frequencyMinutes`) have gone by
 * without a poll that went well, and at once when a refused login holds it up. A disabled trigger is healthy.
 */
export type MailHealth = {
  readonly __typename?: 'MailHealth';
  /** False when somebody should look. */
  readonly healthy: Scalars['Boolean']['output'];
  /** What is wrong and since when, in words; null when healthy. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When a poll last went well, or the trigger was put to work since; of a mailbox, the earliest of its unhealthy triggers. Null when healthy. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** One mail that a test has looked at, and what it made of it. */
export type MailMatch = {
  readonly __typename?: 'MailMatch';
  /** Its process was already started, by an earlier poll of the trigger. */
  readonly alreadyHandled: Scalars['Boolean']['output'];
  /**
   * Received before the trigger's `startFrom`: it will never be handled. Also true for what was left alone when the folder or the conditions were
   * changed; `backfillTrigger` handles both on purpose.
   */
  readonly beforeStart: Scalars['Boolean']['output'];
  /** Why it would be QUARANTINED; null where it can be handled, or was not read. */
  readonly error?: Maybe<RunError>;
  /** The Message-ID header; null where the mail has none. */
  readonly messageId?: Maybe<Scalars['String']['output']>;
  /** What cannot be read of it although its process would be started, in sentences for people: that it is encrypted. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** The reception date (INTERNALDATE). */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The bare address of the sender; null where the mail has none. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** The decoded subject; null where the mail has none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** It is not marked as read. */
  readonly unread: Scalars['Boolean']['output'];
  /**
   * The start variables that would be sent; null for a mail that does not match. Files are shown without their bytes. Also null
   * for a mail that cannot be read and would be QUARANTINED, and beyond the newest 200 matches, whose bodies are not read.
   */
  readonly variables?: Maybe<Scalars['JSON']['output']>;
  /** Whether it meets the conditions, and if not, which it fails. */
  readonly verdict: MailVerdict;
};

/**
 * A page of the mails that a test found, the latest received first. Cursors stay right while rows are added and
 * removed.
 */
export type MailMatchConnection = {
  readonly __typename?: 'MailMatchConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<MailMatchEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<MailMatch>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type MailMatchEdge = {
  readonly __typename?: 'MailMatchEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: MailMatch;
};

/** A part of a mail that can fill a start variable. More may be added: keep a default branch. */
export type MailPart =
  /**
   * A list of file values, inline parts and forwarded messages included. What is in a winmail.dat comes instead of it. Each file has
   * a safe name of its own, or null where the mail gives none; a part with a Content-ID, by which the HTML body shows it (`cid:`), has
   * a `contentId` besides.
   */
  | 'ATTACHMENTS'
  /** The HTML body, a string; null where the mail has none. */
  | 'BODY_HTML'
  /**
   * A string; from the HTML where there is no plain text. What is signed (S/MIME) is read, and a winmail.dat where the mail has
   * no text itself. Empty for a mail that is encrypted: the receipt's `notes` says so.
   */
  | 'BODY_TEXT'
  /** A list of bare addresses. */
  | 'CC'
  /** The Message-ID header, a string; null where the mail has none. */
  | 'MESSAGE_ID'
  /** The reception date (INTERNALDATE). */
  | 'RECEIVED_AT'
  /** The bare address, a string. */
  | 'SENDER'
  /** Decoded, a string. */
  | 'SUBJECT'
  /** A list of bare addresses. */
  | 'TO';

/** What one poll has done for a trigger. Mails that an earlier poll has looked at are not counted again. */
export type MailPoll = {
  readonly __typename?: 'MailPoll';
  /** Of those, mails that are the same as one taken up before: they start nothing. */
  readonly duplicates: Scalars['Int']['output'];
  /** Why it failed, or what keeps mails from being handled; null when it went well. */
  readonly error?: Maybe<RunError>;
  /** Mails that were set aside (QUARANTINED). */
  readonly failed: Scalars['Int']['output'];
  /** When it was over. */
  readonly finishedAt: Scalars['DateTime']['output'];
  /** Mails that the trigger has looked at for the first time: `matched` and `skipped` together. */
  readonly looked: Scalars['Int']['output'];
  /** Mails that it took up: they meet the conditions. */
  readonly matched: Scalars['Int']['output'];
  /** Mails that it left alone. */
  readonly skipped: Scalars['Int']['output'];
  /** Processes that were started, also of mails that an earlier poll took up. */
  readonly started: Scalars['Int']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** One row of the ledger: what became of one mail under one trigger. */
export type MailReceipt = Node & {
  readonly __typename?: 'MailReceipt';
  /**
   * How many times it was taken up: to start its process, always under the same business key, and again for each failure to
   * mark or move it.
   */
  readonly attempts: Scalars['Int']['output'];
  /** What went wrong last; null when nothing did. */
  readonly error?: Maybe<RunError>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The Message-ID header; null where the mail has none. */
  readonly messageId?: Maybe<Scalars['String']['output']>;
  /**
   * What could not be read of the mail although its process was started, in sentences for people: that it is encrypted, or that a
   * winmail.dat is broken. Empty where nothing is to be said.
   */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** The process instance that the mail started; null as long as none is known. */
  readonly processInstance?: Maybe<ProcessInstance>;
  /** The reception date (INTERNALDATE), the one that counts. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The bare address of the sender; null where the mail has none. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /**
   * An address at which the mail can be downloaded as it is (message/rfc822), whatever could be made of it, by a bearer of the key or
   * for a short time by its signature. It is read from the mailbox at that time, and nothing is changed there: 404 where it has
   * been deleted or moved meanwhile, 502 where the mail server does not answer. Null where the mail is known to be elsewhere.
   */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  readonly status: ReceiptStatus;
  /** The decoded subject; null where the mail has none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The trigger that took the mail up; null once it was deleted: history outlives it. */
  readonly trigger?: Maybe<ImapTrigger>;
  /** When its status last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of the mail ledger, the latest received mail first. Cursors stay right while rows are added and removed. */
export type MailReceiptConnection = {
  readonly __typename?: 'MailReceiptConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<MailReceiptEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<MailReceipt>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type MailReceiptEdge = {
  readonly __typename?: 'MailReceiptEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: MailReceipt;
};

/** The outcome of a decision about one mail. */
export type MailReceiptPayload = {
  readonly __typename?: 'MailReceiptPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly receipt?: Maybe<MailReceipt>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** MATCHES says that the mail meets the conditions; whether it would also be handled, `alreadyHandled` and `beforeStart` say. */
export type MailVerdict =
  /** Not unread, and the trigger looks at unread mails only. */
  | 'ALREADY_READ'
  /** It has attachments and must have none, or the other way round. */
  | 'ATTACHMENTS_DIFFER'
  /** It meets the conditions. */
  | 'MATCHES'
  /** `conditions.recipient` is not found in any address of To and Cc. */
  | 'RECIPIENT_DIFFERS'
  /** `conditions.sender` is not found in the sender's address or name. */
  | 'SENDER_DIFFERS'
  /** It is smaller or larger than `conditions` says. */
  | 'SIZE_DIFFERS'
  /** The subject does not hold the text of the subject condition. */
  | 'SUBJECT_DIFFERS';

/** One thing that a person should know of a mailbox. */
export type MailboxFinding = {
  readonly __typename?: 'MailboxFinding';
  /**
   * Stable and machine-readable: NOT_ENCRYPTED, NO_MOVE, NO_UIDPLUS, NO_CONDSTORE, NO_IDLE, NO_SPECIAL_USE, NO_FOLDER,
   * NOT_SELECTABLE, CANNOT_OPEN, READ_ONLY, SEEN_NOT_KEPT, KEYWORDS_NOT_KEPT, NEARLY_FULL, FULL. More may be added.
   */
  readonly code: Scalars['String']['output'];
  /** The folder that it is about; null for the whole server. */
  readonly folder?: Maybe<Scalars['String']['output']>;
  /** What it is, what follows, and what can be done, in words. */
  readonly message: Scalars['String']['output'];
  /** How much it matters. */
  readonly severity: MailboxFindingSeverity;
};

/** How much a finding matters. More may be added: keep a default branch. */
export type MailboxFindingSeverity =
  /** Mails cannot be handled as asked for. */
  | 'ERROR'
  /** There is nothing to do. */
  | 'INFO'
  /** Mails can be handled, with the consequence that the message tells. */
  | 'WARNING';

/** What a mail server is like, and what follows from that for the mails that are to be handled. */
export type MailboxReport = {
  readonly __typename?: 'MailboxReport';
  /** What the server says that it can do, in capitals, by name. */
  readonly capabilities: ReadonlyArray<Scalars['String']['output']>;
  /** The connection is encrypted. */
  readonly encrypted: Scalars['Boolean']['output'];
  /** What a person should know, the server first, then the folders; empty when all is well. */
  readonly findings: ReadonlyArray<MailboxFinding>;
  /** How the login was made: PLAIN, LOGIN, SCRAM-SHA-256, SCRAM-SHA-1, OAUTHBEARER or XOAUTH2; null where none was asked for. */
  readonly mechanism?: Maybe<Scalars['String']['output']>;
  /** What the server calls itself; null where it does not say. */
  readonly server?: Maybe<Scalars['String']['output']>;
};

/**
 * The connection over which a mail server tells of new mail (IDLE, RFC 2177). It only makes the triggers of its folder due: the
 * poll decides. One folder of a mailbox is watched: the inbox where a trigger looks at it, else the folder that is polled most
 * often; the others wait for their polls.
 */
export type MailboxWatch = {
  readonly __typename?: 'MailboxWatch';
  /** Why there is no connection; null where there is one. */
  readonly error?: Maybe<RunError>;
  /** The folder that is watched. */
  readonly folder: Scalars['String']['output'];
  /** When the mail server last told of something; null: not since the watch began. */
  readonly lastNewsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when it stands so. */
  readonly since: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly status: MailboxWatchStatus;
};

/** How far the watch of a mailbox has come. More may be added: keep a default branch. */
export type MailboxWatchStatus =
  /** A connection is being made. */
  | 'CONNECTING'
  /** There is no connection; it is tried again, later each time. Polls find new mail meanwhile. */
  | 'FAILED'
  /** The mail server cannot tell of new mail: only polls find it. Tried again from time to time. */
  | 'UNSUPPORTED'
  /** The mail server tells of new mail. */
  | 'WATCHING';

/** What becomes, when a trigger is enabled, of the mails that it has not looked at yet. */
export type MeanwhileMails =
  /** They are handled as if the trigger had been at work: all that came since its last poll, or since `startFrom` where there was none. */
  | 'HANDLE'
  /**
   * They are left alone: `startFrom` becomes this moment, as at a new trigger. Mails that were taken up before (PENDING) still start
   * their process.
   */
  | 'LEAVE';

/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Puts a WSDL in force that `refreshWsdl` has read: exactly the files that were read then, whatever is at its address now.
   * Bindings that fit stay; operations that are gone stay too, marked as `missingFromWsdl`. STALE where another WSDL came into
   * force since, or where a binding would be lost that `changes` does not tell of.
   */
  readonly acceptWsdlRefresh: SoapServicePayload;
  /**
   * Gives the URL where a person consents to the calls of a service with AUTHORIZATION_CODE, to be opened in a browser
   * within ten minutes. The browser comes back to `/oauth2/callback` of this server: that address is to be registered with
   * the authorization server as the redirect URI. Follow `serviceAuthorization` to hear of it.
   */
  readonly authorizeService: AuthorizeServicePayload;
  /**
   * Has a trigger handle mails that were received before its `startFrom`, or that it left alone when its folder or conditions were
   * changed: on purpose only. Without `confirmCount` it counts them
   * and does nothing else; with it, and where the count is still the same, they enter the ledger as PENDING, all or none, and are
   * started by the next poll, which is due at once. STALE with the new count where it has changed. Mails that the ledger of the
   * trigger knows are never counted or handled again, whatever became of them. INVALID_INPUT for a `since` in the future and
   * a disabled trigger; LIMIT_EXCEEDED for more than 5000 mails; else why the mailbox does not answer.
   */
  readonly backfillTrigger: BackfillTriggerPayload;
  /** Changes who supplies each named parameter; the others stay as they are. */
  readonly bindParameters: OperationPayload;
  /** Stops a test run that is queued or under way; one that is over stays as it is. */
  readonly cancelTestRun: TestRunPayload;
  /**
   * Logs in with what is given, or with a stored service and what is changed, and lists the folders; stores nothing.
   * It also reports what the server can do and what follows from that. Folders that are named are opened for writing, and
   * nothing is written.
   */
  readonly checkMailbox: CheckMailboxPayload;
  /** Creates an IMAP service, without connecting: `checkMailbox` does that. CONFLICT where the key is taken. */
  readonly createImapService: ImapServicePayload;
  /**
   * Adds a trigger to an IMAP service. Mail that is already there is left alone unless `startFrom` says otherwise.
   * CONFLICT where the key is taken. The folders are looked up on the mail server, and whether handled mails can be marked
   * and moved there: one that does not answer refuses an enabled trigger (UNREACHABLE, AUTHENTICATION_FAILED,
   * ADDRESS_FORBIDDEN), and lets a disabled one be saved. `trigger { mailboxReport { findings { message } } }` tells the rest.
   */
  readonly createImapTrigger: ImapTriggerPayload;
  /** Adds an operation to a REST service. CONFLICT where the key is taken. */
  readonly createRestOperation: RestOperationPayload;
  /** Creates a REST service. CONFLICT where the key is taken. */
  readonly createRestService: RestServicePayload;
  /** Deletes an operation; its executions and test runs stay as history. */
  readonly deleteOperation: DeletePayload;
  /** Takes its operations, triggers and variables along; IN_USE while mails of its triggers are PENDING, UNCERTAIN or STARTED. */
  readonly deleteService: DeletePayload;
  /** IN_USE while a binding takes its value. */
  readonly deleteServiceVariable: ServicePayload;
  /** Deletes a trigger; its receipts stay as history. IN_USE while mails are PENDING, UNCERTAIN or STARTED. */
  readonly deleteTrigger: DeletePayload;
  /** Deploys a BPMN 2.0 document to the embedded engine. An identical one makes no new version. */
  readonly deployProcess: ProcessPayload;
  /**
   * Sets a mail aside for good: one that has started nothing (QUARANTINED, UNCERTAIN, PENDING), or one that is STARTED and
   * cannot be marked or moved. CONFLICT for any other mail.
   */
  readonly dismissReceipt: MailReceiptPayload;
  /** Runs the operation and returns its result. */
  readonly executeOperation: ExecutionPayload;
  /**
   * Makes a REST operation of a curl command, as documentation and browsers give it: for sh, bash or cmd.exe. Values of the
   * query and of the body become defaults that the designer may change, headers are fixed. Credentials become the
   * authentication of the service; other secrets, cookies among them, secret service variables. Nothing is called.
   */
  readonly importCurl: ImportCurlPayload;
  /** Creates a REST service with the chosen operations of an OpenAPI document. */
  readonly importOpenApi: RestServicePayload;
  /**
   * Adds operations of an OpenAPI document to a REST service: more of the document that it was made from, or of another. The
   * document is read as it is now; its paths are called below the `baseUrl` of the service.
   */
  readonly importOpenApiOperations: RestServicePayload;
  /** Creates a SOAP service with the chosen operations. */
  readonly importWsdl: SoapServicePayload;
  /** More operations of the WSDL that the service was created from, as it was stored then. */
  readonly importWsdlOperations: SoapServicePayload;
  /**
   * Reads an OpenAPI document (3.1, 3.0 or Swagger 2, in JSON or YAML) and says what it offers; stores nothing. Large ones
   * are best listed first, without `parameters` and `outputSchema`, which are read only where they are asked for.
   */
  readonly inspectOpenApi: InspectOpenApiPayload;
  /** Reads a WSDL and says what it offers; stores nothing. */
  readonly inspectWsdl: InspectWsdlPayload;
  /** Looks at the mailbox now, without waiting for the next turn; returns when the poll is over. */
  readonly pollTrigger: PollTriggerPayload;
  /**
   * Reads the WSDL of a service again and says what is different. Nothing changes before `acceptWsdlRefresh`; what was read
   * waits at the service, in the place of what waited before.
   */
  readonly refreshWsdl: WsdlRefreshPayload;
  /**
   * Takes a quarantined or uncertain mail up again, under the same business key, or one that was left to another server
   * (DISMISSED with CLAIMED_ELSEWHERE), once the keyword of that server is off the mail. At once; CONFLICT for any other mail, and
   * where its trigger was deleted or is disabled.
   */
  readonly replayReceipt: MailReceiptPayload;
  /**
   * Creates a service variable, or gives it a new value. Operations that take it use the new value from their next
   * call on.
   */
  readonly setServiceVariable: ServicePayload;
  /**
   * On enabling, mails received since `startFrom` are taken; absent, it stays what it was. Those are the mails that the trigger has not
   * looked at yet, unless `meanwhile` says that they are left alone. INVALID_INPUT for LEAVE together with `startFrom`.
   */
  readonly setTriggerEnabled: ImapTriggerPayload;
  /** Queues a test run and returns at once; follow it with the subscription. */
  readonly testOperation: TestRunPayload;
  /** Queues the search of the last `hours` hours. Starts no process and leaves the mailbox as it was. */
  readonly testTrigger: TestRunPayload;
  /**
   * Changes an IMAP service. Absent fields stay; an explicit null clears. A login that was refused is tried again at
   * the next poll.
   */
  readonly updateImapService: ImapServicePayload;
  /**
   * Never makes a handled mail be handled again. Another folder, subject, `conditions` or `unreadOnly` counts for the mails that the trigger has
   * not looked at yet: what it has looked at, or what is in the new folder already, is left alone (`backfillTrigger` handles it on
   * purpose). In the old folder nothing more is looked at.
   */
  readonly updateImapTrigger: ImapTriggerPayload;
  /** A given list of parameters replaces the old one; bindings of names that stay survive. */
  readonly updateRestOperation: RestOperationPayload;
  /** Changes a REST service. Absent fields stay; an explicit null clears. */
  readonly updateRestService: RestServicePayload;
  /**
   * Changes what people call a SOAP operation, or overrides its SOAPAction. Absent fields stay; an explicit null
   * clears.
   */
  readonly updateSoapOperation: SoapOperationPayload;
  /** Changes a SOAP service. Absent fields stay; an explicit null clears. */
  readonly updateSoapService: SoapServicePayload;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationacceptWsdlRefreshArgs = {
  input: AcceptWsdlRefreshInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationauthorizeServiceArgs = {
  input: AuthorizeServiceInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationbackfillTriggerArgs = {
  input: BackfillTriggerInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationbindParametersArgs = {
  input: BindParametersInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcancelTestRunArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcheckMailboxArgs = {
  input: CheckMailboxInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcreateImapServiceArgs = {
  input: CreateImapServiceInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcreateImapTriggerArgs = {
  input: CreateImapTriggerInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcreateRestOperationArgs = {
  input: CreateRestOperationInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationcreateRestServiceArgs = {
  input: CreateRestServiceInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdeleteOperationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdeleteServiceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdeleteServiceVariableArgs = {
  name: Scalars['String']['input'];
  serviceId: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdeleteTriggerArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdeployProcessArgs = {
  input: DeployProcessInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationdismissReceiptArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationexecuteOperationArgs = {
  input: ExecuteOperationInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationimportCurlArgs = {
  input: ImportCurlInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationimportOpenApiArgs = {
  input: ImportOpenApiInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationimportOpenApiOperationsArgs = {
  input: ImportOpenApiOperationsInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationimportWsdlArgs = {
  input: ImportWsdlInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationimportWsdlOperationsArgs = {
  input: ImportWsdlOperationsInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationinspectOpenApiArgs = {
  input: InspectOpenApiInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationinspectWsdlArgs = {
  input: InspectWsdlInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationpollTriggerArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationrefreshWsdlArgs = {
  input: RefreshWsdlInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationreplayReceiptArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationsetServiceVariableArgs = {
  input: SetServiceVariableInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationsetTriggerEnabledArgs = {
  enabled: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  meanwhile: MeanwhileMails;
  startFrom?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationtestOperationArgs = {
  input: TestOperationInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationtestTriggerArgs = {
  input: TestTriggerInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateImapServiceArgs = {
  input: UpdateImapServiceInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateImapTriggerArgs = {
  input: UpdateImapTriggerInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateRestOperationArgs = {
  input: UpdateRestOperationInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateRestServiceArgs = {
  input: UpdateRestServiceInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateSoapOperationArgs = {
  input: UpdateSoapOperationInput;
};


/**
 * Changes. Each answers with the changed object and `userErrors`: what the caller can mend is data, and only faults of
 * the server itself are GraphQL errors. `userErrors[].path` starts at the fields of `input`, or at the argument's name
 * where there is no `input`.
 */
export type MutationupdateSoapServiceArgs = {
  input: UpdateSoapServiceInput;
};

/** A binding for one parameter, or for one part inside it. */
export type NamedBindingInput = {
  /** Who is to supply it. */
  readonly binding: ParameterBindingInput;
  /** The `name` of the parameter. */
  readonly parameter: Scalars['String']['input'];
  /** Inside a structured value: the member names from the parameter inwards. */
  readonly path?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A binding of one part inside a structured value. */
export type NestedBinding = {
  readonly __typename?: 'NestedBinding';
  /** Who supplies this part. */
  readonly binding: ParameterBinding;
  /** Member names from the parameter inwards. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/**
 * Whatever has an `id` of its own, and can be fetched again by `node(id:)`. Interfaces, unions and enums may grow:
 * keep a default branch.
 */
export type Node = {
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
};

/**
 * NTLMv2 ([MS-NLMP]), as Windows servers ask for it (Exchange, SharePoint): each call logs in a connection of its own, bound to the
 * certificate of the server (Extended Protection). Redirects are not followed.
 */
export type NtlmAuthentication = {
  readonly __typename?: 'NtlmAuthentication';
  /** The domain of the user; null where the user name has it, or none is needed. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** The user name. The password never comes out. */
  readonly username: Scalars['String']['output'];
  /** What this machine calls itself; null: it does not say. */
  readonly workstation?: Maybe<Scalars['String']['output']>;
};

/** NTLMv2: a user of Windows. */
export type NtlmAuthenticationInput = {
  /** The domain of the user; absent where the user name has it (`DOMAIN\user`, `user@domain`), or none is needed. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** The password. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** The user name. */
  readonly username: Scalars['String']['input'];
  /** What this machine calls itself, where the server lets a user in from some machines only. Absent: it does not say. */
  readonly workstation?: InputMaybe<Scalars['String']['input']>;
};

/** OAuth 1.0 (RFC 5849): every request is signed. */
export type OAuth1Authentication = {
  readonly __typename?: 'OAuth1Authentication';
  /** The consumer's identifier (the RFC's client identifier). */
  readonly consumerKey: Scalars['String']['output'];
  /** The realm of the Authorization header, where the server asks for one. */
  readonly realm?: Maybe<Scalars['String']['output']>;
  /** How requests are signed. */
  readonly signatureMethod: OAuth1SignatureMethod;
  /** The token of the resource owner; null for calls in the consumer's own name. */
  readonly token?: Maybe<Scalars['String']['output']>;
};

/** OAuth 1.0 (RFC 5849). */
export type OAuth1AuthenticationInput = {
  /** The consumer's identifier. */
  readonly consumerKey: Scalars['String']['input'];
  /** Shared secret of the consumer; for RSA methods the PEM private key goes in `privateKey`. */
  readonly consumerSecret?: InputMaybe<Scalars['Secret']['input']>;
  /** The PEM private key of the consumer, for the RSA methods. */
  readonly privateKey?: InputMaybe<Scalars['Secret']['input']>;
  /** The realm of the Authorization header, where the server asks for one. */
  readonly realm?: InputMaybe<Scalars['String']['input']>;
  /** How requests are signed. */
  readonly signatureMethod: OAuth1SignatureMethod;
  /** The token of the resource owner; absent for calls in the consumer's own name. */
  readonly token?: InputMaybe<Scalars['String']['input']>;
  /** The secret that belongs to `token`. */
  readonly tokenSecret?: InputMaybe<Scalars['Secret']['input']>;
};

/** How OAuth 1.0 requests are signed (RFC 5849 section 3.4). */
export type OAuth1SignatureMethod =
  /** The usual one, with the shared secrets as key. */
  | 'HMAC_SHA1'
  /** HMAC with SHA-256. */
  | 'HMAC_SHA256'
  /** HMAC with SHA-512. */
  | 'HMAC_SHA512'
  /** No signature: the secrets themselves are sent. Only over TLS. */
  | 'PLAINTEXT'
  /** Signed with the consumer's private key. */
  | 'RSA_SHA1'
  /** Signed with the consumer's private key, over SHA-256. */
  | 'RSA_SHA256'
  /** Signed with the consumer's private key, over SHA-512. */
  | 'RSA_SHA512';

/** OAuth 2.0 (RFC 6749): an access token is obtained, kept and refreshed by itself, and sent as Bearer. */
export type OAuth2Authentication = {
  readonly __typename?: 'OAuth2Authentication';
  /** The page where a person consents; only for AUTHORIZATION_CODE. */
  readonly authorizationUrl?: Maybe<Scalars['URL']['output']>;
  /** False until the authorization code flow has been completed by a person. */
  readonly authorized: Scalars['Boolean']['output'];
  /** The client's identifier. */
  readonly clientId: Scalars['String']['output'];
  /** How the access token is obtained. */
  readonly grant: OAuth2Grant;
  /** The scopes that are asked for. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** The token endpoint. */
  readonly tokenUrl: Scalars['URL']['output'];
};

/** OAuth 2.0 (RFC 6749). Which fields are needed depends on the grant. */
export type OAuth2AuthenticationInput = {
  /** The page where a person consents; needed for AUTHORIZATION_CODE. */
  readonly authorizationUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The client's identifier. */
  readonly clientId: Scalars['String']['input'];
  /** The client's secret; absent for public clients. */
  readonly clientSecret?: InputMaybe<Scalars['Secret']['input']>;
  /** How the access token is obtained. */
  readonly grant: OAuth2Grant;
  /** The user's password, for PASSWORD. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** The refresh token, for REFRESH_TOKEN. */
  readonly refreshToken?: InputMaybe<Scalars['Secret']['input']>;
  /** The scopes to ask for; absent: none are named. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The token endpoint. Where it changes, the secrets must be sent again (SECRET_REQUIRED). */
  readonly tokenUrl: Scalars['URL']['input'];
  /** The user, for PASSWORD. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** How an OAuth 2.0 access token is obtained (RFC 6749). */
export type OAuth2Grant =
  /** A person consents once in a browser (section 4.1, with PKCE); refreshed from then on. */
  | 'AUTHORIZATION_CODE'
  /** In the client's own name (section 4.4). */
  | 'CLIENT_CREDENTIALS'
  /** With a user's name and password (section 4.3). For old servers only. */
  | 'PASSWORD'
  /** With a refresh token that was obtained elsewhere (section 6). */
  | 'REFRESH_TOKEN';

/** What an OpenAPI document offers; nothing is stored. */
export type OpenApiDescription = {
  readonly __typename?: 'OpenApiDescription';
  /**
   * Prefill for the service: the first server, absolute, with the defaults of its variables; the one that every operation has as
   * its own, where they all have. Null, with a warning, where the
   * document names none: importOpenApi then needs one.
   */
  readonly baseUrl?: Maybe<Scalars['URL']['output']>;
  /** The description of the document, where it has one; Markdown. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Prefill for the service: the title of the document. */
  readonly name: Scalars['String']['output'];
  /** What can be imported, in the order of the document. */
  readonly operations: ReadonlyArray<OpenApiOperation>;
  /** How calls can be authenticated, what the document asks of every call first: what is left to add are the secrets. */
  readonly securitySchemes: ReadonlyArray<OpenApiSecurityScheme>;
  /** All servers of the document, absolute. */
  readonly servers: ReadonlyArray<Scalars['URL']['output']>;
  /** The version of OpenAPI that the document follows, such as "3.0.3". */
  readonly specification: Scalars['String']['output'];
  /** The version of the API. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** What was understood only in part, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};


/** What an OpenAPI document offers; nothing is stored. */
export type OpenApiDescriptionoperationsArgs = {
  refs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** One file of a bundle. */
export type OpenApiFileInput = {
  /** The JSON or YAML, as text. */
  readonly content: Scalars['String']['input'];
  /** The path or address under which the other files refer to it. */
  readonly location: Scalars['String']['input'];
};

/** One operation of an OpenAPI document. */
export type OpenApiOperation = {
  readonly __typename?: 'OpenApiOperation';
  /** Media type of the request body; null where there is none. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** The document advises against it. */
  readonly deprecated: Scalars['Boolean']['output'];
  /** What the document says of it; Markdown. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The method of the request. */
  readonly method: HttpMethod;
  /** Its summary, else its `operationId`, else its `ref`. */
  readonly name: Scalars['String']['output'];
  /** Its `operationId`, where it has one. */
  readonly operationId?: Maybe<Scalars['String']['output']>;
  /** JSON Schema (2020-12) of the first success that has one; null where none has. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  /**
   * Its inputs: path, query, header and cookie parameters, then the body: a BODY_FIELD for each member of a form or of a
   * plain JSON object, one BODY otherwise.
   */
  readonly parameters: ReadonlyArray<Parameter>;
  /** Below the base URL, with {name} for each PATH parameter. */
  readonly path: Scalars['String']['output'];
  /** Unique in the document, such as "GET /pets/{id}"; to be sent back to importOpenApi. */
  readonly ref: Scalars['String']['output'];
  /** The tags by which the document groups it. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Why it cannot be imported, with the place in the document; null where it can. */
  readonly uncallable?: Maybe<Scalars['String']['output']>;
  /** What was understood only in part, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/**
 * One operation to import, with what is to differ from the document. Its key is its `operationId` unless that is taken or
 * no key.
 */
export type OpenApiOperationChoiceInput = {
  /** What it does; absent: as in the document. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in its service, URL-safe and never changed. Absent: made from the `operationId`, else from the `ref`. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** What people call it; absent: as in the document. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The `ref` that `inspectOpenApi` answered. */
  readonly ref: Scalars['String']['input'];
};

/** The kinds of authentication that an OpenAPI document can suggest. */
export type OpenApiSecurityKind =
  /** `apiKey`: a fixed key. */
  | 'API_KEY'
  /** `basic`: user name and password. */
  | 'BASIC'
  /** `bearer`: a fixed token. */
  | 'BEARER'
  /** `oauth2`: access tokens. */
  | 'OAUTH2';

/** How calls can be authenticated, as the document says; its kind is a member of AuthenticationInput. */
export type OpenApiSecurityScheme = {
  readonly __typename?: 'OpenApiSecurityScheme';
  /** OAUTH2: the page where a person consents; only for AUTHORIZATION_CODE. */
  readonly authorizationUrl?: Maybe<Scalars['URL']['output']>;
  /** What the document says of it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** OAUTH2: how the access token is obtained. */
  readonly grant?: Maybe<OAuth2Grant>;
  /** API_KEY: where the key is sent. */
  readonly keyIn?: Maybe<ApiKeyLocation>;
  /** API_KEY: the name of the header or of the query parameter. */
  readonly keyName?: Maybe<Scalars['String']['output']>;
  /** Which kind of authentication it is. */
  readonly kind: OpenApiSecurityKind;
  /** Its name in the document. Each flow of OAuth 2.0 is an entry of its own. */
  readonly name: Scalars['String']['output'];
  /** OAUTH2: the scopes that the document lists; ask for those that are needed. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** OAUTH2: the token endpoint. */
  readonly tokenUrl?: Maybe<Scalars['URL']['output']>;
};

/** Where an OpenAPI document comes from: exactly one of an address, a document and a bundle. */
export type OpenApiSourceInput =
  /** A document with the files that it refers to; the first is the entry. */
  { readonly bundle: ReadonlyArray<OpenApiFileInput>; readonly document?: never; readonly url?: never; }
  |  /** One document, in JSON or YAML. Relative references out of it lead nowhere. */
  { readonly bundle?: never; readonly document: Scalars['String']['input']; readonly url?: never; }
  |  /** The address of the document. What it refers to is fetched too, each address checked by the egress policy. */
  { readonly bundle?: never; readonly document?: never; readonly url: Scalars['URL']['input']; };

/** One call that a service offers ("opération"). */
export type Operation = {
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it does, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** JSON Schema (2020-12) of the output, where it is known. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  /** Its inputs ("données d'entrée"), in their order. */
  readonly parameters: ReadonlyArray<Parameter>;
  /** The service that it belongs to. */
  readonly service: Service;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of operations of one service, by key. Cursors stay right while rows are added and removed. */
export type OperationConnection = {
  readonly __typename?: 'OperationConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<OperationEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Operation>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type OperationEdge = {
  readonly __typename?: 'OperationEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Operation;
};

/** The outcome of a change that any operation can have. */
export type OperationPayload = {
  readonly __typename?: 'OperationPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly operation?: Maybe<Operation>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a page of a connection stands in the whole, as the Relay connection specification has it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row, to be given as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** There are rows behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** There are rows before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** One input of an operation ("donnée d'entrée"), with who supplies its value. */
export type Parameter = {
  readonly __typename?: 'Parameter';
  /** QUERY: whether the reserved characters of RFC 3986 stand as they are, apart from # & + [ and ]; null: no. */
  readonly allowReserved?: Maybe<Scalars['Boolean']['output']>;
  /** Who supplies the value. */
  readonly binding: ParameterBinding;
  /** What it means, in words; for SOAP the documentation of the WSDL. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * Whether each member of a list or an object is written on its own; null: as OpenAPI has it by default, true for FORM
   * and DEEP_OBJECT, false for the others.
   */
  readonly explode?: Maybe<Scalars['Boolean']['output']>;
  /** Where in the request the value goes. */
  readonly in: ParameterLocation;
  /** What inputs are keyed by; unique in its operation. */
  readonly name: Scalars['String']['output'];
  /** Parts of a structured value that are fixed or taken from a variable, inside a parameter left to the designer. */
  readonly nestedBindings: ReadonlyArray<NestedBinding>;
  /** A call without a value is refused (INVALID_INPUT). */
  readonly required: Scalars['Boolean']['output'];
  /** JSON Schema (2020-12) of the value. */
  readonly schema: Scalars['JSON']['output'];
  /**
   * How a list or an object is written, for PATH, QUERY, HEADER, COOKIE and the fields of a form; null: as OpenAPI has it
   * by default, FORM in a query, a cookie and a form, SIMPLE in a path and a header.
   */
  readonly style?: Maybe<ParameterStyle>;
  /** The name on the wire, where two parameters share it in different places. */
  readonly wireName: Scalars['String']['output'];
};

/**
 * Who supplies a value: the designer ("éditable au designer"), nobody any more ("fixé"), or a service variable
 * ("variable de service").
 */
export type ParameterBinding = {
  readonly __typename?: 'ParameterBinding';
  /** Who supplies the value. */
  readonly mode: BindingMode;
  /** DESIGNER: the default, null where there is none. FIXED: the value. Visible to designers. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** SERVICE_VARIABLE: the name of the service variable. */
  readonly variable?: Maybe<Scalars['String']['output']>;
};

/** Who is to supply a value. */
export type ParameterBindingInput = {
  /** Who supplies the value. */
  readonly mode: BindingMode;
  /** DESIGNER: the default, optional. FIXED: the value, needed. Designers see it. */
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
  /** SERVICE_VARIABLE: the name of a variable of the service, needed. */
  readonly variable?: InputMaybe<Scalars['String']['input']>;
};

/** One input of a REST operation. */
export type ParameterInput = {
  /** QUERY: whether the reserved characters of RFC 3986 stand as they are, apart from # & + [ and ]; absent: no. */
  readonly allowReserved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who supplies the value; absent: the designer, without a default (an update keeps the binding that the name had). */
  readonly binding?: InputMaybe<ParameterBindingInput>;
  /** What it means, in words. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether each member of a list or an object is written on its own; absent: as OpenAPI has it by default, true for FORM
   * and DEEP_OBJECT, false for the others.
   */
  readonly explode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where in the request the value goes. */
  readonly in: ParameterLocation;
  /** What inputs are keyed by; unique in its operation. */
  readonly name: Scalars['String']['input'];
  /** Refuse a call that has no value for it. */
  readonly required: Scalars['Boolean']['input'];
  /** JSON Schema (2020-12) that values must fit; absent: any value. */
  readonly schema?: InputMaybe<Scalars['JSON']['input']>;
  /**
   * How a list or an object is written, for PATH, QUERY, HEADER, COOKIE and the fields of a form; absent: as OpenAPI has it
   * by default, FORM in a query, a cookie and a form, SIMPLE in a path and a header.
   */
  readonly style?: InputMaybe<ParameterStyle>;
  /** The name on the wire; absent: the same as `name`. */
  readonly wireName?: InputMaybe<Scalars['String']['input']>;
};

/** Where in a request a value goes. */
export type ParameterLocation =
  /** The body as a whole. */
  | 'BODY'
  /** One member of the body: a JSON member, a form field, or a top-level input of a SOAP body. */
  | 'BODY_FIELD'
  /** As a cookie of the request. */
  | 'COOKIE'
  /** As a header of the request. */
  | 'HEADER'
  /** In the path, percent-encoded, in the place of {name}. */
  | 'PATH'
  /** In the query, percent-encoded; a list is sent as repeated parameters unless `style` or `explode` says otherwise. */
  | 'QUERY'
  /** A SOAP header block. */
  | 'SOAP_HEADER';

/**
 * How a list or an object is written as text, by the names of OpenAPI 3. The examples are the parameter `color` with
 * ["blue", "black"] and with {"R": 100, "G": 200}.
 */
export type ParameterStyle =
  /** QUERY, exploded, for objects. color[R]=100&color[G]=200, the brackets percent-encoded. */
  | 'DEEP_OBJECT'
  /**
   * QUERY, COOKIE and BODY_FIELD. color=blue&color=black and R=100&G=200; not exploded color=blue,black and
   * color=R,100,G,200.
   */
  | 'FORM'
  /** PATH. .blue,black and .R,100,G,200; exploded .blue.black and .R=100.G=200. */
  | 'LABEL'
  /** PATH. ;color=blue,black and ;color=R,100,G,200; exploded ;color=blue;color=black and ;R=100;G=200. */
  | 'MATRIX'
  /** QUERY, not exploded only. color=blue%7Cblack and color=R%7C100%7CG%7C200. */
  | 'PIPE_DELIMITED'
  /** PATH and HEADER. blue,black and R,100,G,200; exploded blue,black and R=100,G=200. */
  | 'SIMPLE'
  /** QUERY, not exploded only. color=blue%20black and color=R%20100%20G%20200. */
  | 'SPACE_DELIMITED';

/** The outcome of a poll that was asked for. A failed poll is also kept as the trigger's `lastError`. */
export type PollTriggerPayload = {
  readonly __typename?: 'PollTriggerPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly trigger?: Maybe<ImapTrigger>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A deployed process, at its latest version. Its id stands for engine and key, never for a version. */
export type Process = Node & {
  readonly __typename?: 'Process';
  /** The engine that runs it. */
  readonly engine: ProcessEngine;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The id of the process in its model, unique in its engine. */
  readonly key: Scalars['String']['output'];
  /** The key, where the model has no name. */
  readonly name: Scalars['String']['output'];
  /** What it expects at its start ("variables d'initiation"), as its start event declares it. */
  readonly startVariables: ReadonlyArray<ProcessVariable>;
  /** The latest version, counted by the engine from 1; null where the engine has no versions. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A page of deployed processes, by key. Cursors stay right while rows are added and removed. */
export type ProcessConnection = {
  readonly __typename?: 'ProcessConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<ProcessEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Process>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; null where an engine does not tell. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row with the cursor that stands for it. */
export type ProcessEdge = {
  readonly __typename?: 'ProcessEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Process;
};

/** Something that runs processes ("moteur de processus"). */
export type ProcessEngine = Node & {
  readonly __typename?: 'ProcessEngine';
  /** Why it does not answer; null when it does. */
  readonly error?: Maybe<RunError>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique and stable. */
  readonly key: Scalars['String']['output'];
  /** Which kind of engine it is. */
  readonly kind: EngineKind;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** Its address; null for the embedded one. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** One run of a process. */
export type ProcessInstance = Node & {
  readonly __typename?: 'ProcessInstance';
  /**
   * What the starter called it. One that a mail started has a key made from the mail: the same mail never starts a
   * second one.
   */
  readonly businessKey?: Maybe<Scalars['String']['output']>;
  /** When it ended; null as long as it has not. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The process; null once it is no longer deployed. */
  readonly process?: Maybe<Process>;
  /** The key of the process; known also when it is not deployed any more. */
  readonly processKey: Scalars['String']['output'];
  /** The version that it runs; null where the engine has no versions. */
  readonly processVersion?: Maybe<Scalars['Int']['output']>;
  /** When it was started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  readonly state: ProcessInstanceState;
  /** Null where the engine does not tell. */
  readonly variables?: Maybe<Scalars['JSON']['output']>;
};

/** A page of process instances, the latest started first. Cursors stay right while rows are added and removed. */
export type ProcessInstanceConnection = {
  readonly __typename?: 'ProcessInstanceConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<ProcessInstanceEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ProcessInstance>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; null where an engine does not tell. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row with the cursor that stands for it. */
export type ProcessInstanceEdge = {
  readonly __typename?: 'ProcessInstanceEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: ProcessInstance;
};

/** How far a process instance has come. More may be added: keep a default branch. */
export type ProcessInstanceState =
  /** It was ended from outside. */
  | 'CANCELLED'
  /** It came to its end. */
  | 'COMPLETED'
  /** It broke off with an error. */
  | 'FAILED'
  /** Under way, or waiting for something. */
  | 'RUNNING'
  /** The engine does not tell. */
  | 'UNKNOWN';

/** The outcome of a deployment. */
export type ProcessPayload = {
  readonly __typename?: 'ProcessPayload';
  /** The first executable process of the document. */
  readonly process?: Maybe<Process>;
  /** Every executable process of the document; empty when `userErrors` says why it was refused. */
  readonly processes: ReadonlyArray<Process>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One start variable of a process ("variable d'initiation"). */
export type ProcessVariable = {
  readonly __typename?: 'ProcessVariable';
  /** What people call it; null where the model does not say. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** It takes a list of such values. */
  readonly list: Scalars['Boolean']['output'];
  /** Its name in the process. */
  readonly name: Scalars['String']['output'];
  /** The process does not start without it. */
  readonly required: Scalars['Boolean']['output'];
  /** What values it takes. */
  readonly type: ProcessVariableType;
};

/** What values a variable takes. More may be added: keep a default branch. */
export type ProcessVariableType =
  /** True or false. */
  | 'BOOLEAN'
  /** A moment or a day, as RFC 3339 text. */
  | 'DATE'
  /**
   * A file value: { filename, contentType, size, url }, whose url serves the bytes to a bearer of the key, or for a
   * short time by its signature.
   */
  | 'FILE'
  /** Any JSON value. */
  | 'JSON'
  /** A number. */
  | 'NUMBER'
  /** Text. */
  | 'STRING';

/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type Query = {
  readonly __typename?: 'Query';
  /** The process engines that this server knows. */
  readonly engines: ReadonlyArray<ProcessEngine>;
  /** The history of executions, the latest first. */
  readonly executions: ExecutionConnection;
  /** The mail ledger: what became of each mail, the latest received first. */
  readonly mailReceipts: MailReceiptConnection;
  /** Any object by its id; null where there is none (any more). */
  readonly node?: Maybe<Node>;
  /** One operation by its key; null where there is none. */
  readonly operation?: Maybe<Operation>;
  /** One deployed process; null where there is none. */
  readonly process?: Maybe<Process>;
  /** Process instances, the latest started first. */
  readonly processInstances: ProcessInstanceConnection;
  /** The deployed processes ("processus déployés"), each at its latest version, by key. */
  readonly processes: ProcessConnection;
  /** One service by its key; null where there is none. */
  readonly service?: Maybe<Service>;
  /** The services, by key. */
  readonly services: ServiceConnection;
  /** The history of test runs, the latest first. */
  readonly testRuns: TestRunConnection;
  /** One trigger by its key; null where there is none. */
  readonly trigger?: Maybe<ImapTrigger>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryexecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operationId?: InputMaybe<Scalars['ID']['input']>;
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ReadonlyArray<RunStatus>>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QuerymailReceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ReadonlyArray<ReceiptStatus>>;
  triggerId?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryoperationArgs = {
  key: Scalars['String']['input'];
  serviceKey: Scalars['String']['input'];
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryprocessArgs = {
  engineKey: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryprocessInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  processKey?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryprocessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryserviceArgs = {
  key: Scalars['String']['input'];
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QueryservicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  connector?: InputMaybe<Connector>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QuerytestRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  targetId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. What is not there is null; a list that has grown long is a connection, with `first` and `after`. */
export type QuerytriggerArgs = {
  key: Scalars['String']['input'];
  serviceKey: Scalars['String']['input'];
};

/** So many calls in any period of this length. */
export type RateLimit = {
  readonly __typename?: 'RateLimit';
  /** How many calls. */
  readonly calls: Scalars['Int']['output'];
  /** The length of the period, in milliseconds. */
  readonly perMs: Scalars['Int']['output'];
};

/** So many calls in any period of this length. */
export type RateLimitInput = {
  /** From 1 to 100000. */
  readonly calls: Scalars['Int']['input'];
  /** In milliseconds, from 1 to 3600000. */
  readonly perMs: Scalars['Int']['input'];
};

/** How far a mail has come. More may be added: keep a default branch. */
export type ReceiptStatus =
  /** Set aside for good by a person, or left to another server that has claimed it (`error` is CLAIMED_ELSEWHERE then). */
  | 'DISMISSED'
  /** All done. */
  | 'DONE'
  /** The same mail as one already handled; nothing was started. */
  | 'DUPLICATE'
  /** Seen and matching; its process is not started yet. */
  | 'PENDING'
  /** Set aside with its error, for a person to replay; later mails are not held up. */
  | 'QUARANTINED'
  /** The process runs; marking or moving the mail is still to do. */
  | 'STARTED'
  /** The start was sent and its outcome is not known yet. */
  | 'UNCERTAIN';

/** Which WSDL to read again. */
export type RefreshWsdlInput = {
  /**
   * Used for this reading; null uses none. Absent: the service's `wsdlAuthentication`, which goes to its origin only (elsewhere:
   * SECRET_REQUIRED).
   */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** The `id` of the SOAP service. */
  readonly serviceId: Scalars['ID']['input'];
  /** Absent: the address that it was read from. Needed where it was uploaded. */
  readonly source?: InputMaybe<WsdlSourceInput>;
};

/** Whether requests of an operation are checked before they leave. */
export type RequestValidation = {
  readonly __typename?: 'RequestValidation';
  /** They are. */
  readonly active: Scalars['Boolean']['output'];
  /**
   * Why they are not though the service asks for it: the schemas have mistakes or lack an import, or the values are encoded.
   * Such requests are sent unchecked. Null where they are checked, or need not be.
   */
  readonly warning?: Maybe<Scalars['String']['output']>;
};

/** One HTTP request of a REST service. */
export type RestOperation = Node & Operation & {
  readonly __typename?: 'RestOperation';
  /** Media type of the request body. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it does, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  /** The method of the request. */
  readonly method: HttpMethod;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** JSON Schema (2020-12) of the output, where it is known. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  /** Its inputs ("données d'entrée"), in their order. */
  readonly parameters: ReadonlyArray<Parameter>;
  /** Below the service's baseUrl, with {name} for each PATH parameter. */
  readonly path: Scalars['String']['output'];
  /** The service that it belongs to. */
  readonly service: Service;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** The outcome of a change to a REST operation. */
export type RestOperationPayload = {
  readonly __typename?: 'RestOperationPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly operation?: Maybe<RestOperation>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An HTTP server and its operations. */
export type RestService = Node & Service & {
  readonly __typename?: 'RestService';
  /** How its calls are authenticated, without the secrets; null: not at all. */
  readonly authentication?: Maybe<Authentication>;
  /** What the paths of its operations are appended to, such as "https://api.example.org/v1". */
  readonly baseUrl: Scalars['URL']['output'];
  /** How the system is talked to; it decides the type of the service. */
  readonly connector: Connector;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * CIDR blocks that this service may call besides public addresses and those of PASSERELLE_EGRESS_ALLOW: its calls, its
   * token endpoint, and the addresses that redirects lead to.
   */
  readonly egressAllow: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique, URL-safe and stable: what processes refer to. */
  readonly key: Scalars['String']['output'];
  /** How its calls are bounded. */
  readonly limits: CallLimits;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** Its operations, by key. */
  readonly operations: OperationConnection;
  /** How its calls are repeated when they fail. */
  readonly retry: RetryPolicy;
  /** How its TLS connections are opened, without the private key; null: by the defaults. */
  readonly tls?: Maybe<TlsSettings>;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The service variables ("variables de service"), by name. */
  readonly variables: ReadonlyArray<ServiceVariable>;
};


/** An HTTP server and its operations. */
export type RestServiceoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The outcome of a change to a REST service. */
export type RestServicePayload = {
  readonly __typename?: 'RestServicePayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly service?: Maybe<RestService>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * How failed calls of a service are repeated. Repeated is what found no peer or no answer (UNREACHABLE, TIMEOUT) and the
 * status 408, 425, 429, 502, 503 and 504, and only where the method is idempotent (RFC 9110 section 9.2.2): GET, HEAD,
 * OPTIONS, PUT and DELETE. POST and PATCH, and SOAP with them, are repeated only where `sendIdempotencyKey` is true and
 * executeOperation was given an `idempotencyKey`.
 */
export type RetryPolicy = {
  readonly __typename?: 'RetryPolicy';
  /**
   * Longest wait before the first repetition, in milliseconds; it doubles with each. The wait is drawn at random below
   * it, so that callers do not come back together. A peer's Retry-After is honoured where it asks for more, and where it asks for
   * more than is left of `totalTimeoutMs` the call fails at once. Default 200.
   */
  readonly initialDelayMs: Scalars['Int']['output'];
  /** How often the peer is called at most; 1: never again. Default 3. */
  readonly maxAttempts: Scalars['Int']['output'];
  /** What the longest wait grows to at most, in milliseconds. Default 5000. */
  readonly maxDelayMs: Scalars['Int']['output'];
  /**
   * The peer understands the header Idempotency-Key: the `idempotencyKey` of executeOperation is sent in it, the same at each
   * attempt. Default false.
   */
  readonly sendIdempotencyKey: Scalars['Boolean']['output'];
};

/** How failed calls are to be repeated. Absent fields stay as they are; null sets one back to its default. */
export type RetryPolicyInput = {
  /** From 1 to 60000. */
  readonly initialDelayMs?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 10; 1 never repeats. */
  readonly maxAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** From 1 to 600000. */
  readonly maxDelayMs?: InputMaybe<Scalars['Int']['input']>;
  /** Send the `idempotencyKey` of executeOperation to the peer, and repeat POST and PATCH where there is one. */
  readonly sendIdempotencyKey?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a run, a poll or an engine failed. */
export type RunError = {
  readonly __typename?: 'RunError';
  /**
   * Stable and machine-readable, such as HTTP_STATUS, SOAP_FAULT, TIMEOUT, UNREACHABLE, INVALID_INPUT. LIMIT_EXCEEDED: the
   * call did not get its turn. CIRCUIT_OPEN: the peer was found dead too often, and is not called for a while.
   */
  readonly code: Scalars['String']['output'];
  /**
   * What the peer said, where it said something: for HTTP_STATUS its body, for SOAP_FAULT the detail of the fault. For
   * CIRCUIT_OPEN { retryAt }: when the peer is called again, null where that is happening at this moment.
   */
  readonly detail?: Maybe<Scalars['JSON']['output']>;
  /** The failure in words, for a person. It never holds a secret. */
  readonly message: Scalars['String']['output'];
};

/** How far a run has come. More may be added: keep a default branch. */
export type RunStatus =
  /** Over: somebody stopped it. */
  | 'CANCELLED'
  /** Over: it did not work; `error` says why. */
  | 'FAILED'
  /** Accepted; it has not begun. */
  | 'QUEUED'
  /** Under way. */
  | 'RUNNING'
  /** Over: it worked. */
  | 'SUCCEEDED';

/**
 * One external system: its address, how to authenticate, and its variables ("service"). A service groups operations,
 * or triggers where it is a mailbox.
 */
export type Service = {
  /** How the system is talked to; it decides the type of the service. */
  readonly connector: Connector;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique, URL-safe and stable: what processes refer to. */
  readonly key: Scalars['String']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The service variables ("variables de service"), by name. */
  readonly variables: ReadonlyArray<ServiceVariable>;
};

/** Whether the calls of a service may go out: an access token is there, or can be had without a person. */
export type ServiceAuthorization = {
  readonly __typename?: 'ServiceAuthorization';
  /** False while a person's consent is awaited. */
  readonly authorized: Scalars['Boolean']['output'];
  /** The service. */
  readonly service: Service;
};

/** A page of services, by key. Cursors stay right while rows are added and removed. */
export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Service>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Service;
};

/** The outcome of a change that any service can have. */
export type ServicePayload = {
  readonly __typename?: 'ServicePayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly service?: Maybe<Service>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A named value of a service ("variable de service"), which bindings of its operations may take. */
export type ServiceVariable = {
  readonly __typename?: 'ServiceVariable';
  /** Unique in its service. */
  readonly name: Scalars['String']['output'];
  /** Write-only: its value never comes out again, not even in traces, errors and test runs. */
  readonly secret: Scalars['Boolean']['output'];
  /** Null when the variable is secret. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A value for a service variable. */
export type SetServiceVariableInput = {
  /** The name of the variable; one that does not exist yet is created. */
  readonly name: Scalars['String']['input'];
  /** Keep the value encrypted, and never let it out again. */
  readonly secret: Scalars['Boolean']['input'];
  /** The `id` of the service. */
  readonly serviceId: Scalars['ID']['input'];
  /** The value. Designers see it unless it is secret. */
  readonly value: Scalars['JSON']['input'];
};

/** One operation of one SOAP port, as it was imported from the WSDL. */
export type SoapOperation = Node & Operation & {
  readonly __typename?: 'SoapOperation';
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it does, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where it is called: the service's `endpointOverride` where there is one, else the WSDL's or what the import gave. */
  readonly endpoint: Scalars['URL']['output'];
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  /** The WSDL was read again since, and offers this operation no more: calls of it fail, unless it comes back. */
  readonly missingFromWsdl: Scalars['Boolean']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** JSON Schema (2020-12) of the output, where it is known. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  /** Its inputs ("données d'entrée"), in their order. */
  readonly parameters: ReadonlyArray<Parameter>;
  /** Whether its requests are checked against the schemas of the WSDL. Takes a few seconds where those are large and new. */
  readonly requestValidation: RequestValidation;
  /** The service that it belongs to. */
  readonly service: Service;
  /** As sent: the override where there is one, else the WSDL's. Null: none is sent (SOAP 1.2); empty is sent empty. */
  readonly soapAction?: Maybe<Scalars['String']['output']>;
  /** For the special cases only. */
  readonly soapActionOverride?: Maybe<Scalars['String']['output']>;
  /** The version of SOAP of its binding. */
  readonly soapVersion: SoapVersion;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The local name of the binding. */
  readonly wsdlBinding: Scalars['String']['output'];
  /** The name of the operation in the WSDL. */
  readonly wsdlOperation: Scalars['String']['output'];
  /** The local name of the port; null where the WSDL has only bindings. */
  readonly wsdlPort?: Maybe<Scalars['String']['output']>;
  /** Where in the WSDL it comes from; service and port are null where the WSDL has only bindings. */
  readonly wsdlService?: Maybe<Scalars['String']['output']>;
  /** The SOAPAction as the WSDL has it, verbatim and possibly empty; null where it has none. */
  readonly wsdlSoapAction?: Maybe<Scalars['String']['output']>;
};

/** The outcome of a change to a SOAP operation. */
export type SoapOperationPayload = {
  readonly __typename?: 'SoapOperationPayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly operation?: Maybe<SoapOperation>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A SOAP web service and the operations that were imported from its WSDL. */
export type SoapService = Node & Service & {
  readonly __typename?: 'SoapService';
  /** For the calls; fetching the WSDL has its own. */
  readonly authentication?: Maybe<Authentication>;
  /** How the system is talked to; it decides the type of the service. */
  readonly connector: Connector;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * CIDR blocks that this service may call besides public addresses and those of PASSERELLE_EGRESS_ALLOW: its calls, its
   * token endpoint, and the addresses that redirects lead to.
   */
  readonly egressAllow: ReadonlyArray<Scalars['String']['output']>;
  /** Used instead of the WSDL's endpoint, for every operation. */
  readonly endpointOverride?: Maybe<Scalars['URL']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Unique, URL-safe and stable: what processes refer to. */
  readonly key: Scalars['String']['output'];
  /** How its calls are bounded. */
  readonly limits: CallLimits;
  /**
   * Whether bytes (xs:base64Binary) are sent beside the message (MTOM) instead of inside of it; null: as the policies of the WSDL say.
   * Answers with attachments are read in any case.
   */
  readonly mtom?: Maybe<Scalars['Boolean']['output']>;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** Its operations, by key. */
  readonly operations: OperationConnection;
  /** A WSDL that `refreshWsdl` has read and that waits to be accepted; null where none does. */
  readonly pendingWsdlRefresh?: Maybe<WsdlRefresh>;
  /** How its calls are repeated when they fail. */
  readonly retry: RetryPolicy;
  /** How its TLS connections are opened, without the private key; null: by the defaults. */
  readonly tls?: Maybe<TlsSettings>;
  /**
   * A typed client of its operations, to call the service from TypeScript and JavaScript without Passerelle. Made when it is asked for, once
   * for the same WSDL and operations; null where it cannot be, with an error at this field whose extensions.code is a UserErrorCode.
   */
  readonly typedClient?: Maybe<TypedClient>;
  /** When it was last changed; send it back as `ifUnchangedSince` to notice that somebody else changed it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * Requests are checked against the schemas of the WSDL before they leave; what does not fit is INVALID_INPUT, with the
   * field, and nothing is sent. Where the schemas cannot judge, requests are sent unchecked: see `SoapOperation.requestValidation`.
   */
  readonly validateRequests: Scalars['Boolean']['output'];
  /** The service variables ("variables de service"), by name. */
  readonly variables: ReadonlyArray<ServiceVariable>;
  /** The files of the WSDL, as they are kept and as calls use them; the entry first. */
  readonly wsdlFiles: ReadonlyArray<WsdlFile>;
  /** When the WSDL that is in force was read. */
  readonly wsdlReadAt: Scalars['DateTime']['output'];
  /** Where the WSDL was read from; null where it was uploaded. Calls use the copy that was kept. */
  readonly wsdlUrl?: Maybe<Scalars['URL']['output']>;
};


/** A SOAP web service and the operations that were imported from its WSDL. */
export type SoapServiceoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The outcome of an import of a WSDL, or of a change to a SOAP service. */
export type SoapServicePayload = {
  readonly __typename?: 'SoapServicePayload';
  /** The object as it is now; null when `userErrors` says why not. */
  readonly service?: Maybe<SoapService>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The versions of SOAP. */
export type SoapVersion =
  /** SOAP 1.1: text/xml, with a SOAPAction header. */
  | 'SOAP_1_1'
  /** SOAP 1.2: application/soap+xml, with the action as a parameter of the media type. */
  | 'SOAP_1_2';

/**
 * Follows what happens, over WebSocket (graphql-transport-ws) or server-sent events. Each sends the present state
 * first, then every change, and completes when the run is over; an unknown id is an error.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Follows an execution: its present state first, then every change, until it is over. An unknown id is an error. */
  readonly execution: Execution;
  /**
   * Follows whether a service is authorized: the present state first, then every change, until it is. An unknown id is an
   * error.
   */
  readonly serviceAuthorization: ServiceAuthorization;
  /** Follows a test run: its present state first, then every change, until it is over. An unknown id is an error. */
  readonly testRun: TestRun;
  /**
   * Follows what a trigger does with its mails: the trigger as it is now first, then again whenever a poll of it ends, mails are taken up,
   * started, set aside or left alone, or it is changed. Ask for `lastPoll` and the first page of `activity` in it. It never
   * completes by itself; an unknown id, and a trigger that is deleted, is an error.
   */
  readonly triggerActivity: ImapTrigger;
};


/**
 * Follows what happens, over WebSocket (graphql-transport-ws) or server-sent events. Each sends the present state
 * first, then every change, and completes when the run is over; an unknown id is an error.
 */
export type SubscriptionexecutionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Follows what happens, over WebSocket (graphql-transport-ws) or server-sent events. Each sends the present state
 * first, then every change, and completes when the run is over; an unknown id is an error.
 */
export type SubscriptionserviceAuthorizationArgs = {
  serviceId: Scalars['ID']['input'];
};


/**
 * Follows what happens, over WebSocket (graphql-transport-ws) or server-sent events. Each sends the present state
 * first, then every change, and completes when the run is over; an unknown id is an error.
 */
export type SubscriptiontestRunArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Follows what happens, over WebSocket (graphql-transport-ws) or server-sent events. Each sends the present state
 * first, then every change, and completes when the run is over; an unknown id is an error.
 */
export type SubscriptiontriggerActivityArgs = {
  triggerId: Scalars['ID']['input'];
};

/** A try-out of an operation. It really calls the peer. */
export type TestOperationInput = {
  /** Values of the designer's parameters, by name. A file is { filename, contentType, base64 }, or an output. */
  readonly inputs?: InputMaybe<Scalars['JSON']['input']>;
  /** The `id` of the operation. */
  readonly operationId: Scalars['ID']['input'];
};

/**
 * A try-out of an operation or of a trigger ("Tester l'opération"), with its trace. A test of a trigger starts no
 * process and leaves the mailbox as it was.
 */
export type TestRun = Node & {
  readonly __typename?: 'TestRun';
  /** For an operation: how often the peer was called, by the retries of its service; the traces are those of the last time. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds; null as long as it is not over. */
  readonly durationMs?: Maybe<Scalars['Float']['output']>;
  /** Why it failed; null when it did not. */
  readonly error?: Maybe<RunError>;
  /** When it was over; null as long as it is not. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, and unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** For a trigger: the mails that it found, newest first. `matching: false` lists every mail of the period with its verdict. */
  readonly mails?: Maybe<MailMatchConnection>;
  /** For an operation: the result, of the shape of an execution's `output`. */
  readonly output?: Maybe<Scalars['JSON']['output']>;
  /** For an operation: what was sent. */
  readonly request?: Maybe<HttpRequestTrace>;
  /** For an operation: what came back. */
  readonly response?: Maybe<HttpResponseTrace>;
  /** When it began; null while it is queued. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly status: RunStatus;
  /** Null once it was deleted, and for a draft. */
  readonly target?: Maybe<TestTarget>;
};


/**
 * A try-out of an operation or of a trigger ("Tester l'opération"), with its trace. A test of a trigger starts no
 * process and leaves the mailbox as it was.
 */
export type TestRunmailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  matching?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of the history of test runs, the latest first. Cursors stay right while rows are added and removed. */
export type TestRunConnection = {
  readonly __typename?: 'TestRunConnection';
  /** The same rows as `nodes`, each with its cursor. */
  readonly edges: ReadonlyArray<TestRunEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<TestRun>;
  /** Where this page stands in the whole. */
  readonly pageInfo: PageInfo;
  /** How many rows there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with the cursor that stands for it. */
export type TestRunEdge = {
  readonly __typename?: 'TestRunEdge';
  /** Opaque; give it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: TestRun;
};

/** The outcome of asking for a test run, or of cancelling one. */
export type TestRunPayload = {
  readonly __typename?: 'TestRunPayload';
  /**
   * The test run as it is now, to be followed with the subscription `testRun`; null when `userErrors` says why there
   * is none.
   */
  readonly testRun?: Maybe<TestRun>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What can be tested. More may be added: keep a default branch. */
export type TestTarget = ImapTrigger | RestOperation | SoapOperation;

/** Exactly one of `triggerId` and `draft`, so that a form can be tried before it is saved. */
export type TestTriggerInput = {
  /** A trigger that is not saved. */
  readonly draft?: InputMaybe<ImapTriggerDraftInput>;
  /** How far to look back from now, in hours. `startFrom` sets no bound here: `beforeStart` tells. */
  readonly hours: Scalars['Int']['input'];
  /** The `id` of a trigger; it may be disabled. */
  readonly triggerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A certificate (X.509), as people tell it from others. */
export type TlsCertificate = {
  readonly __typename?: 'TlsCertificate';
  /** From then on it is refused; a new one is needed before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The SHA-256 digest of the certificate, in hexadecimal with colons. */
  readonly fingerprint: Scalars['String']['output'];
  /** Who has signed it. */
  readonly issuer: Scalars['String']['output'];
  /** Whose it is, such as "CN=crm-client, O=Example". */
  readonly subject: Scalars['String']['output'];
};

/**
 * A private authority, a client certificate, or both. Absent fields stay; an explicit null clears. The client certificate is
 * shown to the address of the service and to its token endpoint only, never to one that a redirect leads to.
 */
export type TlsInput = {
  /** In PEM, one after another: authorities that are trusted besides the public ones. */
  readonly caCertificates?: InputMaybe<Scalars['String']['input']>;
  /** In PEM, its intermediate certificates behind it. Null removes its key, too. */
  readonly clientCertificate?: InputMaybe<Scalars['String']['input']>;
  /** The private key of the client certificate, in PEM. Needed with a certificate that belongs to another key than before. */
  readonly clientKey?: InputMaybe<Scalars['Secret']['input']>;
  /** What the private key is protected with, where it is. */
  readonly passphrase?: InputMaybe<Scalars['Secret']['input']>;
};

/** How TLS connections are opened, beyond the public authorities. A private key never comes out. */
export type TlsSettings = {
  readonly __typename?: 'TlsSettings';
  /** The authorities that are trusted besides the public ones. */
  readonly caCertificates: ReadonlyArray<TlsCertificate>;
  /** What is shown to a server that asks for a certificate; null: nothing. */
  readonly clientCertificate?: Maybe<TlsCertificate>;
};

/** Fills one start variable of the process from one part of the mail, or with a constant. */
export type TriggerVariable = {
  readonly __typename?: 'TriggerVariable';
  /** The part of the mail that fills it; null where `value` does. */
  readonly part?: Maybe<MailPart>;
  /** The constant that fills it; null where `part` does. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** The name of the start variable ("variable d'initiation"). */
  readonly variable: Scalars['String']['output'];
};

/** Exactly one of `part` and `value`. */
export type TriggerVariableInput = {
  /** The part of the mail that fills it. */
  readonly part?: InputMaybe<MailPart>;
  /** The constant that fills it. */
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
  /** The name of the start variable. One that the process does not declare is passed on all the same. */
  readonly variable: Scalars['String']['input'];
};

/**
 * A ZIP archive with an npm package: declarations of every operation, input, output and fault, the code that calls them, and the
 * WSDL. Unpack it and `npm install` its folder.
 */
export type TypedClient = {
  readonly __typename?: 'TypedClient';
  /** Its media type. */
  readonly contentType: Scalars['String']['output'];
  /** What the archive is called. */
  readonly filename: Scalars['String']['output'];
  /** SHA-256 of its bytes, in hexadecimal: the same for the same WSDL and operations. */
  readonly sha256: Scalars['String']['output'];
  /** In bytes. */
  readonly size: Scalars['Int']['output'];
  /** Serves its bytes: to a bearer of the key, or for a quarter of an hour to anybody. */
  readonly url: Scalars['URL']['output'];
};

/**
 * What is to change at an IMAP service. Where host or TLS mode changes, the password, or the secrets of `oauth2`, must be sent
 * again (SECRET_REQUIRED).
 */
export type UpdateImapServiceInput = {
  /** Claim each mail in the mailbox before its process is started, or stop doing so. */
  readonly claimMails?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A new list of CIDR blocks that this service alone may call besides the rest; null empties it. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A new host name or address; the password must then be sent again. */
  readonly host?: InputMaybe<Scalars['String']['input']>;
  /** The `id` of the service. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Have the mail server tell of new mail by itself, where it can, or leave it to the polls. */
  readonly instant?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * An OAuth 2.0 login (OAUTHBEARER or XOAUTH2) instead of the present one. Null goes back to a password, which is then to be
   * given.
   */
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  /** A new password, also instead of OAuth 2.0; absent: the login stays as it is. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** A new TCP port; null goes back to the one of the TLS mode. */
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  /** A new TLS mode; the password must then be sent again. */
  readonly security?: InputMaybe<ImapSecurity>;
  /** New TLS settings; what is absent in them stays. Null goes back to the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
  /** A new user name. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** What is to change at a trigger. Absent fields stay; an explicit null clears. */
export type UpdateImapTriggerInput = {
  /** Other conditions instead of all that there are; null: none. */
  readonly conditions?: InputMaybe<MailConditionsInput>;
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Another folder to which handled mails are moved; null or empty: they are not moved. */
  readonly destinationFolder?: InputMaybe<Scalars['String']['input']>;
  /** How often to look at the mailbox, in minutes: 1 to 10080. */
  readonly frequencyMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The `id` of the trigger. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Mark handled mails as read, or leave their flags as they are. */
  readonly markAsRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The `id` of another process to start, from the next mail on. */
  readonly processId?: InputMaybe<Scalars['ID']['input']>;
  /** Another folder in which to look for mails. */
  readonly sourceFolder?: InputMaybe<Scalars['String']['input']>;
  /** Another text to find in the subject; null or empty takes all. */
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  /** Look only at mails that are not read yet, or at all. */
  readonly unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How to fill the start variables: the list replaces the old one. */
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

/** What is to change at a REST operation. */
export type UpdateRestOperationInput = {
  /** A new media type of the request body; null: JSON where there is a body. */
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The `id` of the operation. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** A new method. */
  readonly method?: InputMaybe<HttpMethod>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * All the inputs, in their order: the list replaces the old one. A name that stays keeps its binding unless one is
   * given.
   */
  readonly parameters?: InputMaybe<ReadonlyArray<ParameterInput>>;
  /** A new path below the service's baseUrl, with {name} for each PATH parameter. */
  readonly path?: InputMaybe<Scalars['String']['input']>;
};

/** What is to change at a REST service. */
export type UpdateRestServiceInput = {
  /** A new authentication; secrets left out of the same kind of authentication stay. Null removes it. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** A new base URL. Where its origin changes, the secrets must be sent again (SECRET_REQUIRED). */
  readonly baseUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A new list of CIDR blocks that this service alone may call besides the rest; null empties it. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The `id` of the service. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** New limits; what is absent in them stays. Null goes back to the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A new way of repeating; what is absent in it stays. Null goes back to the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** New TLS settings; what is absent in them stays. Null goes back to the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
};

/** What is to change at a SOAP operation. Its inputs come from the WSDL. */
export type UpdateSoapOperationInput = {
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The `id` of the operation. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A SOAPAction to send instead of the WSDL's, for the special cases only; null goes back to the WSDL's. */
  readonly soapActionOverride?: InputMaybe<Scalars['String']['input']>;
};

/** What is to change at a SOAP service. Its operations come from the WSDL that was imported. */
export type UpdateSoapServiceInput = {
  /** A new authentication for the calls; secrets left out of the same kind of authentication stay. Null removes it. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  /** A new description; null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A new list of CIDR blocks that this service alone may call besides the rest; null empties it. */
  readonly egressAllow?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Where to call, instead of the WSDL's endpoint; null goes back to it. Where its origin changes, the secrets must be
   * sent again (SECRET_REQUIRED).
   */
  readonly endpointOverride?: InputMaybe<Scalars['URL']['input']>;
  /** The `id` of the service. */
  readonly id: Scalars['ID']['input'];
  /**
   * The `updatedAt` that the change is based on; where the object has changed since, the answer is STALE and nothing
   * happens. Absent: not checked.
   */
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** New limits; what is absent in them stays. Null goes back to the defaults. */
  readonly limits?: InputMaybe<CallLimitsInput>;
  /** Whether bytes are sent beside the message (MTOM); null goes back to what the policies of the WSDL say. */
  readonly mtom?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A new way of repeating; what is absent in it stays. Null goes back to the defaults. */
  readonly retry?: InputMaybe<RetryPolicyInput>;
  /** New TLS settings; what is absent in them stays. Null goes back to the defaults. */
  readonly tls?: InputMaybe<TlsInput>;
  /** Whether requests are checked against the schemas of the WSDL before they leave; null goes back to true. */
  readonly validateRequests?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new authentication for fetching the WSDL and what it imports. Null removes it. */
  readonly wsdlAuthentication?: InputMaybe<AuthenticationInput>;
};

/** Something the caller can mend. Faults of the server itself are GraphQL errors instead. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Which kind of fault it is: stable and machine-readable. */
  readonly code: UserErrorCode;
  /** The fault in words, for a person. It never holds a secret. */
  readonly message: Scalars['String']['output'];
  /** For IN_USE: what uses it. */
  readonly nodes?: Maybe<ReadonlyArray<Node>>;
  /** Where in `input` the fault lies, outermost first. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The kinds of faults that a caller can mend. More may be added: keep a default branch. */
export type UserErrorCode =
  /** Our own egress policy forbids this address. */
  | 'ADDRESS_FORBIDDEN'
  /** The peer refused our credentials. */
  | 'AUTHENTICATION_FAILED'
  /** The key is taken, or the idempotency key was used with other inputs. */
  | 'CONFLICT'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A WSDL, OpenAPI or BPMN document that is not valid; the message says what and where. */
  | 'INVALID_DOCUMENT'
  /** A value is missing, malformed or does not fit; `path` says which. */
  | 'INVALID_INPUT'
  /** Something depends on it; `nodes` says what. */
  | 'IN_USE'
  /** A limit of this server was passed (size, count, nesting or time); the message says which. */
  | 'LIMIT_EXCEEDED'
  /** No object has this id, key or name. */
  | 'NOT_FOUND'
  /** The address of a secret changes: send the secret again. */
  | 'SECRET_REQUIRED'
  /** Changed by somebody else since `ifUnchangedSince`. */
  | 'STALE'
  /** The peer could not be reached: DNS, TCP, TLS or time-out. */
  | 'UNREACHABLE'
  /** Understood, but not something that this server can do; the message says what. */
  | 'UNSUPPORTED';

/**
 * WS-Security (OASIS Web Services Security 1.1) in the header of each SOAP message: a UsernameToken, a signature by an X.509
 * certificate, a Timestamp, or several of them. Redirects are not followed, since the message carries credentials.
 */
export type WsSecurityAuthentication = {
  readonly __typename?: 'WsSecurityAuthentication';
  /** For whom the header is (actor of SOAP 1.1, role of 1.2), as a URI; null: the receiver. */
  readonly actor?: Maybe<Scalars['String']['output']>;
  /** With what messages are signed; null: they are not. */
  readonly certificate?: Maybe<TlsCertificate>;
  /** The service must refuse the message where it does not understand the header. */
  readonly mustUnderstand: Scalars['Boolean']['output'];
  /** How the password is written. */
  readonly passwordType: WsSecurityPasswordType;
  /** How messages are signed. */
  readonly signatureAlgorithm: WsSecuritySignatureAlgorithm;
  /** What is signed. */
  readonly signedParts: ReadonlyArray<WsSecuritySignedPart>;
  /** How many seconds a message is good for, by its Timestamp; null: there is none. */
  readonly timestampSeconds?: Maybe<Scalars['Int']['output']>;
  /** The user of the UsernameToken; null: there is no such token. */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** WS-Security (OASIS Web Services Security 1.1): a username, a certificate, or both; a Timestamp alone is possible too. */
export type WsSecurityAuthenticationInput = {
  /** For whom the header is (actor of SOAP 1.1, role of 1.2), as a URI; absent: the receiver. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** With what messages are signed, in PEM; absent: they are not. */
  readonly certificate?: InputMaybe<Scalars['String']['input']>;
  /** The service must refuse the message where it does not understand the header. */
  readonly mustUnderstand: Scalars['Boolean']['input'];
  /** What the private key is protected with, where it is. */
  readonly passphrase?: InputMaybe<Scalars['Secret']['input']>;
  /** The password, where there is a username. */
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  /** How the password is written. */
  readonly passwordType: WsSecurityPasswordType;
  /** The RSA private key of the certificate, in PEM. */
  readonly privateKey?: InputMaybe<Scalars['Secret']['input']>;
  /** How messages are signed. */
  readonly signatureAlgorithm: WsSecuritySignatureAlgorithm;
  /** What is signed. */
  readonly signedParts: ReadonlyArray<WsSecuritySignedPart>;
  /** How many seconds a message is good for, by its Timestamp; null: there is none. */
  readonly timestampSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The user of the UsernameToken; absent: there is no such token. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** How the password of a UsernameToken is written. */
export type WsSecurityPasswordType =
  /** As a SHA-1 digest with a nonce and the time: it does not travel, but the service must know it as it is. */
  | 'DIGEST'
  /** As it is. Only over TLS. */
  | 'TEXT';

/** How a message is signed (XML Signature, with exclusive canonical XML). */
export type WsSecuritySignatureAlgorithm =
  /** For old services only. */
  | 'RSA_SHA1'
  /** The usual one. */
  | 'RSA_SHA256'
  /** RSA over SHA-512. */
  | 'RSA_SHA512';

/** A part of a message that can be signed; what a message does not have is left out. */
export type WsSecuritySignedPart =
  /** The header blocks of WS-Addressing, where the WSDL asks for them. */
  | 'ADDRESSING'
  /** The Body. */
  | 'BODY'
  /** The Timestamp. */
  | 'TIMESTAMP'
  /** The UsernameToken. */
  | 'USERNAME_TOKEN';

/** One difference between a WSDL and the same WSDL earlier. */
export type WsdlChange = {
  readonly __typename?: 'WsdlChange';
  /** How it is, in words; null where it is not there any more. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** How it was, in words; null where it was not there. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** Whether calls that work today may fail, or mean something else, after it. */
  readonly breaking: Scalars['Boolean']['output'];
  /** What kind of difference it is. */
  readonly kind: WsdlChangeKind;
  /** The difference in words, for a person. */
  readonly message: Scalars['String']['output'];
  /** The name of the operation in the WSDL. */
  readonly operation: Scalars['String']['output'];
  /** The `key` of the imported operation; null where it is not imported. */
  readonly operationKey?: Maybe<Scalars['String']['output']>;
  /** Of an input or a binding: the parameter, then member names inwards. Of an output: member names. Otherwise empty. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** The kinds of differences between two states of a WSDL. More may be added: keep a default branch. */
export type WsdlChangeKind =
  /** What an input is bound to does not fit any more: with the acceptance it is left to the designer. */
  | 'BINDING_LOST'
  /** Only the words about it are others. */
  | 'DOCUMENTATION_CHANGED'
  /** It is called at another address. */
  | 'ENDPOINT_MOVED'
  /** An input that is taken no more. */
  | 'INPUT_GONE'
  /** An input that was not there; breaking where it is mandatory. */
  | 'INPUT_NEW'
  /** An input that could be left out, and cannot any more. */
  | 'INPUT_NOW_MANDATORY'
  /** An input that may be left out now. */
  | 'INPUT_NOW_OPTIONAL'
  /** An input of another type; breaking unless every value that was right is right still. */
  | 'INPUT_TYPE_CHANGED'
  /** The WSDL offers it no more. An imported one stays, marked, and cannot be called. */
  | 'OPERATION_GONE'
  /** The WSDL offers it, and did not. */
  | 'OPERATION_NEW'
  /** It is there, and cannot be called any more; the message says why. */
  | 'OPERATION_UNCALLABLE'
  /** A part of the output that comes no more. */
  | 'OUTPUT_GONE'
  /** A part of the output that was not there. */
  | 'OUTPUT_NEW'
  /** A part of the output that always comes now. */
  | 'OUTPUT_NOW_MANDATORY'
  /** A part of the output that may not come any more. */
  | 'OUTPUT_NOW_OPTIONAL'
  /** A part of the output that is of another type; breaking unless fewer values are possible. */
  | 'OUTPUT_TYPE_CHANGED'
  /** Another SOAPAction is sent, unless it is overridden. */
  | 'SOAP_ACTION_CHANGED'
  /** It is called with the other version of SOAP. */
  | 'SOAP_VERSION_CHANGED';

/** What a WSDL offers; nothing is stored. */
export type WsdlDescription = {
  readonly __typename?: 'WsdlDescription';
  /** The documentation of the WSDL, where it has one. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Prefill for the service: its name and documentation, where the WSDL has them. */
  readonly name: Scalars['String']['output'];
  /** What can be imported. */
  readonly operations: ReadonlyArray<WsdlOperation>;
  /** The target namespace of the entry document. */
  readonly targetNamespace: Scalars['String']['output'];
  /** What was understood only in part, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** One file of a WSDL, as it is kept. */
export type WsdlFile = {
  readonly __typename?: 'WsdlFile';
  /** Where it was read from: an absolute URL, or a path of the bundle. */
  readonly location: Scalars['String']['output'];
  /** SHA-256 of its text in UTF-8, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
  /** In bytes of UTF-8. */
  readonly size: Scalars['Int']['output'];
};

/** One file of a bundle. */
export type WsdlFileInput = {
  /** The XML, as text. */
  readonly content: Scalars['String']['input'];
  /** The location under which the other files refer to it. */
  readonly location: Scalars['String']['input'];
};

/** One operation of one SOAP port (of one SOAP binding, where the WSDL has no service). */
export type WsdlOperation = {
  readonly __typename?: 'WsdlOperation';
  /** The documentation of the operation, where the WSDL has one. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Null, with a warning, where the WSDL has none that is an http(s) URL: importWsdl then needs one. */
  readonly endpoint?: Maybe<Scalars['URL']['output']>;
  /** The name of the operation in the WSDL. */
  readonly name: Scalars['String']['output'];
  /** JSON Schema (2020-12) of its output; null where it has none. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  /**
   * Its inputs, as the schema of the WSDL defines them: names, order, types, required or not, lists, enumerations and
   * documentation.
   */
  readonly parameters: ReadonlyArray<Parameter>;
  /** Unique in the document; to be sent back to importWsdl. */
  readonly ref: Scalars['String']['output'];
  /** The SOAPAction as the WSDL has it, verbatim and possibly empty; null where it has none. */
  readonly soapAction?: Maybe<Scalars['String']['output']>;
  /** The version of SOAP of its binding. */
  readonly soapVersion: SoapVersion;
  /** Why it cannot be called, in words: SOAP over JMS or TCP, an operation that the server starts. Null where it can; importWsdl refuses others. */
  readonly uncallable?: Maybe<Scalars['String']['output']>;
  /** The local name of the binding. */
  readonly wsdlBinding: Scalars['String']['output'];
  /** The local name of the port; null where the WSDL has only bindings. */
  readonly wsdlPort?: Maybe<Scalars['String']['output']>;
  /** The local name of the service; null where the WSDL has only bindings. */
  readonly wsdlService?: Maybe<Scalars['String']['output']>;
};

/** One operation to import, with what is to differ from the WSDL. Its key is the operation's name unless that is taken. */
export type WsdlOperationChoiceInput = {
  /** What it does; absent: as in the WSDL. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in its service, URL-safe and never changed. Absent: made from the name of the operation. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** What people call it; absent: as in the WSDL. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The `ref` that `inspectWsdl` answered. */
  readonly ref: Scalars['String']['input'];
  /** A SOAPAction to send instead of the WSDL's, for the special cases only. */
  readonly soapActionOverride?: InputMaybe<Scalars['String']['input']>;
};

/** A WSDL that was read again and waits to be accepted. */
export type WsdlRefresh = {
  readonly __typename?: 'WsdlRefresh';
  /** Whether calls that work today may fail, or mean something else, after it: one of `changes` is breaking. */
  readonly breaking: Scalars['Boolean']['output'];
  /**
   * What is different from the WSDL in force. Imported operations are compared in every detail, as they are stored; of the others
   * it is told that they came or went. Empty: nothing that a caller can see.
   */
  readonly changes: ReadonlyArray<WsdlChange>;
  /** What was read, the entry first. */
  readonly files: ReadonlyArray<WsdlFile>;
  /** What `acceptWsdlRefresh` takes; good until the WSDL is read again. */
  readonly id: Scalars['ID']['output'];
  /** When it was read. */
  readonly readAt: Scalars['DateTime']['output'];
  /** What was understood only in part, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** Where it was read from; null where it was uploaded. If it is of another origin, `wsdlAuthentication` is dropped with the acceptance. */
  readonly wsdlUrl?: Maybe<Scalars['URL']['output']>;
};

/** The outcome of reading a WSDL again. */
export type WsdlRefreshPayload = {
  readonly __typename?: 'WsdlRefreshPayload';
  /** What is different, and waits to be accepted; null when `userErrors` says why not. */
  readonly refresh?: Maybe<WsdlRefresh>;
  /** What the caller can mend; empty when it worked. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a WSDL comes from: exactly one of an address, a document and a bundle. */
export type WsdlSourceInput =
  /** A WSDL with the files that it imports; the first is the entry. */
  { readonly bundle: ReadonlyArray<WsdlFileInput>; readonly document?: never; readonly url?: never; }
  |  /** One self-contained document. */
  { readonly bundle?: never; readonly document: Scalars['String']['input']; readonly url?: never; }
  |  /** The address of the WSDL. What it imports is fetched too, each address checked by the egress policy. */
  { readonly bundle?: never; readonly document?: never; readonly url: Scalars['URL']['input']; };



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Authentication:
    | ( Omit<ApiKeyAuthentication, 'in'> & { in: _RefType['ApiKeyLocation'] } & { __typename: 'ApiKeyAuthentication' } )
    | ( BasicAuthentication & { __typename: 'BasicAuthentication' } )
    | ( BearerAuthentication & { __typename: 'BearerAuthentication' } )
    | ( NtlmAuthentication & { __typename: 'NtlmAuthentication' } )
    | ( Omit<OAuth1Authentication, 'signatureMethod'> & { signatureMethod: _RefType['OAuth1SignatureMethod'] } & { __typename: 'OAuth1Authentication' } )
    | ( Omit<OAuth2Authentication, 'grant'> & { grant: _RefType['OAuth2Grant'] } & { __typename: 'OAuth2Authentication' } )
    | ( Omit<WsSecurityAuthentication, 'passwordType' | 'signatureAlgorithm' | 'signedParts'> & { passwordType: _RefType['WsSecurityPasswordType'], signatureAlgorithm: _RefType['WsSecuritySignatureAlgorithm'], signedParts: ReadonlyArray<_RefType['WsSecuritySignedPart']> } & { __typename: 'WsSecurityAuthentication' } )
  ;
  TestTarget:
    | ( ImapTriggerMapper & { __typename: 'ImapTrigger' } )
    | ( RestOperationMapper & { __typename: 'RestOperation' } )
    | ( SoapOperationMapper & { __typename: 'SoapOperation' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptWsdlRefreshInput: AcceptWsdlRefreshInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApiKeyAuthentication: ResolverTypeWrapper<Omit<ApiKeyAuthentication, 'in'> & { in: ResolversTypes['ApiKeyLocation'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApiKeyAuthenticationInput: ApiKeyAuthenticationInput;
  ApiKeyLocation: ResolverTypeWrapper<'HEADER' | 'QUERY'>;
  Authentication: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Authentication']>;
  AuthenticationInput: AuthenticationInput;
  AuthorizeServiceInput: AuthorizeServiceInput;
  AuthorizeServicePayload: ResolverTypeWrapper<Omit<AuthorizeServicePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  BackfillTriggerInput: BackfillTriggerInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BackfillTriggerPayload: ResolverTypeWrapper<Omit<BackfillTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BasicAuthentication: ResolverTypeWrapper<BasicAuthentication>;
  BasicAuthenticationInput: BasicAuthenticationInput;
  BearerAuthentication: ResolverTypeWrapper<BearerAuthentication>;
  BearerAuthenticationInput: BearerAuthenticationInput;
  BindParametersInput: BindParametersInput;
  BindingMode: ResolverTypeWrapper<'DESIGNER' | 'FIXED' | 'SERVICE_VARIABLE'>;
  CallLimits: ResolverTypeWrapper<CallLimits>;
  CallLimitsInput: CallLimitsInput;
  CheckMailboxInput: CheckMailboxInput;
  CheckMailboxPayload: ResolverTypeWrapper<Omit<CheckMailboxPayload, 'report' | 'userErrors'> & { report?: Maybe<ResolversTypes['MailboxReport']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Connector: ResolverTypeWrapper<'REST' | 'SOAP' | 'IMAP'>;
  CreateImapServiceInput: CreateImapServiceInput;
  CreateImapTriggerInput: CreateImapTriggerInput;
  CreateRestOperationInput: CreateRestOperationInput;
  CreateRestServiceInput: CreateRestServiceInput;
  CurlServiceInput: CurlServiceInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<Omit<DeletePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DeployProcessInput: DeployProcessInput;
  EngineKind: ResolverTypeWrapper<'EMBEDDED' | 'CAMUNDA_7' | 'CAMUNDA_8' | 'FLOWABLE' | 'WEBHOOK'>;
  ExecuteOperationInput: ExecuteOperationInput;
  Execution: ResolverTypeWrapper<ExecutionMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ExecutionConnection: ResolverTypeWrapper<Omit<ExecutionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExecutionEdge']>, nodes: ReadonlyArray<ResolversTypes['Execution']> }>;
  ExecutionEdge: ResolverTypeWrapper<Omit<ExecutionEdge, 'node'> & { node: ResolversTypes['Execution'] }>;
  ExecutionPayload: ResolverTypeWrapper<Omit<ExecutionPayload, 'execution' | 'userErrors'> & { execution?: Maybe<ResolversTypes['Execution']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  HttpHeader: ResolverTypeWrapper<HttpHeader>;
  HttpMethod: ResolverTypeWrapper<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'>;
  HttpRequestTrace: ResolverTypeWrapper<Omit<HttpRequestTrace, 'method'> & { method: ResolversTypes['HttpMethod'] }>;
  HttpResponseTrace: ResolverTypeWrapper<HttpResponseTrace>;
  ImapFolder: ResolverTypeWrapper<ImapFolder>;
  ImapSecurity: ResolverTypeWrapper<'TLS' | 'STARTTLS' | 'NONE'>;
  ImapService: ResolverTypeWrapper<ImapServiceMapper>;
  ImapServicePayload: ResolverTypeWrapper<Omit<ImapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['ImapService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImapTrigger: ResolverTypeWrapper<ImapTriggerMapper>;
  ImapTriggerConnection: ResolverTypeWrapper<Omit<ImapTriggerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ImapTriggerEdge']>, nodes: ReadonlyArray<ResolversTypes['ImapTrigger']> }>;
  ImapTriggerDraftInput: ImapTriggerDraftInput;
  ImapTriggerEdge: ResolverTypeWrapper<Omit<ImapTriggerEdge, 'node'> & { node: ResolversTypes['ImapTrigger'] }>;
  ImapTriggerPayload: ResolverTypeWrapper<Omit<ImapTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportCurlInput: ImportCurlInput;
  ImportCurlPayload: ResolverTypeWrapper<Omit<ImportCurlPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportOpenApiInput: ImportOpenApiInput;
  ImportOpenApiOperationsInput: ImportOpenApiOperationsInput;
  ImportWsdlInput: ImportWsdlInput;
  ImportWsdlOperationsInput: ImportWsdlOperationsInput;
  InspectOpenApiInput: InspectOpenApiInput;
  InspectOpenApiPayload: ResolverTypeWrapper<Omit<InspectOpenApiPayload, 'openApi' | 'userErrors'> & { openApi?: Maybe<ResolversTypes['OpenApiDescription']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InspectWsdlInput: InspectWsdlInput;
  InspectWsdlPayload: ResolverTypeWrapper<Omit<InspectWsdlPayload, 'userErrors' | 'wsdl'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']>, wsdl?: Maybe<ResolversTypes['WsdlDescription']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MailActivity: ResolverTypeWrapper<MailActivityMapper>;
  MailActivityConnection: ResolverTypeWrapper<Omit<MailActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MailActivityEdge']>, nodes: ReadonlyArray<ResolversTypes['MailActivity']> }>;
  MailActivityEdge: ResolverTypeWrapper<Omit<MailActivityEdge, 'node'> & { node: ResolversTypes['MailActivity'] }>;
  MailActivityKind: ResolverTypeWrapper<'TAKEN' | 'WAITING' | 'SET_ASIDE' | 'SKIPPED'>;
  MailActivityReason: ResolverTypeWrapper<'CONDITIONS_MET' | 'NOT_STARTED_YET' | 'OUTCOME_UNKNOWN' | 'QUARANTINED' | 'DISMISSED' | 'CLAIMED_ELSEWHERE' | 'DUPLICATE' | 'SUBJECT_DIFFERS' | 'SENDER_DIFFERS' | 'RECIPIENT_DIFFERS' | 'SIZE_DIFFERS' | 'ATTACHMENTS_DIFFER' | 'ALREADY_READ' | 'MARKED_DELETED' | 'BEFORE_START' | 'BEFORE_CONDITIONS'>;
  MailBackfill: ResolverTypeWrapper<MailBackfill>;
  MailConditions: ResolverTypeWrapper<MailConditions>;
  MailConditionsInput: MailConditionsInput;
  MailHealth: ResolverTypeWrapper<MailHealth>;
  MailMatch: ResolverTypeWrapper<Omit<MailMatch, 'verdict'> & { verdict: ResolversTypes['MailVerdict'] }>;
  MailMatchConnection: ResolverTypeWrapper<Omit<MailMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MailMatchEdge']>, nodes: ReadonlyArray<ResolversTypes['MailMatch']> }>;
  MailMatchEdge: ResolverTypeWrapper<Omit<MailMatchEdge, 'node'> & { node: ResolversTypes['MailMatch'] }>;
  MailPart: ResolverTypeWrapper<'BODY_TEXT' | 'BODY_HTML' | 'SENDER' | 'SUBJECT' | 'ATTACHMENTS' | 'RECEIVED_AT' | 'MESSAGE_ID' | 'TO' | 'CC'>;
  MailPoll: ResolverTypeWrapper<MailPollMapper>;
  MailReceipt: ResolverTypeWrapper<MailReceiptMapper>;
  MailReceiptConnection: ResolverTypeWrapper<Omit<MailReceiptConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MailReceiptEdge']>, nodes: ReadonlyArray<ResolversTypes['MailReceipt']> }>;
  MailReceiptEdge: ResolverTypeWrapper<Omit<MailReceiptEdge, 'node'> & { node: ResolversTypes['MailReceipt'] }>;
  MailReceiptPayload: ResolverTypeWrapper<Omit<MailReceiptPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversTypes['MailReceipt']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  MailVerdict: ResolverTypeWrapper<'MATCHES' | 'SUBJECT_DIFFERS' | 'SENDER_DIFFERS' | 'RECIPIENT_DIFFERS' | 'SIZE_DIFFERS' | 'ATTACHMENTS_DIFFER' | 'ALREADY_READ'>;
  MailboxFinding: ResolverTypeWrapper<Omit<MailboxFinding, 'severity'> & { severity: ResolversTypes['MailboxFindingSeverity'] }>;
  MailboxFindingSeverity: ResolverTypeWrapper<'ERROR' | 'WARNING' | 'INFO'>;
  MailboxReport: ResolverTypeWrapper<MailboxReportMapper>;
  MailboxWatch: ResolverTypeWrapper<Omit<MailboxWatch, 'status'> & { status: ResolversTypes['MailboxWatchStatus'] }>;
  MailboxWatchStatus: ResolverTypeWrapper<'CONNECTING' | 'WATCHING' | 'UNSUPPORTED' | 'FAILED'>;
  MeanwhileMails: ResolverTypeWrapper<'HANDLE' | 'LEAVE'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NamedBindingInput: NamedBindingInput;
  NestedBinding: ResolverTypeWrapper<Omit<NestedBinding, 'binding'> & { binding: ResolversTypes['ParameterBinding'] }>;
  Node: ResolverTypeWrapper<NodeMapper>;
  NtlmAuthentication: ResolverTypeWrapper<NtlmAuthentication>;
  NtlmAuthenticationInput: NtlmAuthenticationInput;
  OAuth1Authentication: ResolverTypeWrapper<Omit<OAuth1Authentication, 'signatureMethod'> & { signatureMethod: ResolversTypes['OAuth1SignatureMethod'] }>;
  OAuth1AuthenticationInput: OAuth1AuthenticationInput;
  OAuth1SignatureMethod: ResolverTypeWrapper<'HMAC_SHA1' | 'HMAC_SHA256' | 'HMAC_SHA512' | 'RSA_SHA1' | 'RSA_SHA256' | 'RSA_SHA512' | 'PLAINTEXT'>;
  OAuth2Authentication: ResolverTypeWrapper<Omit<OAuth2Authentication, 'grant'> & { grant: ResolversTypes['OAuth2Grant'] }>;
  OAuth2AuthenticationInput: OAuth2AuthenticationInput;
  OAuth2Grant: ResolverTypeWrapper<'CLIENT_CREDENTIALS' | 'PASSWORD' | 'AUTHORIZATION_CODE' | 'REFRESH_TOKEN'>;
  OpenApiDescription: ResolverTypeWrapper<OpenApiDescriptionMapper>;
  OpenApiFileInput: OpenApiFileInput;
  OpenApiOperation: ResolverTypeWrapper<OpenApiOperationMapper>;
  OpenApiOperationChoiceInput: OpenApiOperationChoiceInput;
  OpenApiSecurityKind: ResolverTypeWrapper<'BASIC' | 'BEARER' | 'API_KEY' | 'OAUTH2'>;
  OpenApiSecurityScheme: ResolverTypeWrapper<Omit<OpenApiSecurityScheme, 'grant' | 'keyIn' | 'kind'> & { grant?: Maybe<ResolversTypes['OAuth2Grant']>, keyIn?: Maybe<ResolversTypes['ApiKeyLocation']>, kind: ResolversTypes['OpenApiSecurityKind'] }>;
  OpenApiSourceInput: OpenApiSourceInput;
  Operation: ResolverTypeWrapper<OperationMapper>;
  OperationConnection: ResolverTypeWrapper<Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversTypes['Operation']> }>;
  OperationEdge: ResolverTypeWrapper<Omit<OperationEdge, 'node'> & { node: ResolversTypes['Operation'] }>;
  OperationPayload: ResolverTypeWrapper<Omit<OperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Omit<Parameter, 'binding' | 'in' | 'nestedBindings' | 'style'> & { binding: ResolversTypes['ParameterBinding'], in: ResolversTypes['ParameterLocation'], nestedBindings: ReadonlyArray<ResolversTypes['NestedBinding']>, style?: Maybe<ResolversTypes['ParameterStyle']> }>;
  ParameterBinding: ResolverTypeWrapper<Omit<ParameterBinding, 'mode'> & { mode: ResolversTypes['BindingMode'] }>;
  ParameterBindingInput: ParameterBindingInput;
  ParameterInput: ParameterInput;
  ParameterLocation: ResolverTypeWrapper<'PATH' | 'QUERY' | 'HEADER' | 'COOKIE' | 'BODY_FIELD' | 'BODY' | 'SOAP_HEADER'>;
  ParameterStyle: ResolverTypeWrapper<'FORM' | 'SPACE_DELIMITED' | 'PIPE_DELIMITED' | 'DEEP_OBJECT' | 'SIMPLE' | 'LABEL' | 'MATRIX'>;
  PollTriggerPayload: ResolverTypeWrapper<Omit<PollTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Process: ResolverTypeWrapper<ProcessMapper>;
  ProcessConnection: ResolverTypeWrapper<Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcessEdge']>, nodes: ReadonlyArray<ResolversTypes['Process']> }>;
  ProcessEdge: ResolverTypeWrapper<Omit<ProcessEdge, 'node'> & { node: ResolversTypes['Process'] }>;
  ProcessEngine: ResolverTypeWrapper<Omit<ProcessEngine, 'kind'> & { kind: ResolversTypes['EngineKind'] }>;
  ProcessInstance: ResolverTypeWrapper<ProcessInstanceMapper>;
  ProcessInstanceConnection: ResolverTypeWrapper<Omit<ProcessInstanceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcessInstanceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcessInstance']> }>;
  ProcessInstanceEdge: ResolverTypeWrapper<Omit<ProcessInstanceEdge, 'node'> & { node: ResolversTypes['ProcessInstance'] }>;
  ProcessInstanceState: ResolverTypeWrapper<'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'UNKNOWN'>;
  ProcessPayload: ResolverTypeWrapper<Omit<ProcessPayload, 'process' | 'processes' | 'userErrors'> & { process?: Maybe<ResolversTypes['Process']>, processes: ReadonlyArray<ResolversTypes['Process']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ProcessVariable: ResolverTypeWrapper<Omit<ProcessVariable, 'type'> & { type: ResolversTypes['ProcessVariableType'] }>;
  ProcessVariableType: ResolverTypeWrapper<'STRING' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'FILE' | 'JSON'>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RateLimitInput: RateLimitInput;
  ReceiptStatus: ResolverTypeWrapper<'PENDING' | 'UNCERTAIN' | 'STARTED' | 'DONE' | 'DUPLICATE' | 'QUARANTINED' | 'DISMISSED'>;
  RefreshWsdlInput: RefreshWsdlInput;
  RequestValidation: ResolverTypeWrapper<RequestValidation>;
  RestOperation: ResolverTypeWrapper<RestOperationMapper>;
  RestOperationPayload: ResolverTypeWrapper<Omit<RestOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RestService: ResolverTypeWrapper<RestServiceMapper>;
  RestServicePayload: ResolverTypeWrapper<Omit<RestServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['RestService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RetryPolicy: ResolverTypeWrapper<RetryPolicy>;
  RetryPolicyInput: RetryPolicyInput;
  RunError: ResolverTypeWrapper<RunError>;
  RunStatus: ResolverTypeWrapper<'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'>;
  Secret: ResolverTypeWrapper<Scalars['Secret']['output']>;
  Service: ResolverTypeWrapper<ServiceMapper>;
  ServiceAuthorization: ResolverTypeWrapper<Omit<ServiceAuthorization, 'service'> & { service: ResolversTypes['Service'] }>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Service']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServicePayload: ResolverTypeWrapper<Omit<ServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['Service']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ServiceVariable: ResolverTypeWrapper<ServiceVariable>;
  SetServiceVariableInput: SetServiceVariableInput;
  SoapOperation: ResolverTypeWrapper<SoapOperationMapper>;
  SoapOperationPayload: ResolverTypeWrapper<Omit<SoapOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['SoapOperation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SoapService: ResolverTypeWrapper<SoapServiceMapper>;
  SoapServicePayload: ResolverTypeWrapper<Omit<SoapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['SoapService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SoapVersion: ResolverTypeWrapper<'SOAP_1_1' | 'SOAP_1_2'>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TestOperationInput: TestOperationInput;
  TestRun: ResolverTypeWrapper<TestRunMapper>;
  TestRunConnection: ResolverTypeWrapper<Omit<TestRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TestRunEdge']>, nodes: ReadonlyArray<ResolversTypes['TestRun']> }>;
  TestRunEdge: ResolverTypeWrapper<Omit<TestRunEdge, 'node'> & { node: ResolversTypes['TestRun'] }>;
  TestRunPayload: ResolverTypeWrapper<Omit<TestRunPayload, 'testRun' | 'userErrors'> & { testRun?: Maybe<ResolversTypes['TestRun']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  TestTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TestTarget']>;
  TestTriggerInput: TestTriggerInput;
  TlsCertificate: ResolverTypeWrapper<TlsCertificate>;
  TlsInput: TlsInput;
  TlsSettings: ResolverTypeWrapper<TlsSettings>;
  TriggerVariable: ResolverTypeWrapper<TriggerVariableMapper>;
  TriggerVariableInput: TriggerVariableInput;
  TypedClient: ResolverTypeWrapper<TypedClientMapper>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpdateImapServiceInput: UpdateImapServiceInput;
  UpdateImapTriggerInput: UpdateImapTriggerInput;
  UpdateRestOperationInput: UpdateRestOperationInput;
  UpdateRestServiceInput: UpdateRestServiceInput;
  UpdateSoapOperationInput: UpdateSoapOperationInput;
  UpdateSoapServiceInput: UpdateSoapServiceInput;
  UserError: ResolverTypeWrapper<UserErrorMapper>;
  UserErrorCode: ResolverTypeWrapper<'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'FORBIDDEN' | 'INVALID_DOCUMENT' | 'UNREACHABLE' | 'AUTHENTICATION_FAILED' | 'ADDRESS_FORBIDDEN' | 'IN_USE' | 'STALE' | 'SECRET_REQUIRED' | 'UNSUPPORTED' | 'LIMIT_EXCEEDED'>;
  WsSecurityAuthentication: ResolverTypeWrapper<Omit<WsSecurityAuthentication, 'passwordType' | 'signatureAlgorithm' | 'signedParts'> & { passwordType: ResolversTypes['WsSecurityPasswordType'], signatureAlgorithm: ResolversTypes['WsSecuritySignatureAlgorithm'], signedParts: ReadonlyArray<ResolversTypes['WsSecuritySignedPart']> }>;
  WsSecurityAuthenticationInput: WsSecurityAuthenticationInput;
  WsSecurityPasswordType: ResolverTypeWrapper<'TEXT' | 'DIGEST'>;
  WsSecuritySignatureAlgorithm: ResolverTypeWrapper<'RSA_SHA1' | 'RSA_SHA256' | 'RSA_SHA512'>;
  WsSecuritySignedPart: ResolverTypeWrapper<'BODY' | 'TIMESTAMP' | 'USERNAME_TOKEN' | 'ADDRESSING'>;
  WsdlChange: ResolverTypeWrapper<Omit<WsdlChange, 'kind'> & { kind: ResolversTypes['WsdlChangeKind'] }>;
  WsdlChangeKind: ResolverTypeWrapper<'OPERATION_NEW' | 'OPERATION_GONE' | 'OPERATION_UNCALLABLE' | 'ENDPOINT_MOVED' | 'SOAP_ACTION_CHANGED' | 'SOAP_VERSION_CHANGED' | 'INPUT_NEW' | 'INPUT_GONE' | 'INPUT_NOW_MANDATORY' | 'INPUT_NOW_OPTIONAL' | 'INPUT_TYPE_CHANGED' | 'OUTPUT_NEW' | 'OUTPUT_GONE' | 'OUTPUT_NOW_MANDATORY' | 'OUTPUT_NOW_OPTIONAL' | 'OUTPUT_TYPE_CHANGED' | 'DOCUMENTATION_CHANGED' | 'BINDING_LOST'>;
  WsdlDescription: ResolverTypeWrapper<Omit<WsdlDescription, 'operations'> & { operations: ReadonlyArray<ResolversTypes['WsdlOperation']> }>;
  WsdlFile: ResolverTypeWrapper<WsdlFile>;
  WsdlFileInput: WsdlFileInput;
  WsdlOperation: ResolverTypeWrapper<WsdlOperationMapper>;
  WsdlOperationChoiceInput: WsdlOperationChoiceInput;
  WsdlRefresh: ResolverTypeWrapper<WsdlRefreshMapper>;
  WsdlRefreshPayload: ResolverTypeWrapper<Omit<WsdlRefreshPayload, 'refresh' | 'userErrors'> & { refresh?: Maybe<ResolversTypes['WsdlRefresh']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  WsdlSourceInput: WsdlSourceInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptWsdlRefreshInput: AcceptWsdlRefreshInput;
  ID: Scalars['ID']['output'];
  ApiKeyAuthentication: ApiKeyAuthentication;
  String: Scalars['String']['output'];
  ApiKeyAuthenticationInput: ApiKeyAuthenticationInput;
  Authentication: ResolversUnionTypes<ResolversParentTypes>['Authentication'];
  AuthenticationInput: AuthenticationInput;
  AuthorizeServiceInput: AuthorizeServiceInput;
  AuthorizeServicePayload: Omit<AuthorizeServicePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  BackfillTriggerInput: BackfillTriggerInput;
  Int: Scalars['Int']['output'];
  BackfillTriggerPayload: Omit<BackfillTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversParentTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Boolean: Scalars['Boolean']['output'];
  BasicAuthentication: BasicAuthentication;
  BasicAuthenticationInput: BasicAuthenticationInput;
  BearerAuthentication: BearerAuthentication;
  BearerAuthenticationInput: BearerAuthenticationInput;
  BindParametersInput: BindParametersInput;
  CallLimits: CallLimits;
  CallLimitsInput: CallLimitsInput;
  CheckMailboxInput: CheckMailboxInput;
  CheckMailboxPayload: Omit<CheckMailboxPayload, 'report' | 'userErrors'> & { report?: Maybe<ResolversParentTypes['MailboxReport']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CreateImapServiceInput: CreateImapServiceInput;
  CreateImapTriggerInput: CreateImapTriggerInput;
  CreateRestOperationInput: CreateRestOperationInput;
  CreateRestServiceInput: CreateRestServiceInput;
  CurlServiceInput: CurlServiceInput;
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: Omit<DeletePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeployProcessInput: DeployProcessInput;
  ExecuteOperationInput: ExecuteOperationInput;
  Execution: ExecutionMapper;
  Float: Scalars['Float']['output'];
  ExecutionConnection: Omit<ExecutionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExecutionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Execution']> };
  ExecutionEdge: Omit<ExecutionEdge, 'node'> & { node: ResolversParentTypes['Execution'] };
  ExecutionPayload: Omit<ExecutionPayload, 'execution' | 'userErrors'> & { execution?: Maybe<ResolversParentTypes['Execution']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  HttpHeader: HttpHeader;
  HttpRequestTrace: HttpRequestTrace;
  HttpResponseTrace: HttpResponseTrace;
  ImapFolder: ImapFolder;
  ImapService: ImapServiceMapper;
  ImapServicePayload: Omit<ImapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['ImapService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImapTrigger: ImapTriggerMapper;
  ImapTriggerConnection: Omit<ImapTriggerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ImapTriggerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ImapTrigger']> };
  ImapTriggerDraftInput: ImapTriggerDraftInput;
  ImapTriggerEdge: Omit<ImapTriggerEdge, 'node'> & { node: ResolversParentTypes['ImapTrigger'] };
  ImapTriggerPayload: Omit<ImapTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversParentTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportCurlInput: ImportCurlInput;
  ImportCurlPayload: Omit<ImportCurlPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportOpenApiInput: ImportOpenApiInput;
  ImportOpenApiOperationsInput: ImportOpenApiOperationsInput;
  ImportWsdlInput: ImportWsdlInput;
  ImportWsdlOperationsInput: ImportWsdlOperationsInput;
  InspectOpenApiInput: InspectOpenApiInput;
  InspectOpenApiPayload: Omit<InspectOpenApiPayload, 'openApi' | 'userErrors'> & { openApi?: Maybe<ResolversParentTypes['OpenApiDescription']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  InspectWsdlInput: InspectWsdlInput;
  InspectWsdlPayload: Omit<InspectWsdlPayload, 'userErrors' | 'wsdl'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']>, wsdl?: Maybe<ResolversParentTypes['WsdlDescription']> };
  JSON: Scalars['JSON']['output'];
  MailActivity: MailActivityMapper;
  MailActivityConnection: Omit<MailActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MailActivityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MailActivity']> };
  MailActivityEdge: Omit<MailActivityEdge, 'node'> & { node: ResolversParentTypes['MailActivity'] };
  MailBackfill: MailBackfill;
  MailConditions: MailConditions;
  MailConditionsInput: MailConditionsInput;
  MailHealth: MailHealth;
  MailMatch: MailMatch;
  MailMatchConnection: Omit<MailMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MailMatchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MailMatch']> };
  MailMatchEdge: Omit<MailMatchEdge, 'node'> & { node: ResolversParentTypes['MailMatch'] };
  MailPoll: MailPollMapper;
  MailReceipt: MailReceiptMapper;
  MailReceiptConnection: Omit<MailReceiptConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MailReceiptEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MailReceipt']> };
  MailReceiptEdge: Omit<MailReceiptEdge, 'node'> & { node: ResolversParentTypes['MailReceipt'] };
  MailReceiptPayload: Omit<MailReceiptPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversParentTypes['MailReceipt']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  MailboxFinding: MailboxFinding;
  MailboxReport: MailboxReportMapper;
  MailboxWatch: MailboxWatch;
  Mutation: Record<PropertyKey, never>;
  NamedBindingInput: NamedBindingInput;
  NestedBinding: Omit<NestedBinding, 'binding'> & { binding: ResolversParentTypes['ParameterBinding'] };
  Node: NodeMapper;
  NtlmAuthentication: NtlmAuthentication;
  NtlmAuthenticationInput: NtlmAuthenticationInput;
  OAuth1Authentication: OAuth1Authentication;
  OAuth1AuthenticationInput: OAuth1AuthenticationInput;
  OAuth2Authentication: OAuth2Authentication;
  OAuth2AuthenticationInput: OAuth2AuthenticationInput;
  OpenApiDescription: OpenApiDescriptionMapper;
  OpenApiFileInput: OpenApiFileInput;
  OpenApiOperation: OpenApiOperationMapper;
  OpenApiOperationChoiceInput: OpenApiOperationChoiceInput;
  OpenApiSecurityScheme: OpenApiSecurityScheme;
  OpenApiSourceInput: OpenApiSourceInput;
  Operation: OperationMapper;
  OperationConnection: Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Operation']> };
  OperationEdge: Omit<OperationEdge, 'node'> & { node: ResolversParentTypes['Operation'] };
  OperationPayload: Omit<OperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PageInfo: PageInfo;
  Parameter: Omit<Parameter, 'binding' | 'nestedBindings'> & { binding: ResolversParentTypes['ParameterBinding'], nestedBindings: ReadonlyArray<ResolversParentTypes['NestedBinding']> };
  ParameterBinding: ParameterBinding;
  ParameterBindingInput: ParameterBindingInput;
  ParameterInput: ParameterInput;
  PollTriggerPayload: Omit<PollTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversParentTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Process: ProcessMapper;
  ProcessConnection: Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Process']> };
  ProcessEdge: Omit<ProcessEdge, 'node'> & { node: ResolversParentTypes['Process'] };
  ProcessEngine: ProcessEngine;
  ProcessInstance: ProcessInstanceMapper;
  ProcessInstanceConnection: Omit<ProcessInstanceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessInstanceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcessInstance']> };
  ProcessInstanceEdge: Omit<ProcessInstanceEdge, 'node'> & { node: ResolversParentTypes['ProcessInstance'] };
  ProcessPayload: Omit<ProcessPayload, 'process' | 'processes' | 'userErrors'> & { process?: Maybe<ResolversParentTypes['Process']>, processes: ReadonlyArray<ResolversParentTypes['Process']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ProcessVariable: ProcessVariable;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  RateLimitInput: RateLimitInput;
  RefreshWsdlInput: RefreshWsdlInput;
  RequestValidation: RequestValidation;
  RestOperation: RestOperationMapper;
  RestOperationPayload: Omit<RestOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RestService: RestServiceMapper;
  RestServicePayload: Omit<RestServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['RestService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RetryPolicy: RetryPolicy;
  RetryPolicyInput: RetryPolicyInput;
  RunError: RunError;
  Secret: Scalars['Secret']['output'];
  Service: ServiceMapper;
  ServiceAuthorization: Omit<ServiceAuthorization, 'service'> & { service: ResolversParentTypes['Service'] };
  ServiceConnection: Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Service']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServicePayload: Omit<ServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['Service']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ServiceVariable: ServiceVariable;
  SetServiceVariableInput: SetServiceVariableInput;
  SoapOperation: SoapOperationMapper;
  SoapOperationPayload: Omit<SoapOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['SoapOperation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SoapService: SoapServiceMapper;
  SoapServicePayload: Omit<SoapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['SoapService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Subscription: Record<PropertyKey, never>;
  TestOperationInput: TestOperationInput;
  TestRun: TestRunMapper;
  TestRunConnection: Omit<TestRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TestRunEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TestRun']> };
  TestRunEdge: Omit<TestRunEdge, 'node'> & { node: ResolversParentTypes['TestRun'] };
  TestRunPayload: Omit<TestRunPayload, 'testRun' | 'userErrors'> & { testRun?: Maybe<ResolversParentTypes['TestRun']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  TestTarget: ResolversUnionTypes<ResolversParentTypes>['TestTarget'];
  TestTriggerInput: TestTriggerInput;
  TlsCertificate: TlsCertificate;
  TlsInput: TlsInput;
  TlsSettings: TlsSettings;
  TriggerVariable: TriggerVariableMapper;
  TriggerVariableInput: TriggerVariableInput;
  TypedClient: TypedClientMapper;
  URL: Scalars['URL']['output'];
  UpdateImapServiceInput: UpdateImapServiceInput;
  UpdateImapTriggerInput: UpdateImapTriggerInput;
  UpdateRestOperationInput: UpdateRestOperationInput;
  UpdateRestServiceInput: UpdateRestServiceInput;
  UpdateSoapOperationInput: UpdateSoapOperationInput;
  UpdateSoapServiceInput: UpdateSoapServiceInput;
  UserError: UserErrorMapper;
  WsSecurityAuthentication: WsSecurityAuthentication;
  WsSecurityAuthenticationInput: WsSecurityAuthenticationInput;
  WsdlChange: WsdlChange;
  WsdlDescription: Omit<WsdlDescription, 'operations'> & { operations: ReadonlyArray<ResolversParentTypes['WsdlOperation']> };
  WsdlFile: WsdlFile;
  WsdlFileInput: WsdlFileInput;
  WsdlOperation: WsdlOperationMapper;
  WsdlOperationChoiceInput: WsdlOperationChoiceInput;
  WsdlRefresh: WsdlRefreshMapper;
  WsdlRefreshPayload: Omit<WsdlRefreshPayload, 'refresh' | 'userErrors'> & { refresh?: Maybe<ResolversParentTypes['WsdlRefresh']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  WsdlSourceInput: WsdlSourceInput;
};

export type ApiKeyAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyAuthentication'] = ResolversParentTypes['ApiKeyAuthentication']> = {
  in?: Resolver<ResolversTypes['ApiKeyLocation'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyLocationResolvers = EnumResolverSignature<{ HEADER?: any, QUERY?: any }, ResolversTypes['ApiKeyLocation']>;

export type AuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authentication'] = ResolversParentTypes['Authentication']> = {
  __resolveType?: TypeResolveFn<'ApiKeyAuthentication' | 'BasicAuthentication' | 'BearerAuthentication' | 'NtlmAuthentication' | 'OAuth1Authentication' | 'OAuth2Authentication' | 'WsSecurityAuthentication', ParentType, ContextType>;
};

export type AuthorizeServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizeServicePayload'] = ResolversParentTypes['AuthorizeServicePayload']> = {
  authorizationUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BackfillTriggerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackfillTriggerPayload'] = ResolversParentTypes['BackfillTriggerPayload']> = {
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['ImapTrigger']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BasicAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicAuthentication'] = ResolversParentTypes['BasicAuthentication']> = {
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BearerAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BearerAuthentication'] = ResolversParentTypes['BearerAuthentication']> = {
  present?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingModeResolvers = EnumResolverSignature<{ DESIGNER?: any, FIXED?: any, SERVICE_VARIABLE?: any }, ResolversTypes['BindingMode']>;

export type CallLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallLimits'] = ResolversParentTypes['CallLimits']> = {
  circuitFailures?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  circuitOpenMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectTimeoutMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headersTimeoutMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxConcurrent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  totalTimeoutMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckMailboxPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckMailboxPayload'] = ResolversParentTypes['CheckMailboxPayload']> = {
  folders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImapFolder']>>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['MailboxReport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConnectorResolvers = EnumResolverSignature<{ IMAP?: any, REST?: any, SOAP?: any }, ResolversTypes['Connector']>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EngineKindResolvers = EnumResolverSignature<{ CAMUNDA_7?: any, CAMUNDA_8?: any, EMBEDDED?: any, FLOWABLE?: any, WEBHOOK?: any }, ResolversTypes['EngineKind']>;

export type ExecutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Execution'] = ResolversParentTypes['Execution']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['HttpRequestTrace']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['HttpResponseTrace']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RunStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExecutionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionConnection'] = ResolversParentTypes['ExecutionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExecutionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Execution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExecutionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionEdge'] = ResolversParentTypes['ExecutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Execution'], ParentType, ContextType>;
};

export type ExecutionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionPayload'] = ResolversParentTypes['ExecutionPayload']> = {
  execution?: Resolver<Maybe<ResolversTypes['Execution']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HttpHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpHeader'] = ResolversParentTypes['HttpHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HttpMethodResolvers = EnumResolverSignature<{ DELETE?: any, GET?: any, HEAD?: any, OPTIONS?: any, PATCH?: any, POST?: any, PUT?: any }, ResolversTypes['HttpMethod']>;

export type HttpRequestTraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpRequestTrace'] = ResolversParentTypes['HttpRequestTrace']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['HttpHeader']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['HttpMethod'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HttpResponseTraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpResponseTrace'] = ResolversParentTypes['HttpResponseTrace']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['HttpHeader']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImapFolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapFolder'] = ResolversParentTypes['ImapFolder']> = {
  messages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  selectable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  specialUse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImapSecurityResolvers = EnumResolverSignature<{ NONE?: any, STARTTLS?: any, TLS?: any }, ResolversTypes['ImapSecurity']>;

export type ImapServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapService'] = ResolversParentTypes['ImapService']> = {
  authentication?: Resolver<Maybe<ResolversTypes['Authentication']>, ParentType, ContextType>;
  claimMails?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  connector?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  egressAllow?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  folders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImapFolder']>>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['MailHealth'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instant?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['MailboxReport']>, ParentType, ContextType>;
  security?: Resolver<ResolversTypes['ImapSecurity'], ParentType, ContextType>;
  tls?: Resolver<Maybe<ResolversTypes['TlsSettings']>, ParentType, ContextType>;
  triggers?: Resolver<ResolversTypes['ImapTriggerConnection'], ParentType, ContextType, RequireFields<ImapServicetriggersArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['MailboxWatch']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImapServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapServicePayload'] = ResolversParentTypes['ImapServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['ImapService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImapTriggerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapTrigger'] = ResolversParentTypes['ImapTrigger']> = {
  activity?: Resolver<ResolversTypes['MailActivityConnection'], ParentType, ContextType, RequireFields<ImapTriggeractivityArgs, 'first'>>;
  backfills?: Resolver<ReadonlyArray<ResolversTypes['MailBackfill']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['MailConditions']>, ParentType, ContextType>;
  conditionsFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationFolder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  frequencyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['MailHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  lastPoll?: Resolver<Maybe<ResolversTypes['MailPoll']>, ParentType, ContextType>;
  lastPollAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mailboxReport?: Resolver<Maybe<ResolversTypes['MailboxReport']>, ParentType, ContextType>;
  markAsRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextPollAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  processKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receipts?: Resolver<ResolversTypes['MailReceiptConnection'], ParentType, ContextType, RequireFields<ImapTriggerreceiptsArgs, 'first'>>;
  service?: Resolver<ResolversTypes['ImapService'], ParentType, ContextType>;
  sourceFolder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unreadOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['TriggerVariable']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImapTriggerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapTriggerConnection'] = ResolversParentTypes['ImapTriggerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImapTriggerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImapTrigger']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImapTriggerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapTriggerEdge'] = ResolversParentTypes['ImapTriggerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImapTrigger'], ParentType, ContextType>;
};

export type ImapTriggerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapTriggerPayload'] = ResolversParentTypes['ImapTriggerPayload']> = {
  trigger?: Resolver<Maybe<ResolversTypes['ImapTrigger']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportCurlPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCurlPayload'] = ResolversParentTypes['ImportCurlPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['RestOperation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InspectOpenApiPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectOpenApiPayload'] = ResolversParentTypes['InspectOpenApiPayload']> = {
  openApi?: Resolver<Maybe<ResolversTypes['OpenApiDescription']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InspectWsdlPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectWsdlPayload'] = ResolversParentTypes['InspectWsdlPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  wsdl?: Resolver<Maybe<ResolversTypes['WsdlDescription']>, ParentType, ContextType>;
};

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MailActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailActivity'] = ResolversParentTypes['MailActivity']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  folder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailActivityKind'], ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MailActivityReason'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['MailReceipt']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailActivityConnection'] = ResolversParentTypes['MailActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MailActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailActivityEdge'] = ResolversParentTypes['MailActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailActivity'], ParentType, ContextType>;
};

export type MailActivityKindResolvers = EnumResolverSignature<{ SET_ASIDE?: any, SKIPPED?: any, TAKEN?: any, WAITING?: any }, ResolversTypes['MailActivityKind']>;

export type MailActivityReasonResolvers = EnumResolverSignature<{ ALREADY_READ?: any, ATTACHMENTS_DIFFER?: any, BEFORE_CONDITIONS?: any, BEFORE_START?: any, CLAIMED_ELSEWHERE?: any, CONDITIONS_MET?: any, DISMISSED?: any, DUPLICATE?: any, MARKED_DELETED?: any, NOT_STARTED_YET?: any, OUTCOME_UNKNOWN?: any, QUARANTINED?: any, RECIPIENT_DIFFERS?: any, SENDER_DIFFERS?: any, SIZE_DIFFERS?: any, SUBJECT_DIFFERS?: any }, ResolversTypes['MailActivityReason']>;

export type MailBackfillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailBackfill'] = ResolversParentTypes['MailBackfill']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MailConditionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConditions'] = ResolversParentTypes['MailConditions']> = {
  hasAttachments?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailHealth'] = ResolversParentTypes['MailHealth']> = {
  healthy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MailMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailMatch'] = ResolversParentTypes['MailMatch']> = {
  alreadyHandled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  beforeStart?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  variables?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['MailVerdict'], ParentType, ContextType>;
};

export type MailMatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailMatchConnection'] = ResolversParentTypes['MailMatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MailMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailMatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailMatchEdge'] = ResolversParentTypes['MailMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailMatch'], ParentType, ContextType>;
};

export type MailPartResolvers = EnumResolverSignature<{ ATTACHMENTS?: any, BODY_HTML?: any, BODY_TEXT?: any, CC?: any, MESSAGE_ID?: any, RECEIVED_AT?: any, SENDER?: any, SUBJECT?: any, TO?: any }, ResolversTypes['MailPart']>;

export type MailPollResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailPoll'] = ResolversParentTypes['MailPoll']> = {
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  looked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  started?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MailReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceipt'] = ResolversParentTypes['MailReceipt']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  processInstance?: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReceiptStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['ImapTrigger']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailReceiptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceiptConnection'] = ResolversParentTypes['MailReceiptConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailReceiptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MailReceipt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailReceiptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceiptEdge'] = ResolversParentTypes['MailReceiptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailReceipt'], ParentType, ContextType>;
};

export type MailReceiptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceiptPayload'] = ResolversParentTypes['MailReceiptPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['MailReceipt']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MailVerdictResolvers = EnumResolverSignature<{ ALREADY_READ?: any, ATTACHMENTS_DIFFER?: any, MATCHES?: any, RECIPIENT_DIFFERS?: any, SENDER_DIFFERS?: any, SIZE_DIFFERS?: any, SUBJECT_DIFFERS?: any }, ResolversTypes['MailVerdict']>;

export type MailboxFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxFinding'] = ResolversParentTypes['MailboxFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['MailboxFindingSeverity'], ParentType, ContextType>;
};

export type MailboxFindingSeverityResolvers = EnumResolverSignature<{ ERROR?: any, INFO?: any, WARNING?: any }, ResolversTypes['MailboxFindingSeverity']>;

export type MailboxReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxReport'] = ResolversParentTypes['MailboxReport']> = {
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  encrypted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['MailboxFinding']>, ParentType, ContextType>;
  mechanism?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  server?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailboxWatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxWatch'] = ResolversParentTypes['MailboxWatch']> = {
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  folder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastNewsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MailboxWatchStatus'], ParentType, ContextType>;
};

export type MailboxWatchStatusResolvers = EnumResolverSignature<{ CONNECTING?: any, FAILED?: any, UNSUPPORTED?: any, WATCHING?: any }, ResolversTypes['MailboxWatchStatus']>;

export type MeanwhileMailsResolvers = EnumResolverSignature<{ HANDLE?: any, LEAVE?: any }, ResolversTypes['MeanwhileMails']>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptWsdlRefresh?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationacceptWsdlRefreshArgs, 'input'>>;
  authorizeService?: Resolver<ResolversTypes['AuthorizeServicePayload'], ParentType, ContextType, RequireFields<MutationauthorizeServiceArgs, 'input'>>;
  backfillTrigger?: Resolver<ResolversTypes['BackfillTriggerPayload'], ParentType, ContextType, RequireFields<MutationbackfillTriggerArgs, 'input'>>;
  bindParameters?: Resolver<ResolversTypes['OperationPayload'], ParentType, ContextType, RequireFields<MutationbindParametersArgs, 'input'>>;
  cancelTestRun?: Resolver<ResolversTypes['TestRunPayload'], ParentType, ContextType, RequireFields<MutationcancelTestRunArgs, 'id'>>;
  checkMailbox?: Resolver<ResolversTypes['CheckMailboxPayload'], ParentType, ContextType, RequireFields<MutationcheckMailboxArgs, 'input'>>;
  createImapService?: Resolver<ResolversTypes['ImapServicePayload'], ParentType, ContextType, RequireFields<MutationcreateImapServiceArgs, 'input'>>;
  createImapTrigger?: Resolver<ResolversTypes['ImapTriggerPayload'], ParentType, ContextType, RequireFields<MutationcreateImapTriggerArgs, 'input'>>;
  createRestOperation?: Resolver<ResolversTypes['RestOperationPayload'], ParentType, ContextType, RequireFields<MutationcreateRestOperationArgs, 'input'>>;
  createRestService?: Resolver<ResolversTypes['RestServicePayload'], ParentType, ContextType, RequireFields<MutationcreateRestServiceArgs, 'input'>>;
  deleteOperation?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationdeleteOperationArgs, 'id'>>;
  deleteService?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationdeleteServiceArgs, 'id'>>;
  deleteServiceVariable?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationdeleteServiceVariableArgs, 'name' | 'serviceId'>>;
  deleteTrigger?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationdeleteTriggerArgs, 'id'>>;
  deployProcess?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationdeployProcessArgs, 'input'>>;
  dismissReceipt?: Resolver<ResolversTypes['MailReceiptPayload'], ParentType, ContextType, RequireFields<MutationdismissReceiptArgs, 'id'>>;
  executeOperation?: Resolver<ResolversTypes['ExecutionPayload'], ParentType, ContextType, RequireFields<MutationexecuteOperationArgs, 'input'>>;
  importCurl?: Resolver<ResolversTypes['ImportCurlPayload'], ParentType, ContextType, RequireFields<MutationimportCurlArgs, 'input'>>;
  importOpenApi?: Resolver<ResolversTypes['RestServicePayload'], ParentType, ContextType, RequireFields<MutationimportOpenApiArgs, 'input'>>;
  importOpenApiOperations?: Resolver<ResolversTypes['RestServicePayload'], ParentType, ContextType, RequireFields<MutationimportOpenApiOperationsArgs, 'input'>>;
  importWsdl?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationimportWsdlArgs, 'input'>>;
  importWsdlOperations?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationimportWsdlOperationsArgs, 'input'>>;
  inspectOpenApi?: Resolver<ResolversTypes['InspectOpenApiPayload'], ParentType, ContextType, RequireFields<MutationinspectOpenApiArgs, 'input'>>;
  inspectWsdl?: Resolver<ResolversTypes['InspectWsdlPayload'], ParentType, ContextType, RequireFields<MutationinspectWsdlArgs, 'input'>>;
  pollTrigger?: Resolver<ResolversTypes['PollTriggerPayload'], ParentType, ContextType, RequireFields<MutationpollTriggerArgs, 'id'>>;
  refreshWsdl?: Resolver<ResolversTypes['WsdlRefreshPayload'], ParentType, ContextType, RequireFields<MutationrefreshWsdlArgs, 'input'>>;
  replayReceipt?: Resolver<ResolversTypes['MailReceiptPayload'], ParentType, ContextType, RequireFields<MutationreplayReceiptArgs, 'id'>>;
  setServiceVariable?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationsetServiceVariableArgs, 'input'>>;
  setTriggerEnabled?: Resolver<ResolversTypes['ImapTriggerPayload'], ParentType, ContextType, RequireFields<MutationsetTriggerEnabledArgs, 'enabled' | 'id' | 'meanwhile'>>;
  testOperation?: Resolver<ResolversTypes['TestRunPayload'], ParentType, ContextType, RequireFields<MutationtestOperationArgs, 'input'>>;
  testTrigger?: Resolver<ResolversTypes['TestRunPayload'], ParentType, ContextType, RequireFields<MutationtestTriggerArgs, 'input'>>;
  updateImapService?: Resolver<ResolversTypes['ImapServicePayload'], ParentType, ContextType, RequireFields<MutationupdateImapServiceArgs, 'input'>>;
  updateImapTrigger?: Resolver<ResolversTypes['ImapTriggerPayload'], ParentType, ContextType, RequireFields<MutationupdateImapTriggerArgs, 'input'>>;
  updateRestOperation?: Resolver<ResolversTypes['RestOperationPayload'], ParentType, ContextType, RequireFields<MutationupdateRestOperationArgs, 'input'>>;
  updateRestService?: Resolver<ResolversTypes['RestServicePayload'], ParentType, ContextType, RequireFields<MutationupdateRestServiceArgs, 'input'>>;
  updateSoapOperation?: Resolver<ResolversTypes['SoapOperationPayload'], ParentType, ContextType, RequireFields<MutationupdateSoapOperationArgs, 'input'>>;
  updateSoapService?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationupdateSoapServiceArgs, 'input'>>;
};

export type NestedBindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NestedBinding'] = ResolversParentTypes['NestedBinding']> = {
  binding?: Resolver<ResolversTypes['ParameterBinding'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Execution' | 'ImapService' | 'ImapTrigger' | 'MailReceipt' | 'Process' | 'ProcessEngine' | 'ProcessInstance' | 'RestOperation' | 'RestService' | 'SoapOperation' | 'SoapService' | 'TestRun', ParentType, ContextType>;
};

export type NtlmAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NtlmAuthentication'] = ResolversParentTypes['NtlmAuthentication']> = {
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workstation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OAuth1AuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OAuth1Authentication'] = ResolversParentTypes['OAuth1Authentication']> = {
  consumerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  realm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatureMethod?: Resolver<ResolversTypes['OAuth1SignatureMethod'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OAuth1SignatureMethodResolvers = EnumResolverSignature<{ HMAC_SHA1?: any, HMAC_SHA256?: any, HMAC_SHA512?: any, PLAINTEXT?: any, RSA_SHA1?: any, RSA_SHA256?: any, RSA_SHA512?: any }, ResolversTypes['OAuth1SignatureMethod']>;

export type OAuth2AuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OAuth2Authentication'] = ResolversParentTypes['OAuth2Authentication']> = {
  authorizationUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grant?: Resolver<ResolversTypes['OAuth2Grant'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tokenUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OAuth2GrantResolvers = EnumResolverSignature<{ AUTHORIZATION_CODE?: any, CLIENT_CREDENTIALS?: any, PASSWORD?: any, REFRESH_TOKEN?: any }, ResolversTypes['OAuth2Grant']>;

export type OpenApiDescriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenApiDescription'] = ResolversParentTypes['OpenApiDescription']> = {
  baseUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['OpenApiOperation']>, ParentType, ContextType, Partial<OpenApiDescriptionoperationsArgs>>;
  securitySchemes?: Resolver<ReadonlyArray<ResolversTypes['OpenApiSecurityScheme']>, ParentType, ContextType>;
  servers?: Resolver<ReadonlyArray<ResolversTypes['URL']>, ParentType, ContextType>;
  specification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenApiOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenApiOperation'] = ResolversParentTypes['OpenApiOperation']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deprecated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['HttpMethod'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['Parameter']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  uncallable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenApiSecurityKindResolvers = EnumResolverSignature<{ API_KEY?: any, BASIC?: any, BEARER?: any, OAUTH2?: any }, ResolversTypes['OpenApiSecurityKind']>;

export type OpenApiSecuritySchemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenApiSecurityScheme'] = ResolversParentTypes['OpenApiSecurityScheme']> = {
  authorizationUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['OAuth2Grant']>, ParentType, ContextType>;
  keyIn?: Resolver<Maybe<ResolversTypes['ApiKeyLocation']>, ParentType, ContextType>;
  keyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OpenApiSecurityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tokenUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type OperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
  __resolveType?: TypeResolveFn<'RestOperation' | 'SoapOperation', ParentType, ContextType>;
};

export type OperationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationEdge'] = ResolversParentTypes['OperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
};

export type OperationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationPayload'] = ResolversParentTypes['OperationPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parameter'] = ResolversParentTypes['Parameter']> = {
  allowReserved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['ParameterBinding'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  explode?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  in?: Resolver<ResolversTypes['ParameterLocation'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nestedBindings?: Resolver<ReadonlyArray<ResolversTypes['NestedBinding']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  style?: Resolver<Maybe<ResolversTypes['ParameterStyle']>, ParentType, ContextType>;
  wireName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParameterBindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParameterBinding'] = ResolversParentTypes['ParameterBinding']> = {
  mode?: Resolver<ResolversTypes['BindingMode'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  variable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParameterLocationResolvers = EnumResolverSignature<{ BODY?: any, BODY_FIELD?: any, COOKIE?: any, HEADER?: any, PATH?: any, QUERY?: any, SOAP_HEADER?: any }, ResolversTypes['ParameterLocation']>;

export type ParameterStyleResolvers = EnumResolverSignature<{ DEEP_OBJECT?: any, FORM?: any, LABEL?: any, MATRIX?: any, PIPE_DELIMITED?: any, SIMPLE?: any, SPACE_DELIMITED?: any }, ResolversTypes['ParameterStyle']>;

export type PollTriggerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PollTriggerPayload'] = ResolversParentTypes['PollTriggerPayload']> = {
  trigger?: Resolver<Maybe<ResolversTypes['ImapTrigger']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Process'] = ResolversParentTypes['Process']> = {
  engine?: Resolver<ResolversTypes['ProcessEngine'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startVariables?: Resolver<ReadonlyArray<ResolversTypes['ProcessVariable']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessConnection'] = ResolversParentTypes['ProcessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessEdge'] = ResolversParentTypes['ProcessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
};

export type ProcessEngineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessEngine'] = ResolversParentTypes['ProcessEngine']> = {
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EngineKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessInstanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessInstance'] = ResolversParentTypes['ProcessInstance']> = {
  businessKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  processKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProcessInstanceState'], ParentType, ContextType>;
  variables?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessInstanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessInstanceConnection'] = ResolversParentTypes['ProcessInstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcessInstanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcessInstanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessInstanceEdge'] = ResolversParentTypes['ProcessInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType>;
};

export type ProcessInstanceStateResolvers = EnumResolverSignature<{ CANCELLED?: any, COMPLETED?: any, FAILED?: any, RUNNING?: any, UNKNOWN?: any }, ResolversTypes['ProcessInstanceState']>;

export type ProcessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessPayload'] = ResolversParentTypes['ProcessPayload']> = {
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcessVariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessVariable'] = ResolversParentTypes['ProcessVariable']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProcessVariableType'], ParentType, ContextType>;
};

export type ProcessVariableTypeResolvers = EnumResolverSignature<{ BOOLEAN?: any, DATE?: any, FILE?: any, JSON?: any, NUMBER?: any, STRING?: any }, ResolversTypes['ProcessVariableType']>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  engines?: Resolver<ReadonlyArray<ResolversTypes['ProcessEngine']>, ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['ExecutionConnection'], ParentType, ContextType, RequireFields<QueryexecutionsArgs, 'first'>>;
  mailReceipts?: Resolver<ResolversTypes['MailReceiptConnection'], ParentType, ContextType, RequireFields<QuerymailReceiptsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryoperationArgs, 'key' | 'serviceKey'>>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType, RequireFields<QueryprocessArgs, 'engineKey' | 'key'>>;
  processInstances?: Resolver<ResolversTypes['ProcessInstanceConnection'], ParentType, ContextType, RequireFields<QueryprocessInstancesArgs, 'first'>>;
  processes?: Resolver<ResolversTypes['ProcessConnection'], ParentType, ContextType, RequireFields<QueryprocessesArgs, 'first'>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryserviceArgs, 'key'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryservicesArgs, 'first'>>;
  testRuns?: Resolver<ResolversTypes['TestRunConnection'], ParentType, ContextType, RequireFields<QuerytestRunsArgs, 'first'>>;
  trigger?: Resolver<Maybe<ResolversTypes['ImapTrigger']>, ParentType, ContextType, RequireFields<QuerytriggerArgs, 'key' | 'serviceKey'>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReceiptStatusResolvers = EnumResolverSignature<{ DISMISSED?: any, DONE?: any, DUPLICATE?: any, PENDING?: any, QUARANTINED?: any, STARTED?: any, UNCERTAIN?: any }, ResolversTypes['ReceiptStatus']>;

export type RequestValidationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestValidation'] = ResolversParentTypes['RequestValidation']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestOperation'] = ResolversParentTypes['RestOperation']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['HttpMethod'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['Parameter']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestOperationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestOperationPayload'] = ResolversParentTypes['RestOperationPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['RestOperation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestService'] = ResolversParentTypes['RestService']> = {
  authentication?: Resolver<Maybe<ResolversTypes['Authentication']>, ParentType, ContextType>;
  baseUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  connector?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  egressAllow?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['CallLimits'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<RestServiceoperationsArgs, 'first'>>;
  retry?: Resolver<ResolversTypes['RetryPolicy'], ParentType, ContextType>;
  tls?: Resolver<Maybe<ResolversTypes['TlsSettings']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestServicePayload'] = ResolversParentTypes['RestServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['RestService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetryPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryPolicy'] = ResolversParentTypes['RetryPolicy']> = {
  initialDelayMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDelayMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sendIdempotencyKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RunErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunError'] = ResolversParentTypes['RunError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunStatusResolvers = EnumResolverSignature<{ CANCELLED?: any, FAILED?: any, QUEUED?: any, RUNNING?: any, SUCCEEDED?: any }, ResolversTypes['RunStatus']>;

export interface SecretScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Secret'], any> {
  name: 'Secret';
}

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  __resolveType?: TypeResolveFn<'ImapService' | 'RestService' | 'SoapService', ParentType, ContextType>;
};

export type ServiceAuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceAuthorization'] = ResolversParentTypes['ServiceAuthorization']> = {
  authorized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServicePayload'] = ResolversParentTypes['ServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceVariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceVariable'] = ResolversParentTypes['ServiceVariable']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type SoapOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoapOperation'] = ResolversParentTypes['SoapOperation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endpoint?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missingFromWsdl?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['Parameter']>, ParentType, ContextType>;
  requestValidation?: Resolver<ResolversTypes['RequestValidation'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  soapAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soapActionOverride?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soapVersion?: Resolver<ResolversTypes['SoapVersion'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wsdlBinding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wsdlOperation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wsdlPort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlService?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlSoapAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SoapOperationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoapOperationPayload'] = ResolversParentTypes['SoapOperationPayload']> = {
  operation?: Resolver<Maybe<ResolversTypes['SoapOperation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SoapServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoapService'] = ResolversParentTypes['SoapService']> = {
  authentication?: Resolver<Maybe<ResolversTypes['Authentication']>, ParentType, ContextType>;
  connector?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  egressAllow?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  endpointOverride?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['CallLimits'], ParentType, ContextType>;
  mtom?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<SoapServiceoperationsArgs, 'first'>>;
  pendingWsdlRefresh?: Resolver<Maybe<ResolversTypes['WsdlRefresh']>, ParentType, ContextType>;
  retry?: Resolver<ResolversTypes['RetryPolicy'], ParentType, ContextType>;
  tls?: Resolver<Maybe<ResolversTypes['TlsSettings']>, ParentType, ContextType>;
  typedClient?: Resolver<Maybe<ResolversTypes['TypedClient']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validateRequests?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
  wsdlFiles?: Resolver<ReadonlyArray<ResolversTypes['WsdlFile']>, ParentType, ContextType>;
  wsdlReadAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wsdlUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SoapServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoapServicePayload'] = ResolversParentTypes['SoapServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['SoapService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SoapVersionResolvers = EnumResolverSignature<{ SOAP_1_1?: any, SOAP_1_2?: any }, ResolversTypes['SoapVersion']>;

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  execution?: SubscriptionResolver<ResolversTypes['Execution'], "execution", ParentType, ContextType, RequireFields<SubscriptionexecutionArgs, 'id'>>;
  serviceAuthorization?: SubscriptionResolver<ResolversTypes['ServiceAuthorization'], "serviceAuthorization", ParentType, ContextType, RequireFields<SubscriptionserviceAuthorizationArgs, 'serviceId'>>;
  testRun?: SubscriptionResolver<ResolversTypes['TestRun'], "testRun", ParentType, ContextType, RequireFields<SubscriptiontestRunArgs, 'id'>>;
  triggerActivity?: SubscriptionResolver<ResolversTypes['ImapTrigger'], "triggerActivity", ParentType, ContextType, RequireFields<SubscriptiontriggerActivityArgs, 'triggerId'>>;
};

export type TestRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestRun'] = ResolversParentTypes['TestRun']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mails?: Resolver<Maybe<ResolversTypes['MailMatchConnection']>, ParentType, ContextType, RequireFields<TestRunmailsArgs, 'first' | 'matching'>>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['HttpRequestTrace']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['HttpResponseTrace']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RunStatus'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['TestTarget']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestRunConnection'] = ResolversParentTypes['TestRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TestRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TestRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TestRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestRunEdge'] = ResolversParentTypes['TestRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TestRun'], ParentType, ContextType>;
};

export type TestRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestRunPayload'] = ResolversParentTypes['TestRunPayload']> = {
  testRun?: Resolver<Maybe<ResolversTypes['TestRun']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TestTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestTarget'] = ResolversParentTypes['TestTarget']> = {
  __resolveType?: TypeResolveFn<'ImapTrigger' | 'RestOperation' | 'SoapOperation', ParentType, ContextType>;
};

export type TlsCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TlsCertificate'] = ResolversParentTypes['TlsCertificate']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TlsSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TlsSettings'] = ResolversParentTypes['TlsSettings']> = {
  caCertificates?: Resolver<ReadonlyArray<ResolversTypes['TlsCertificate']>, ParentType, ContextType>;
  clientCertificate?: Resolver<Maybe<ResolversTypes['TlsCertificate']>, ParentType, ContextType>;
};

export type TriggerVariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TriggerVariable'] = ResolversParentTypes['TriggerVariable']> = {
  part?: Resolver<Maybe<ResolversTypes['MailPart']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TypedClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TypedClient'] = ResolversParentTypes['TypedClient']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export interface URLScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Node']>>, ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UserErrorCodeResolvers = EnumResolverSignature<{ ADDRESS_FORBIDDEN?: any, AUTHENTICATION_FAILED?: any, CONFLICT?: any, FORBIDDEN?: any, INVALID_DOCUMENT?: any, INVALID_INPUT?: any, IN_USE?: any, LIMIT_EXCEEDED?: any, NOT_FOUND?: any, SECRET_REQUIRED?: any, STALE?: any, UNREACHABLE?: any, UNSUPPORTED?: any }, ResolversTypes['UserErrorCode']>;

export type WsSecurityAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsSecurityAuthentication'] = ResolversParentTypes['WsSecurityAuthentication']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['TlsCertificate']>, ParentType, ContextType>;
  mustUnderstand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordType?: Resolver<ResolversTypes['WsSecurityPasswordType'], ParentType, ContextType>;
  signatureAlgorithm?: Resolver<ResolversTypes['WsSecuritySignatureAlgorithm'], ParentType, ContextType>;
  signedParts?: Resolver<ReadonlyArray<ResolversTypes['WsSecuritySignedPart']>, ParentType, ContextType>;
  timestampSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WsSecurityPasswordTypeResolvers = EnumResolverSignature<{ DIGEST?: any, TEXT?: any }, ResolversTypes['WsSecurityPasswordType']>;

export type WsSecuritySignatureAlgorithmResolvers = EnumResolverSignature<{ RSA_SHA1?: any, RSA_SHA256?: any, RSA_SHA512?: any }, ResolversTypes['WsSecuritySignatureAlgorithm']>;

export type WsSecuritySignedPartResolvers = EnumResolverSignature<{ ADDRESSING?: any, BODY?: any, TIMESTAMP?: any, USERNAME_TOKEN?: any }, ResolversTypes['WsSecuritySignedPart']>;

export type WsdlChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlChange'] = ResolversParentTypes['WsdlChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WsdlChangeKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WsdlChangeKindResolvers = EnumResolverSignature<{ BINDING_LOST?: any, DOCUMENTATION_CHANGED?: any, ENDPOINT_MOVED?: any, INPUT_GONE?: any, INPUT_NEW?: any, INPUT_NOW_MANDATORY?: any, INPUT_NOW_OPTIONAL?: any, INPUT_TYPE_CHANGED?: any, OPERATION_GONE?: any, OPERATION_NEW?: any, OPERATION_UNCALLABLE?: any, OUTPUT_GONE?: any, OUTPUT_NEW?: any, OUTPUT_NOW_MANDATORY?: any, OUTPUT_NOW_OPTIONAL?: any, OUTPUT_TYPE_CHANGED?: any, SOAP_ACTION_CHANGED?: any, SOAP_VERSION_CHANGED?: any }, ResolversTypes['WsdlChangeKind']>;

export type WsdlDescriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlDescription'] = ResolversParentTypes['WsdlDescription']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['WsdlOperation']>, ParentType, ContextType>;
  targetNamespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WsdlFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlFile'] = ResolversParentTypes['WsdlFile']> = {
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WsdlOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlOperation'] = ResolversParentTypes['WsdlOperation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['Parameter']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  soapAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soapVersion?: Resolver<ResolversTypes['SoapVersion'], ParentType, ContextType>;
  uncallable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlBinding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wsdlPort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlService?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WsdlRefreshResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlRefresh'] = ResolversParentTypes['WsdlRefresh']> = {
  breaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['WsdlChange']>, ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['WsdlFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type WsdlRefreshPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlRefreshPayload'] = ResolversParentTypes['WsdlRefreshPayload']> = {
  refresh?: Resolver<Maybe<ResolversTypes['WsdlRefresh']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiKeyAuthentication?: ApiKeyAuthenticationResolvers<ContextType>;
  ApiKeyLocation?: ApiKeyLocationResolvers;
  Authentication?: AuthenticationResolvers<ContextType>;
  AuthorizeServicePayload?: AuthorizeServicePayloadResolvers<ContextType>;
  BackfillTriggerPayload?: BackfillTriggerPayloadResolvers<ContextType>;
  BasicAuthentication?: BasicAuthenticationResolvers<ContextType>;
  BearerAuthentication?: BearerAuthenticationResolvers<ContextType>;
  BindingMode?: BindingModeResolvers;
  CallLimits?: CallLimitsResolvers<ContextType>;
  CheckMailboxPayload?: CheckMailboxPayloadResolvers<ContextType>;
  Connector?: ConnectorResolvers;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  EngineKind?: EngineKindResolvers;
  Execution?: ExecutionResolvers<ContextType>;
  ExecutionConnection?: ExecutionConnectionResolvers<ContextType>;
  ExecutionEdge?: ExecutionEdgeResolvers<ContextType>;
  ExecutionPayload?: ExecutionPayloadResolvers<ContextType>;
  HttpHeader?: HttpHeaderResolvers<ContextType>;
  HttpMethod?: HttpMethodResolvers;
  HttpRequestTrace?: HttpRequestTraceResolvers<ContextType>;
  HttpResponseTrace?: HttpResponseTraceResolvers<ContextType>;
  ImapFolder?: ImapFolderResolvers<ContextType>;
  ImapSecurity?: ImapSecurityResolvers;
  ImapService?: ImapServiceResolvers<ContextType>;
  ImapServicePayload?: ImapServicePayloadResolvers<ContextType>;
  ImapTrigger?: ImapTriggerResolvers<ContextType>;
  ImapTriggerConnection?: ImapTriggerConnectionResolvers<ContextType>;
  ImapTriggerEdge?: ImapTriggerEdgeResolvers<ContextType>;
  ImapTriggerPayload?: ImapTriggerPayloadResolvers<ContextType>;
  ImportCurlPayload?: ImportCurlPayloadResolvers<ContextType>;
  InspectOpenApiPayload?: InspectOpenApiPayloadResolvers<ContextType>;
  InspectWsdlPayload?: InspectWsdlPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MailActivity?: MailActivityResolvers<ContextType>;
  MailActivityConnection?: MailActivityConnectionResolvers<ContextType>;
  MailActivityEdge?: MailActivityEdgeResolvers<ContextType>;
  MailActivityKind?: MailActivityKindResolvers;
  MailActivityReason?: MailActivityReasonResolvers;
  MailBackfill?: MailBackfillResolvers<ContextType>;
  MailConditions?: MailConditionsResolvers<ContextType>;
  MailHealth?: MailHealthResolvers<ContextType>;
  MailMatch?: MailMatchResolvers<ContextType>;
  MailMatchConnection?: MailMatchConnectionResolvers<ContextType>;
  MailMatchEdge?: MailMatchEdgeResolvers<ContextType>;
  MailPart?: MailPartResolvers;
  MailPoll?: MailPollResolvers<ContextType>;
  MailReceipt?: MailReceiptResolvers<ContextType>;
  MailReceiptConnection?: MailReceiptConnectionResolvers<ContextType>;
  MailReceiptEdge?: MailReceiptEdgeResolvers<ContextType>;
  MailReceiptPayload?: MailReceiptPayloadResolvers<ContextType>;
  MailVerdict?: MailVerdictResolvers;
  MailboxFinding?: MailboxFindingResolvers<ContextType>;
  MailboxFindingSeverity?: MailboxFindingSeverityResolvers;
  MailboxReport?: MailboxReportResolvers<ContextType>;
  MailboxWatch?: MailboxWatchResolvers<ContextType>;
  MailboxWatchStatus?: MailboxWatchStatusResolvers;
  MeanwhileMails?: MeanwhileMailsResolvers;
  Mutation?: MutationResolvers<ContextType>;
  NestedBinding?: NestedBindingResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NtlmAuthentication?: NtlmAuthenticationResolvers<ContextType>;
  OAuth1Authentication?: OAuth1AuthenticationResolvers<ContextType>;
  OAuth1SignatureMethod?: OAuth1SignatureMethodResolvers;
  OAuth2Authentication?: OAuth2AuthenticationResolvers<ContextType>;
  OAuth2Grant?: OAuth2GrantResolvers;
  OpenApiDescription?: OpenApiDescriptionResolvers<ContextType>;
  OpenApiOperation?: OpenApiOperationResolvers<ContextType>;
  OpenApiSecurityKind?: OpenApiSecurityKindResolvers;
  OpenApiSecurityScheme?: OpenApiSecuritySchemeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationPayload?: OperationPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  ParameterBinding?: ParameterBindingResolvers<ContextType>;
  ParameterLocation?: ParameterLocationResolvers;
  ParameterStyle?: ParameterStyleResolvers;
  PollTriggerPayload?: PollTriggerPayloadResolvers<ContextType>;
  Process?: ProcessResolvers<ContextType>;
  ProcessConnection?: ProcessConnectionResolvers<ContextType>;
  ProcessEdge?: ProcessEdgeResolvers<ContextType>;
  ProcessEngine?: ProcessEngineResolvers<ContextType>;
  ProcessInstance?: ProcessInstanceResolvers<ContextType>;
  ProcessInstanceConnection?: ProcessInstanceConnectionResolvers<ContextType>;
  ProcessInstanceEdge?: ProcessInstanceEdgeResolvers<ContextType>;
  ProcessInstanceState?: ProcessInstanceStateResolvers;
  ProcessPayload?: ProcessPayloadResolvers<ContextType>;
  ProcessVariable?: ProcessVariableResolvers<ContextType>;
  ProcessVariableType?: ProcessVariableTypeResolvers;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  ReceiptStatus?: ReceiptStatusResolvers;
  RequestValidation?: RequestValidationResolvers<ContextType>;
  RestOperation?: RestOperationResolvers<ContextType>;
  RestOperationPayload?: RestOperationPayloadResolvers<ContextType>;
  RestService?: RestServiceResolvers<ContextType>;
  RestServicePayload?: RestServicePayloadResolvers<ContextType>;
  RetryPolicy?: RetryPolicyResolvers<ContextType>;
  RunError?: RunErrorResolvers<ContextType>;
  RunStatus?: RunStatusResolvers;
  Secret?: GraphQLScalarType;
  Service?: ServiceResolvers<ContextType>;
  ServiceAuthorization?: ServiceAuthorizationResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServicePayload?: ServicePayloadResolvers<ContextType>;
  ServiceVariable?: ServiceVariableResolvers<ContextType>;
  SoapOperation?: SoapOperationResolvers<ContextType>;
  SoapOperationPayload?: SoapOperationPayloadResolvers<ContextType>;
  SoapService?: SoapServiceResolvers<ContextType>;
  SoapServicePayload?: SoapServicePayloadResolvers<ContextType>;
  SoapVersion?: SoapVersionResolvers;
  Subscription?: SubscriptionResolvers<ContextType>;
  TestRun?: TestRunResolvers<ContextType>;
  TestRunConnection?: TestRunConnectionResolvers<ContextType>;
  TestRunEdge?: TestRunEdgeResolvers<ContextType>;
  TestRunPayload?: TestRunPayloadResolvers<ContextType>;
  TestTarget?: TestTargetResolvers<ContextType>;
  TlsCertificate?: TlsCertificateResolvers<ContextType>;
  TlsSettings?: TlsSettingsResolvers<ContextType>;
  TriggerVariable?: TriggerVariableResolvers<ContextType>;
  TypedClient?: TypedClientResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  UserErrorCode?: UserErrorCodeResolvers;
  WsSecurityAuthentication?: WsSecurityAuthenticationResolvers<ContextType>;
  WsSecurityPasswordType?: WsSecurityPasswordTypeResolvers;
  WsSecuritySignatureAlgorithm?: WsSecuritySignatureAlgorithmResolvers;
  WsSecuritySignedPart?: WsSecuritySignedPartResolvers;
  WsdlChange?: WsdlChangeResolvers<ContextType>;
  WsdlChangeKind?: WsdlChangeKindResolvers;
  WsdlDescription?: WsdlDescriptionResolvers<ContextType>;
  WsdlFile?: WsdlFileResolvers<ContextType>;
  WsdlOperation?: WsdlOperationResolvers<ContextType>;
  WsdlRefresh?: WsdlRefreshResolvers<ContextType>;
  WsdlRefreshPayload?: WsdlRefreshPayloadResolvers<ContextType>;
};

