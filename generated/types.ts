import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
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
  JSON: { input: unknown; output: unknown; }
  /** A string that goes in and never comes out: not in answers, traces, errors or logs. */
  Secret: { input: string; output: never; }
  /** Kept verbatim; input accepts what the URL standard parses, without user info. Where it may lead, egress decides. */
  URL: { input: string; output: string; }
};

export type ApiKeyAuthentication = {
  readonly __typename?: 'ApiKeyAuthentication';
  readonly in: ApiKeyLocation;
  readonly name: Scalars['String']['output'];
};

export type ApiKeyAuthenticationInput = {
  readonly in: ApiKeyLocation;
  readonly name: Scalars['String']['input'];
  readonly value?: InputMaybe<Scalars['Secret']['input']>;
};

export type ApiKeyLocation =
  | 'HEADER'
  | 'QUERY';

export type Authentication = ApiKeyAuthentication | BasicAuthentication | BearerAuthentication | OAuth1Authentication | OAuth2Authentication;

export type AuthenticationInput =
  { readonly apiKey: ApiKeyAuthenticationInput; readonly basic?: never; readonly bearer?: never; readonly oauth1?: never; readonly oauth2?: never; }
  |  { readonly apiKey?: never; readonly basic: BasicAuthenticationInput; readonly bearer?: never; readonly oauth1?: never; readonly oauth2?: never; }
  |  { readonly apiKey?: never; readonly basic?: never; readonly bearer: BearerAuthenticationInput; readonly oauth1?: never; readonly oauth2?: never; }
  |  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly oauth1: OAuth1AuthenticationInput; readonly oauth2?: never; }
  |  { readonly apiKey?: never; readonly basic?: never; readonly bearer?: never; readonly oauth1?: never; readonly oauth2: OAuth2AuthenticationInput; };

export type BasicAuthentication = {
  readonly __typename?: 'BasicAuthentication';
  readonly username: Scalars['String']['output'];
};

export type BasicAuthenticationInput = {
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  readonly username: Scalars['String']['input'];
};

export type BearerAuthentication = {
  readonly __typename?: 'BearerAuthentication';
  /** A token is set. */
  readonly present: Scalars['Boolean']['output'];
};

export type BearerAuthenticationInput = {
  readonly token?: InputMaybe<Scalars['Secret']['input']>;
};

export type BindParametersInput = {
  readonly bindings: ReadonlyArray<NamedBindingInput>;
  readonly operationId: Scalars['ID']['input'];
};

export type BindingMode =
  /** The designer gives the value; `value` is the default. */
  | 'DESIGNER'
  /** `value` is used, whatever the caller sends. */
  | 'FIXED'
  /** The service variable named `variable` is used, whatever the caller sends. */
  | 'SERVICE_VARIABLE';

export type CheckMailboxInput = {
  readonly host?: InputMaybe<Scalars['String']['input']>;
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  readonly security?: InputMaybe<ImapSecurity>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

export type CheckMailboxPayload = {
  readonly __typename?: 'CheckMailboxPayload';
  readonly folders?: Maybe<ReadonlyArray<ImapFolder>>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Connector =
  | 'IMAP'
  | 'REST'
  | 'SOAP';

export type CreateImapServiceInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly host: Scalars['String']['input'];
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  readonly security: ImapSecurity;
  readonly username: Scalars['String']['input'];
};

export type CreateImapTriggerInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly destinationFolder?: InputMaybe<Scalars['String']['input']>;
  readonly enabled: Scalars['Boolean']['input'];
  readonly frequencyMinutes: Scalars['Int']['input'];
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly markAsRead: Scalars['Boolean']['input'];
  readonly name: Scalars['String']['input'];
  readonly processId: Scalars['ID']['input'];
  readonly serviceId: Scalars['ID']['input'];
  readonly sourceFolder: Scalars['String']['input'];
  /** Absent means now: mail that is already there is left alone. */
  readonly startFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  readonly unreadOnly: Scalars['Boolean']['input'];
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

export type CreateRestOperationInput = {
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly method: HttpMethod;
  readonly name: Scalars['String']['input'];
  readonly parameters?: InputMaybe<ReadonlyArray<ParameterInput>>;
  readonly path: Scalars['String']['input'];
  readonly serviceId: Scalars['ID']['input'];
};

export type CreateRestServiceInput = {
  readonly authentication?: InputMaybe<AuthenticationInput>;
  readonly baseUrl: Scalars['URL']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
};

export type DeletePayload = {
  readonly __typename?: 'DeletePayload';
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeployProcessInput = {
  /** BPMN 2.0 XML. */
  readonly bpmn: Scalars['String']['input'];
};

export type EngineKind =
  /** Camunda 7, Operaton, CIB seven. */
  | 'CAMUNDA_7'
  | 'CAMUNDA_8'
  /** Inside this server: nothing to install. */
  | 'EMBEDDED'
  | 'FLOWABLE'
  /** Any HTTP endpoint that accepts a start request. */
  | 'WEBHOOK';

export type ExecuteOperationInput = {
  /** A second call of this operation with the same key returns the first result; with other inputs it is a CONFLICT. Kept for 24 hours. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Values of the designer's parameters, by name. */
  readonly inputs?: InputMaybe<Scalars['JSON']['input']>;
  readonly operationId: Scalars['ID']['input'];
};

/** A call of an operation. Inputs that do not fit the parameters never leave: they are userErrors, INVALID_INPUT. */
export type Execution = Node & {
  readonly __typename?: 'Execution';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly durationMs?: Maybe<Scalars['Float']['output']>;
  readonly error?: Maybe<RunError>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
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
  readonly request?: Maybe<HttpRequestTrace>;
  readonly response?: Maybe<HttpResponseTrace>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: RunStatus;
};

export type ExecutionConnection = {
  readonly __typename?: 'ExecutionConnection';
  readonly edges: ReadonlyArray<ExecutionEdge>;
  readonly nodes: ReadonlyArray<Execution>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ExecutionEdge = {
  readonly __typename?: 'ExecutionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Execution;
};

export type ExecutionPayload = {
  readonly __typename?: 'ExecutionPayload';
  readonly execution?: Maybe<Execution>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type HttpHeader = {
  readonly __typename?: 'HttpHeader';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type HttpMethod =
  | 'DELETE'
  | 'GET'
  | 'HEAD'
  | 'OPTIONS'
  | 'PATCH'
  | 'POST'
  | 'PUT';

/** What went over the wire, secrets masked. */
export type HttpRequestTrace = {
  readonly __typename?: 'HttpRequestTrace';
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly headers: ReadonlyArray<HttpHeader>;
  readonly method: HttpMethod;
  readonly url: Scalars['String']['output'];
};

export type HttpResponseTrace = {
  readonly __typename?: 'HttpResponseTrace';
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly headers: ReadonlyArray<HttpHeader>;
  /** In bytes, before any cut of `body`. */
  readonly size: Scalars['Int']['output'];
  readonly status: Scalars['Int']['output'];
};

export type ImapFolder = {
  readonly __typename?: 'ImapFolder';
  readonly messages?: Maybe<Scalars['Int']['output']>;
  readonly path: Scalars['String']['output'];
  /** False for a folder that only holds other folders. */
  readonly selectable: Scalars['Boolean']['output'];
  /** RFC 6154 special use, such as \Sent, where the server tells. */
  readonly specialUse?: Maybe<Scalars['String']['output']>;
};

export type ImapSecurity =
  /** No encryption. Only for tests and closed networks. */
  | 'NONE'
  /** Plain, upgraded before the login (port 143). */
  | 'STARTTLS'
  /** TLS from the first byte (port 993). */
  | 'TLS';

export type ImapService = Node & Service & {
  readonly __typename?: 'ImapService';
  /** Set where the login is not a password. */
  readonly authentication?: Maybe<Authentication>;
  readonly connector: Connector;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Asked of the mail server now; null when it does not answer, with an error at this field whose extensions.code is a UserErrorCode. */
  readonly folders?: Maybe<ReadonlyArray<ImapFolder>>;
  readonly host: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly port: Scalars['Int']['output'];
  readonly security: ImapSecurity;
  readonly triggers: ImapTriggerConnection;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly username: Scalars['String']['output'];
  readonly variables: ReadonlyArray<ServiceVariable>;
};


export type ImapServicetriggersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ImapServicePayload = {
  readonly __typename?: 'ImapServicePayload';
  readonly service?: Maybe<ImapService>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ImapTrigger = Node & {
  readonly __typename?: 'ImapTrigger';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly destinationFolder?: Maybe<Scalars['String']['output']>;
  readonly enabled: Scalars['Boolean']['output'];
  readonly frequencyMinutes: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  /** Why the last poll failed; null when it went well. */
  readonly lastError?: Maybe<RunError>;
  readonly lastPollAt?: Maybe<Scalars['DateTime']['output']>;
  readonly markAsRead: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly nextPollAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null once the process is no longer deployed; the trigger then holds mails back and says so. */
  readonly process?: Maybe<Process>;
  readonly processKey: Scalars['String']['output'];
  readonly receipts: MailReceiptConnection;
  readonly service: ImapService;
  readonly sourceFolder: Scalars['String']['output'];
  /** Mails received before this moment are never handled. */
  readonly startFrom: Scalars['DateTime']['output'];
  readonly subjectCondition?: Maybe<Scalars['String']['output']>;
  readonly unreadOnly: Scalars['Boolean']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variables: ReadonlyArray<TriggerVariable>;
};


export type ImapTriggerreceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<ReceiptStatus>>;
};

export type ImapTriggerConnection = {
  readonly __typename?: 'ImapTriggerConnection';
  readonly edges: ReadonlyArray<ImapTriggerEdge>;
  readonly nodes: ReadonlyArray<ImapTrigger>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ImapTriggerDraftInput = {
  readonly processId?: InputMaybe<Scalars['ID']['input']>;
  readonly serviceId: Scalars['ID']['input'];
  readonly sourceFolder: Scalars['String']['input'];
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  readonly unreadOnly: Scalars['Boolean']['input'];
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

export type ImapTriggerEdge = {
  readonly __typename?: 'ImapTriggerEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ImapTrigger;
};

export type ImapTriggerPayload = {
  readonly __typename?: 'ImapTriggerPayload';
  readonly trigger?: Maybe<ImapTrigger>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ImportWsdlInput = {
  /** Used for the calls. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Needed where the WSDL has no service; otherwise overrides its endpoint. */
  readonly endpoint?: InputMaybe<Scalars['URL']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** Absent means as the WSDL says. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Absent: every operation that can be called, once, from its SOAP 1.1 port where it is offered on several. */
  readonly operations?: InputMaybe<ReadonlyArray<WsdlOperationChoiceInput>>;
  readonly source: WsdlSourceInput;
  /** Used to fetch the WSDL and what it imports. */
  readonly wsdlAuthentication?: InputMaybe<AuthenticationInput>;
};

export type ImportWsdlOperationsInput = {
  readonly operations: ReadonlyArray<WsdlOperationChoiceInput>;
  readonly serviceId: Scalars['ID']['input'];
};

export type InspectWsdlInput = {
  /** Used to fetch the WSDL and what it imports, when they are protected. */
  readonly authentication?: InputMaybe<AuthenticationInput>;
  readonly source: WsdlSourceInput;
};

export type InspectWsdlPayload = {
  readonly __typename?: 'InspectWsdlPayload';
  readonly userErrors: ReadonlyArray<UserError>;
  readonly wsdl?: Maybe<WsdlDescription>;
};

export type MailMatch = {
  readonly __typename?: 'MailMatch';
  /** Its process was already started, by an earlier poll of the trigger. */
  readonly alreadyHandled: Scalars['Boolean']['output'];
  /** Received before the trigger's `startFrom`: it will never be handled. */
  readonly beforeStart: Scalars['Boolean']['output'];
  readonly messageId?: Maybe<Scalars['String']['output']>;
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly sender?: Maybe<Scalars['String']['output']>;
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly unread: Scalars['Boolean']['output'];
  /** The start variables that would be sent; null for a mail that does not match. */
  readonly variables?: Maybe<Scalars['JSON']['output']>;
  readonly verdict: MailVerdict;
};

export type MailMatchConnection = {
  readonly __typename?: 'MailMatchConnection';
  readonly edges: ReadonlyArray<MailMatchEdge>;
  readonly nodes: ReadonlyArray<MailMatch>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MailMatchEdge = {
  readonly __typename?: 'MailMatchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MailMatch;
};

export type MailPart =
  /** A list of file values, inline parts and forwarded messages included. */
  | 'ATTACHMENTS'
  | 'BODY_HTML'
  /** A string; from the HTML where there is no plain text. */
  | 'BODY_TEXT'
  /** A list of bare addresses. */
  | 'CC'
  | 'MESSAGE_ID'
  /** The reception date (INTERNALDATE). */
  | 'RECEIVED_AT'
  /** The bare address, a string. */
  | 'SENDER'
  /** Decoded, a string. */
  | 'SUBJECT'
  /** A list of bare addresses. */
  | 'TO';

/** One row of the ledger: what became of one mail under one trigger. */
export type MailReceipt = Node & {
  readonly __typename?: 'MailReceipt';
  readonly attempts: Scalars['Int']['output'];
  readonly error?: Maybe<RunError>;
  readonly id: Scalars['ID']['output'];
  readonly messageId?: Maybe<Scalars['String']['output']>;
  readonly processInstance?: Maybe<ProcessInstance>;
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly sender?: Maybe<Scalars['String']['output']>;
  readonly status: ReceiptStatus;
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly trigger?: Maybe<ImapTrigger>;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type MailReceiptConnection = {
  readonly __typename?: 'MailReceiptConnection';
  readonly edges: ReadonlyArray<MailReceiptEdge>;
  readonly nodes: ReadonlyArray<MailReceipt>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MailReceiptEdge = {
  readonly __typename?: 'MailReceiptEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MailReceipt;
};

export type MailReceiptPayload = {
  readonly __typename?: 'MailReceiptPayload';
  readonly receipt?: Maybe<MailReceipt>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** MATCHES says that the mail meets the conditions; whether it would also be handled, `alreadyHandled` and `beforeStart` say. */
export type MailVerdict =
  /** Not unread, and the trigger looks at unread mails only. */
  | 'ALREADY_READ'
  | 'MATCHES'
  | 'SUBJECT_DIFFERS';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Changes who supplies each named parameter; the others stay as they are. */
  readonly bindParameters: OperationPayload;
  readonly cancelTestRun: TestRunPayload;
  /** Logs in with what is given, or with a stored service and what is changed, and lists the folders; stores nothing. */
  readonly checkMailbox: CheckMailboxPayload;
  readonly createImapService: ImapServicePayload;
  readonly createImapTrigger: ImapTriggerPayload;
  readonly createRestOperation: RestOperationPayload;
  readonly createRestService: RestServicePayload;
  readonly deleteOperation: DeletePayload;
  /** Takes its operations, triggers and variables along; IN_USE while mails of its triggers are PENDING, UNCERTAIN or STARTED. */
  readonly deleteService: DeletePayload;
  /** IN_USE while a binding takes its value. */
  readonly deleteServiceVariable: ServicePayload;
  readonly deleteTrigger: DeletePayload;
  /** Deploys a BPMN 2.0 document to the embedded engine. An identical one makes no new version. */
  readonly deployProcess: ProcessPayload;
  readonly dismissReceipt: MailReceiptPayload;
  /** Runs the operation and returns its result. */
  readonly executeOperation: ExecutionPayload;
  /** Creates a SOAP service with the chosen operations. */
  readonly importWsdl: SoapServicePayload;
  /** More operations of the WSDL that the service was created from, as it was stored then. */
  readonly importWsdlOperations: SoapServicePayload;
  /** Reads a WSDL and says what it offers; stores nothing. */
  readonly inspectWsdl: InspectWsdlPayload;
  /** Looks at the mailbox now, without waiting for the next turn; returns when the poll is over. */
  readonly pollTrigger: PollTriggerPayload;
  /** Takes a quarantined or uncertain mail up again, under the same business key. */
  readonly replayReceipt: MailReceiptPayload;
  readonly setServiceVariable: ServicePayload;
  /** On enabling, mails received since `startFrom` are taken; absent, it stays what it was. */
  readonly setTriggerEnabled: ImapTriggerPayload;
  /** Queues a test run and returns at once; follow it with the subscription. */
  readonly testOperation: TestRunPayload;
  /** Queues the search of the last `hours` hours. Starts no process and leaves the mailbox as it was. */
  readonly testTrigger: TestRunPayload;
  readonly updateImapService: ImapServicePayload;
  /** Never makes a handled mail be handled again. */
  readonly updateImapTrigger: ImapTriggerPayload;
  /** A given list of parameters replaces the old one; bindings of names that stay survive. */
  readonly updateRestOperation: RestOperationPayload;
  readonly updateRestService: RestServicePayload;
  readonly updateSoapOperation: SoapOperationPayload;
  readonly updateSoapService: SoapServicePayload;
};


export type MutationbindParametersArgs = {
  input: BindParametersInput;
};


export type MutationcancelTestRunArgs = {
  id: Scalars['ID']['input'];
};


export type MutationcheckMailboxArgs = {
  input: CheckMailboxInput;
};


export type MutationcreateImapServiceArgs = {
  input: CreateImapServiceInput;
};


export type MutationcreateImapTriggerArgs = {
  input: CreateImapTriggerInput;
};


export type MutationcreateRestOperationArgs = {
  input: CreateRestOperationInput;
};


export type MutationcreateRestServiceArgs = {
  input: CreateRestServiceInput;
};


export type MutationdeleteOperationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationdeleteServiceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationdeleteServiceVariableArgs = {
  name: Scalars['String']['input'];
  serviceId: Scalars['ID']['input'];
};


export type MutationdeleteTriggerArgs = {
  id: Scalars['ID']['input'];
};


export type MutationdeployProcessArgs = {
  input: DeployProcessInput;
};


export type MutationdismissReceiptArgs = {
  id: Scalars['ID']['input'];
};


export type MutationexecuteOperationArgs = {
  input: ExecuteOperationInput;
};


export type MutationimportWsdlArgs = {
  input: ImportWsdlInput;
};


export type MutationimportWsdlOperationsArgs = {
  input: ImportWsdlOperationsInput;
};


export type MutationinspectWsdlArgs = {
  input: InspectWsdlInput;
};


export type MutationpollTriggerArgs = {
  id: Scalars['ID']['input'];
};


export type MutationreplayReceiptArgs = {
  id: Scalars['ID']['input'];
};


export type MutationsetServiceVariableArgs = {
  input: SetServiceVariableInput;
};


export type MutationsetTriggerEnabledArgs = {
  enabled: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  startFrom?: InputMaybe<Scalars['DateTime']['input']>;
};


export type MutationtestOperationArgs = {
  input: TestOperationInput;
};


export type MutationtestTriggerArgs = {
  input: TestTriggerInput;
};


export type MutationupdateImapServiceArgs = {
  input: UpdateImapServiceInput;
};


export type MutationupdateImapTriggerArgs = {
  input: UpdateImapTriggerInput;
};


export type MutationupdateRestOperationArgs = {
  input: UpdateRestOperationInput;
};


export type MutationupdateRestServiceArgs = {
  input: UpdateRestServiceInput;
};


export type MutationupdateSoapOperationArgs = {
  input: UpdateSoapOperationInput;
};


export type MutationupdateSoapServiceArgs = {
  input: UpdateSoapServiceInput;
};

export type NamedBindingInput = {
  readonly binding: ParameterBindingInput;
  readonly parameter: Scalars['String']['input'];
  /** Inside a structured value: the member names from the parameter inwards. */
  readonly path?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type NestedBinding = {
  readonly __typename?: 'NestedBinding';
  readonly binding: ParameterBinding;
  /** Member names from the parameter inwards. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type OAuth1Authentication = {
  readonly __typename?: 'OAuth1Authentication';
  readonly consumerKey: Scalars['String']['output'];
  readonly realm?: Maybe<Scalars['String']['output']>;
  readonly signatureMethod: OAuth1SignatureMethod;
  readonly token?: Maybe<Scalars['String']['output']>;
};

export type OAuth1AuthenticationInput = {
  readonly consumerKey: Scalars['String']['input'];
  /** Shared secret of the consumer; for RSA methods the PEM private key goes in `privateKey`. */
  readonly consumerSecret?: InputMaybe<Scalars['Secret']['input']>;
  readonly privateKey?: InputMaybe<Scalars['Secret']['input']>;
  readonly realm?: InputMaybe<Scalars['String']['input']>;
  readonly signatureMethod: OAuth1SignatureMethod;
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly tokenSecret?: InputMaybe<Scalars['Secret']['input']>;
};

export type OAuth1SignatureMethod =
  | 'HMAC_SHA1'
  | 'HMAC_SHA256'
  | 'HMAC_SHA512'
  | 'PLAINTEXT'
  | 'RSA_SHA1'
  | 'RSA_SHA256'
  | 'RSA_SHA512';

export type OAuth2Authentication = {
  readonly __typename?: 'OAuth2Authentication';
  readonly authorizationUrl?: Maybe<Scalars['URL']['output']>;
  /** False until the authorization code flow has been completed by a person. */
  readonly authorized: Scalars['Boolean']['output'];
  readonly clientId: Scalars['String']['output'];
  readonly grant: OAuth2Grant;
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  readonly tokenUrl: Scalars['URL']['output'];
};

export type OAuth2AuthenticationInput = {
  readonly authorizationUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly clientId: Scalars['String']['input'];
  readonly clientSecret?: InputMaybe<Scalars['Secret']['input']>;
  readonly grant: OAuth2Grant;
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  readonly refreshToken?: InputMaybe<Scalars['Secret']['input']>;
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly tokenUrl: Scalars['URL']['input'];
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

export type OAuth2Grant =
  | 'AUTHORIZATION_CODE'
  | 'CLIENT_CREDENTIALS'
  | 'PASSWORD'
  | 'REFRESH_TOKEN';

export type Operation = {
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Unique in its service. */
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** JSON Schema (2020-12) of the output, where it is known. */
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  readonly parameters: ReadonlyArray<Parameter>;
  readonly service: Service;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type OperationConnection = {
  readonly __typename?: 'OperationConnection';
  readonly edges: ReadonlyArray<OperationEdge>;
  readonly nodes: ReadonlyArray<Operation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OperationEdge = {
  readonly __typename?: 'OperationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Operation;
};

export type OperationPayload = {
  readonly __typename?: 'OperationPayload';
  readonly operation?: Maybe<Operation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Parameter = {
  readonly __typename?: 'Parameter';
  readonly binding: ParameterBinding;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly in: ParameterLocation;
  /** What inputs are keyed by; unique in its operation. */
  readonly name: Scalars['String']['output'];
  /** Parts of a structured value that are fixed or taken from a variable, inside a parameter left to the designer. */
  readonly nestedBindings: ReadonlyArray<NestedBinding>;
  readonly required: Scalars['Boolean']['output'];
  /** JSON Schema (2020-12) of the value. */
  readonly schema: Scalars['JSON']['output'];
  /** The name on the wire, where two parameters share it in different places. */
  readonly wireName: Scalars['String']['output'];
};

export type ParameterBinding = {
  readonly __typename?: 'ParameterBinding';
  readonly mode: BindingMode;
  readonly value?: Maybe<Scalars['JSON']['output']>;
  readonly variable?: Maybe<Scalars['String']['output']>;
};

export type ParameterBindingInput = {
  readonly mode: BindingMode;
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
  readonly variable?: InputMaybe<Scalars['String']['input']>;
};

export type ParameterInput = {
  readonly binding?: InputMaybe<ParameterBindingInput>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly in: ParameterLocation;
  readonly name: Scalars['String']['input'];
  readonly required: Scalars['Boolean']['input'];
  readonly schema?: InputMaybe<Scalars['JSON']['input']>;
  readonly wireName?: InputMaybe<Scalars['String']['input']>;
};

export type ParameterLocation =
  /** The body as a whole. */
  | 'BODY'
  /** One member of the body: a JSON member, a form field, or a top-level input of a SOAP body. */
  | 'BODY_FIELD'
  | 'HEADER'
  | 'PATH'
  | 'QUERY'
  /** A SOAP header block. */
  | 'SOAP_HEADER';

export type PollTriggerPayload = {
  readonly __typename?: 'PollTriggerPayload';
  readonly trigger?: Maybe<ImapTrigger>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A deployed process, at its latest version. Its id stands for engine and key, never for a version. */
export type Process = Node & {
  readonly __typename?: 'Process';
  readonly engine: ProcessEngine;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  /** The key, where the model has no name. */
  readonly name: Scalars['String']['output'];
  readonly startVariables: ReadonlyArray<ProcessVariable>;
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type ProcessConnection = {
  readonly __typename?: 'ProcessConnection';
  readonly edges: ReadonlyArray<ProcessEdge>;
  readonly nodes: ReadonlyArray<Process>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProcessEdge = {
  readonly __typename?: 'ProcessEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Process;
};

export type ProcessEngine = Node & {
  readonly __typename?: 'ProcessEngine';
  /** Why it does not answer; null when it does. */
  readonly error?: Maybe<RunError>;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly kind: EngineKind;
  readonly name: Scalars['String']['output'];
  readonly url?: Maybe<Scalars['URL']['output']>;
};

export type ProcessInstance = Node & {
  readonly __typename?: 'ProcessInstance';
  readonly businessKey?: Maybe<Scalars['String']['output']>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly process?: Maybe<Process>;
  readonly processKey: Scalars['String']['output'];
  readonly processVersion?: Maybe<Scalars['Int']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly state: ProcessInstanceState;
  /** Null where the engine does not tell. */
  readonly variables?: Maybe<Scalars['JSON']['output']>;
};

export type ProcessInstanceConnection = {
  readonly __typename?: 'ProcessInstanceConnection';
  readonly edges: ReadonlyArray<ProcessInstanceEdge>;
  readonly nodes: ReadonlyArray<ProcessInstance>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProcessInstanceEdge = {
  readonly __typename?: 'ProcessInstanceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProcessInstance;
};

export type ProcessInstanceState =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'RUNNING'
  | 'UNKNOWN';

export type ProcessPayload = {
  readonly __typename?: 'ProcessPayload';
  /** The first executable process of the document. */
  readonly process?: Maybe<Process>;
  readonly processes: ReadonlyArray<Process>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ProcessVariable = {
  readonly __typename?: 'ProcessVariable';
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly list: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly required: Scalars['Boolean']['output'];
  readonly type: ProcessVariableType;
};

export type ProcessVariableType =
  | 'BOOLEAN'
  | 'DATE'
  | 'FILE'
  | 'JSON'
  | 'NUMBER'
  | 'STRING';

export type Query = {
  readonly __typename?: 'Query';
  readonly engines: ReadonlyArray<ProcessEngine>;
  readonly executions: ExecutionConnection;
  readonly mailReceipts: MailReceiptConnection;
  readonly node?: Maybe<Node>;
  readonly operation?: Maybe<Operation>;
  readonly process?: Maybe<Process>;
  readonly processInstances: ProcessInstanceConnection;
  readonly processes: ProcessConnection;
  readonly service?: Maybe<Service>;
  readonly services: ServiceConnection;
  readonly testRuns: TestRunConnection;
  readonly trigger?: Maybe<ImapTrigger>;
};


export type QueryexecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operationId?: InputMaybe<Scalars['ID']['input']>;
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ReadonlyArray<RunStatus>>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


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


export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryoperationArgs = {
  key: Scalars['String']['input'];
  serviceKey: Scalars['String']['input'];
};


export type QueryprocessArgs = {
  engineKey: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


export type QueryprocessInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  processKey?: InputMaybe<Scalars['String']['input']>;
};


export type QueryprocessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryserviceArgs = {
  key: Scalars['String']['input'];
};


export type QueryservicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  connector?: InputMaybe<Connector>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QuerytestRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  targetId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerytriggerArgs = {
  key: Scalars['String']['input'];
  serviceKey: Scalars['String']['input'];
};

export type ReceiptStatus =
  /** Set aside for good by a person. */
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

export type RestOperation = Node & Operation & {
  readonly __typename?: 'RestOperation';
  /** Media type of the request body. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly method: HttpMethod;
  readonly name: Scalars['String']['output'];
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  readonly parameters: ReadonlyArray<Parameter>;
  /** Below the service's baseUrl, with {name} for each PATH parameter. */
  readonly path: Scalars['String']['output'];
  readonly service: Service;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type RestOperationPayload = {
  readonly __typename?: 'RestOperationPayload';
  readonly operation?: Maybe<RestOperation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RestService = Node & Service & {
  readonly __typename?: 'RestService';
  readonly authentication?: Maybe<Authentication>;
  readonly baseUrl: Scalars['URL']['output'];
  readonly connector: Connector;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly operations: OperationConnection;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variables: ReadonlyArray<ServiceVariable>;
};


export type RestServiceoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RestServicePayload = {
  readonly __typename?: 'RestServicePayload';
  readonly service?: Maybe<RestService>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RunError = {
  readonly __typename?: 'RunError';
  /** Stable and machine-readable, such as HTTP_STATUS, SOAP_FAULT, TIMEOUT, UNREACHABLE, INVALID_INPUT. */
  readonly code: Scalars['String']['output'];
  readonly detail?: Maybe<Scalars['JSON']['output']>;
  readonly message: Scalars['String']['output'];
};

export type RunStatus =
  | 'CANCELLED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED';

export type Service = {
  readonly connector: Connector;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Unique, URL-safe and stable: what processes refer to. */
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variables: ReadonlyArray<ServiceVariable>;
};

export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  readonly edges: ReadonlyArray<ServiceEdge>;
  readonly nodes: ReadonlyArray<Service>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Service;
};

export type ServicePayload = {
  readonly __typename?: 'ServicePayload';
  readonly service?: Maybe<Service>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ServiceVariable = {
  readonly __typename?: 'ServiceVariable';
  readonly name: Scalars['String']['output'];
  readonly secret: Scalars['Boolean']['output'];
  /** Null when the variable is secret. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

export type SetServiceVariableInput = {
  readonly name: Scalars['String']['input'];
  readonly secret: Scalars['Boolean']['input'];
  readonly serviceId: Scalars['ID']['input'];
  readonly value: Scalars['JSON']['input'];
};

export type SoapOperation = Node & Operation & {
  readonly __typename?: 'SoapOperation';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly endpoint: Scalars['URL']['output'];
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  readonly parameters: ReadonlyArray<Parameter>;
  readonly service: Service;
  /** As sent: the override where there is one, else the WSDL's. Null: none is sent (SOAP 1.2); empty is sent empty. */
  readonly soapAction?: Maybe<Scalars['String']['output']>;
  /** For the special cases only. */
  readonly soapActionOverride?: Maybe<Scalars['String']['output']>;
  readonly soapVersion: SoapVersion;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly wsdlBinding: Scalars['String']['output'];
  readonly wsdlOperation: Scalars['String']['output'];
  readonly wsdlPort?: Maybe<Scalars['String']['output']>;
  /** Where in the WSDL it comes from; service and port are null where the WSDL has only bindings. */
  readonly wsdlService?: Maybe<Scalars['String']['output']>;
  readonly wsdlSoapAction?: Maybe<Scalars['String']['output']>;
};

export type SoapOperationPayload = {
  readonly __typename?: 'SoapOperationPayload';
  readonly operation?: Maybe<SoapOperation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SoapService = Node & Service & {
  readonly __typename?: 'SoapService';
  /** For the calls; fetching the WSDL has its own. */
  readonly authentication?: Maybe<Authentication>;
  readonly connector: Connector;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Used instead of the WSDL's endpoint, for every operation. */
  readonly endpointOverride?: Maybe<Scalars['URL']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly operations: OperationConnection;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variables: ReadonlyArray<ServiceVariable>;
  readonly wsdlUrl?: Maybe<Scalars['URL']['output']>;
};


export type SoapServiceoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SoapServicePayload = {
  readonly __typename?: 'SoapServicePayload';
  readonly service?: Maybe<SoapService>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SoapVersion =
  | 'SOAP_1_1'
  | 'SOAP_1_2';

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly execution: Execution;
  readonly testRun: TestRun;
};


export type SubscriptionexecutionArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptiontestRunArgs = {
  id: Scalars['ID']['input'];
};

export type TestOperationInput = {
  readonly inputs?: InputMaybe<Scalars['JSON']['input']>;
  readonly operationId: Scalars['ID']['input'];
};

export type TestRun = Node & {
  readonly __typename?: 'TestRun';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly durationMs?: Maybe<Scalars['Float']['output']>;
  readonly error?: Maybe<RunError>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** For a trigger: the mails that it found, newest first. `matching: false` lists every mail of the period with its verdict. */
  readonly mails?: Maybe<MailMatchConnection>;
  readonly output?: Maybe<Scalars['JSON']['output']>;
  readonly request?: Maybe<HttpRequestTrace>;
  readonly response?: Maybe<HttpResponseTrace>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: RunStatus;
  /** Null once it was deleted, and for a draft. */
  readonly target?: Maybe<TestTarget>;
};


export type TestRunmailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  matching?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TestRunConnection = {
  readonly __typename?: 'TestRunConnection';
  readonly edges: ReadonlyArray<TestRunEdge>;
  readonly nodes: ReadonlyArray<TestRun>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TestRunEdge = {
  readonly __typename?: 'TestRunEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: TestRun;
};

export type TestRunPayload = {
  readonly __typename?: 'TestRunPayload';
  readonly testRun?: Maybe<TestRun>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TestTarget = ImapTrigger | RestOperation | SoapOperation;

/** Exactly one of `triggerId` and `draft`, so that a form can be tried before it is saved. */
export type TestTriggerInput = {
  readonly draft?: InputMaybe<ImapTriggerDraftInput>;
  readonly hours: Scalars['Int']['input'];
  readonly triggerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Fills one start variable of the process from one part of the mail, or with a constant. */
export type TriggerVariable = {
  readonly __typename?: 'TriggerVariable';
  readonly part?: Maybe<MailPart>;
  readonly value?: Maybe<Scalars['JSON']['output']>;
  readonly variable: Scalars['String']['output'];
};

/** Exactly one of `part` and `value`. */
export type TriggerVariableInput = {
  readonly part?: InputMaybe<MailPart>;
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
  readonly variable: Scalars['String']['input'];
};

export type UpdateImapServiceInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly host?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly oauth2?: InputMaybe<OAuth2AuthenticationInput>;
  readonly password?: InputMaybe<Scalars['Secret']['input']>;
  readonly port?: InputMaybe<Scalars['Int']['input']>;
  readonly security?: InputMaybe<ImapSecurity>;
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateImapTriggerInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly destinationFolder?: InputMaybe<Scalars['String']['input']>;
  readonly frequencyMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly markAsRead?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly processId?: InputMaybe<Scalars['ID']['input']>;
  readonly sourceFolder?: InputMaybe<Scalars['String']['input']>;
  readonly subjectCondition?: InputMaybe<Scalars['String']['input']>;
  readonly unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  readonly variables?: InputMaybe<ReadonlyArray<TriggerVariableInput>>;
};

export type UpdateRestOperationInput = {
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly method?: InputMaybe<HttpMethod>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly parameters?: InputMaybe<ReadonlyArray<ParameterInput>>;
  readonly path?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateRestServiceInput = {
  readonly authentication?: InputMaybe<AuthenticationInput>;
  readonly baseUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateSoapOperationInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly soapActionOverride?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateSoapServiceInput = {
  readonly authentication?: InputMaybe<AuthenticationInput>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly endpointOverride?: InputMaybe<Scalars['URL']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly ifUnchangedSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly wsdlAuthentication?: InputMaybe<AuthenticationInput>;
};

/** Something the caller can mend. Faults of the server itself are GraphQL errors instead. */
export type UserError = {
  readonly __typename?: 'UserError';
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  /** For IN_USE: what uses it. */
  readonly nodes?: Maybe<ReadonlyArray<Node>>;
  /** Where in `input` the fault lies, outermost first. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UserErrorCode =
  /** Our own egress policy forbids this address. */
  | 'ADDRESS_FORBIDDEN'
  /** The peer refused our credentials. */
  | 'AUTHENTICATION_FAILED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  /** A WSDL, OpenAPI or BPMN document that is not valid; the message says what and where. */
  | 'INVALID_DOCUMENT'
  | 'INVALID_INPUT'
  /** Something depends on it; `nodes` says what. */
  | 'IN_USE'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  /** The address of a secret changes: send the secret again. */
  | 'SECRET_REQUIRED'
  /** Changed by somebody else since `ifUnchangedSince`. */
  | 'STALE'
  /** The peer could not be reached: DNS, TCP, TLS or time-out. */
  | 'UNREACHABLE'
  | 'UNSUPPORTED';

/** What a WSDL offers; nothing is stored. */
export type WsdlDescription = {
  readonly __typename?: 'WsdlDescription';
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Prefill for the service: its name and documentation, where the WSDL has them. */
  readonly name: Scalars['String']['output'];
  readonly operations: ReadonlyArray<WsdlOperation>;
  readonly targetNamespace: Scalars['String']['output'];
  /** What was understood only in part, in words. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

export type WsdlFileInput = {
  readonly content: Scalars['String']['input'];
  /** The location under which the other files refer to it. */
  readonly location: Scalars['String']['input'];
};

/** One operation of one SOAP port (of one SOAP binding, where the WSDL has no service). */
export type WsdlOperation = {
  readonly __typename?: 'WsdlOperation';
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Null, with a warning, where the WSDL has none that is an http(s) URL: importWsdl then needs one. */
  readonly endpoint?: Maybe<Scalars['URL']['output']>;
  readonly name: Scalars['String']['output'];
  readonly outputSchema?: Maybe<Scalars['JSON']['output']>;
  readonly parameters: ReadonlyArray<Parameter>;
  /** Unique in the document; to be sent back to importWsdl. */
  readonly ref: Scalars['String']['output'];
  readonly soapAction?: Maybe<Scalars['String']['output']>;
  readonly soapVersion: SoapVersion;
  readonly wsdlBinding: Scalars['String']['output'];
  readonly wsdlPort?: Maybe<Scalars['String']['output']>;
  readonly wsdlService?: Maybe<Scalars['String']['output']>;
};

/** One operation to import, with what is to differ from the WSDL. Its key is the operation's name unless that is taken. */
export type WsdlOperationChoiceInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly ref: Scalars['String']['input'];
  readonly soapActionOverride?: InputMaybe<Scalars['String']['input']>;
};

export type WsdlSourceInput =
  /** A WSDL with the files that it imports; the first is the entry. */
  { readonly bundle: ReadonlyArray<WsdlFileInput>; readonly document?: never; readonly url?: never; }
  |  /** One self-contained document. */
  { readonly bundle?: never; readonly document: Scalars['String']['input']; readonly url?: never; }
  |  { readonly bundle?: never; readonly document?: never; readonly url: Scalars['URL']['input']; };



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
    | ( Omit<OAuth1Authentication, 'signatureMethod'> & { signatureMethod: _RefType['OAuth1SignatureMethod'] } & { __typename: 'OAuth1Authentication' } )
    | ( Omit<OAuth2Authentication, 'grant'> & { grant: _RefType['OAuth2Grant'] } & { __typename: 'OAuth2Authentication' } )
  ;
  TestTarget:
    | ( Omit<ImapTrigger, 'process' | 'receipts' | 'service' | 'variables'> & { process?: Maybe<_RefType['Process']>, receipts: _RefType['MailReceiptConnection'], service: _RefType['ImapService'], variables: ReadonlyArray<_RefType['TriggerVariable']> } & { __typename: 'ImapTrigger' } )
    | ( Omit<RestOperation, 'method' | 'parameters' | 'service'> & { method: _RefType['HttpMethod'], parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'] } & { __typename: 'RestOperation' } )
    | ( Omit<SoapOperation, 'parameters' | 'service' | 'soapVersion'> & { parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'], soapVersion: _RefType['SoapVersion'] } & { __typename: 'SoapOperation' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Omit<Execution, 'operation' | 'request' | 'status'> & { operation?: Maybe<_RefType['Operation']>, request?: Maybe<_RefType['HttpRequestTrace']>, status: _RefType['RunStatus'] } & { __typename: 'Execution' } )
    | ( Omit<ImapService, 'authentication' | 'connector' | 'security' | 'triggers'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], security: _RefType['ImapSecurity'], triggers: _RefType['ImapTriggerConnection'] } & { __typename: 'ImapService' } )
    | ( Omit<ImapTrigger, 'process' | 'receipts' | 'service' | 'variables'> & { process?: Maybe<_RefType['Process']>, receipts: _RefType['MailReceiptConnection'], service: _RefType['ImapService'], variables: ReadonlyArray<_RefType['TriggerVariable']> } & { __typename: 'ImapTrigger' } )
    | ( Omit<MailReceipt, 'processInstance' | 'status' | 'trigger'> & { processInstance?: Maybe<_RefType['ProcessInstance']>, status: _RefType['ReceiptStatus'], trigger?: Maybe<_RefType['ImapTrigger']> } & { __typename: 'MailReceipt' } )
    | ( Omit<Process, 'engine' | 'startVariables'> & { engine: _RefType['ProcessEngine'], startVariables: ReadonlyArray<_RefType['ProcessVariable']> } & { __typename: 'Process' } )
    | ( Omit<ProcessEngine, 'kind'> & { kind: _RefType['EngineKind'] } & { __typename: 'ProcessEngine' } )
    | ( Omit<ProcessInstance, 'process' | 'state'> & { process?: Maybe<_RefType['Process']>, state: _RefType['ProcessInstanceState'] } & { __typename: 'ProcessInstance' } )
    | ( Omit<RestOperation, 'method' | 'parameters' | 'service'> & { method: _RefType['HttpMethod'], parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'] } & { __typename: 'RestOperation' } )
    | ( Omit<RestService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], operations: _RefType['OperationConnection'] } & { __typename: 'RestService' } )
    | ( Omit<SoapOperation, 'parameters' | 'service' | 'soapVersion'> & { parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'], soapVersion: _RefType['SoapVersion'] } & { __typename: 'SoapOperation' } )
    | ( Omit<SoapService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], operations: _RefType['OperationConnection'] } & { __typename: 'SoapService' } )
    | ( Omit<TestRun, 'mails' | 'request' | 'status' | 'target'> & { mails?: Maybe<_RefType['MailMatchConnection']>, request?: Maybe<_RefType['HttpRequestTrace']>, status: _RefType['RunStatus'], target?: Maybe<_RefType['TestTarget']> } & { __typename: 'TestRun' } )
  ;
  Operation:
    | ( Omit<RestOperation, 'method' | 'parameters' | 'service'> & { method: _RefType['HttpMethod'], parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'] } & { __typename: 'RestOperation' } )
    | ( Omit<SoapOperation, 'parameters' | 'service' | 'soapVersion'> & { parameters: ReadonlyArray<_RefType['Parameter']>, service: _RefType['Service'], soapVersion: _RefType['SoapVersion'] } & { __typename: 'SoapOperation' } )
  ;
  Service:
    | ( Omit<ImapService, 'authentication' | 'connector' | 'security' | 'triggers'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], security: _RefType['ImapSecurity'], triggers: _RefType['ImapTriggerConnection'] } & { __typename: 'ImapService' } )
    | ( Omit<RestService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], operations: _RefType['OperationConnection'] } & { __typename: 'RestService' } )
    | ( Omit<SoapService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<_RefType['Authentication']>, connector: _RefType['Connector'], operations: _RefType['OperationConnection'] } & { __typename: 'SoapService' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKeyAuthentication: ResolverTypeWrapper<Omit<ApiKeyAuthentication, 'in'> & { in: ResolversTypes['ApiKeyLocation'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApiKeyAuthenticationInput: ApiKeyAuthenticationInput;
  ApiKeyLocation: ResolverTypeWrapper<'HEADER' | 'QUERY'>;
  Authentication: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Authentication']>;
  AuthenticationInput: AuthenticationInput;
  BasicAuthentication: ResolverTypeWrapper<BasicAuthentication>;
  BasicAuthenticationInput: BasicAuthenticationInput;
  BearerAuthentication: ResolverTypeWrapper<BearerAuthentication>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BearerAuthenticationInput: BearerAuthenticationInput;
  BindParametersInput: BindParametersInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BindingMode: ResolverTypeWrapper<'DESIGNER' | 'FIXED' | 'SERVICE_VARIABLE'>;
  CheckMailboxInput: CheckMailboxInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CheckMailboxPayload: ResolverTypeWrapper<Omit<CheckMailboxPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Connector: ResolverTypeWrapper<'REST' | 'SOAP' | 'IMAP'>;
  CreateImapServiceInput: CreateImapServiceInput;
  CreateImapTriggerInput: CreateImapTriggerInput;
  CreateRestOperationInput: CreateRestOperationInput;
  CreateRestServiceInput: CreateRestServiceInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<Omit<DeletePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DeployProcessInput: DeployProcessInput;
  EngineKind: ResolverTypeWrapper<'EMBEDDED' | 'CAMUNDA_7' | 'CAMUNDA_8' | 'FLOWABLE' | 'WEBHOOK'>;
  ExecuteOperationInput: ExecuteOperationInput;
  Execution: ResolverTypeWrapper<Omit<Execution, 'operation' | 'request' | 'status'> & { operation?: Maybe<ResolversTypes['Operation']>, request?: Maybe<ResolversTypes['HttpRequestTrace']>, status: ResolversTypes['RunStatus'] }>;
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
  ImapService: ResolverTypeWrapper<Omit<ImapService, 'authentication' | 'connector' | 'security' | 'triggers'> & { authentication?: Maybe<ResolversTypes['Authentication']>, connector: ResolversTypes['Connector'], security: ResolversTypes['ImapSecurity'], triggers: ResolversTypes['ImapTriggerConnection'] }>;
  ImapServicePayload: ResolverTypeWrapper<Omit<ImapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['ImapService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImapTrigger: ResolverTypeWrapper<Omit<ImapTrigger, 'process' | 'receipts' | 'service' | 'variables'> & { process?: Maybe<ResolversTypes['Process']>, receipts: ResolversTypes['MailReceiptConnection'], service: ResolversTypes['ImapService'], variables: ReadonlyArray<ResolversTypes['TriggerVariable']> }>;
  ImapTriggerConnection: ResolverTypeWrapper<Omit<ImapTriggerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ImapTriggerEdge']>, nodes: ReadonlyArray<ResolversTypes['ImapTrigger']> }>;
  ImapTriggerDraftInput: ImapTriggerDraftInput;
  ImapTriggerEdge: ResolverTypeWrapper<Omit<ImapTriggerEdge, 'node'> & { node: ResolversTypes['ImapTrigger'] }>;
  ImapTriggerPayload: ResolverTypeWrapper<Omit<ImapTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportWsdlInput: ImportWsdlInput;
  ImportWsdlOperationsInput: ImportWsdlOperationsInput;
  InspectWsdlInput: InspectWsdlInput;
  InspectWsdlPayload: ResolverTypeWrapper<Omit<InspectWsdlPayload, 'userErrors' | 'wsdl'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']>, wsdl?: Maybe<ResolversTypes['WsdlDescription']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MailMatch: ResolverTypeWrapper<Omit<MailMatch, 'verdict'> & { verdict: ResolversTypes['MailVerdict'] }>;
  MailMatchConnection: ResolverTypeWrapper<Omit<MailMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MailMatchEdge']>, nodes: ReadonlyArray<ResolversTypes['MailMatch']> }>;
  MailMatchEdge: ResolverTypeWrapper<Omit<MailMatchEdge, 'node'> & { node: ResolversTypes['MailMatch'] }>;
  MailPart: ResolverTypeWrapper<'BODY_TEXT' | 'BODY_HTML' | 'SENDER' | 'SUBJECT' | 'ATTACHMENTS' | 'RECEIVED_AT' | 'MESSAGE_ID' | 'TO' | 'CC'>;
  MailReceipt: ResolverTypeWrapper<Omit<MailReceipt, 'processInstance' | 'status' | 'trigger'> & { processInstance?: Maybe<ResolversTypes['ProcessInstance']>, status: ResolversTypes['ReceiptStatus'], trigger?: Maybe<ResolversTypes['ImapTrigger']> }>;
  MailReceiptConnection: ResolverTypeWrapper<Omit<MailReceiptConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MailReceiptEdge']>, nodes: ReadonlyArray<ResolversTypes['MailReceipt']> }>;
  MailReceiptEdge: ResolverTypeWrapper<Omit<MailReceiptEdge, 'node'> & { node: ResolversTypes['MailReceipt'] }>;
  MailReceiptPayload: ResolverTypeWrapper<Omit<MailReceiptPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversTypes['MailReceipt']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  MailVerdict: ResolverTypeWrapper<'MATCHES' | 'SUBJECT_DIFFERS' | 'ALREADY_READ'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NamedBindingInput: NamedBindingInput;
  NestedBinding: ResolverTypeWrapper<Omit<NestedBinding, 'binding'> & { binding: ResolversTypes['ParameterBinding'] }>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OAuth1Authentication: ResolverTypeWrapper<Omit<OAuth1Authentication, 'signatureMethod'> & { signatureMethod: ResolversTypes['OAuth1SignatureMethod'] }>;
  OAuth1AuthenticationInput: OAuth1AuthenticationInput;
  OAuth1SignatureMethod: ResolverTypeWrapper<'HMAC_SHA1' | 'HMAC_SHA256' | 'HMAC_SHA512' | 'RSA_SHA1' | 'RSA_SHA256' | 'RSA_SHA512' | 'PLAINTEXT'>;
  OAuth2Authentication: ResolverTypeWrapper<Omit<OAuth2Authentication, 'grant'> & { grant: ResolversTypes['OAuth2Grant'] }>;
  OAuth2AuthenticationInput: OAuth2AuthenticationInput;
  OAuth2Grant: ResolverTypeWrapper<'CLIENT_CREDENTIALS' | 'PASSWORD' | 'AUTHORIZATION_CODE' | 'REFRESH_TOKEN'>;
  Operation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Operation']>;
  OperationConnection: ResolverTypeWrapper<Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversTypes['Operation']> }>;
  OperationEdge: ResolverTypeWrapper<Omit<OperationEdge, 'node'> & { node: ResolversTypes['Operation'] }>;
  OperationPayload: ResolverTypeWrapper<Omit<OperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Omit<Parameter, 'binding' | 'in' | 'nestedBindings'> & { binding: ResolversTypes['ParameterBinding'], in: ResolversTypes['ParameterLocation'], nestedBindings: ReadonlyArray<ResolversTypes['NestedBinding']> }>;
  ParameterBinding: ResolverTypeWrapper<Omit<ParameterBinding, 'mode'> & { mode: ResolversTypes['BindingMode'] }>;
  ParameterBindingInput: ParameterBindingInput;
  ParameterInput: ParameterInput;
  ParameterLocation: ResolverTypeWrapper<'PATH' | 'QUERY' | 'HEADER' | 'BODY_FIELD' | 'BODY' | 'SOAP_HEADER'>;
  PollTriggerPayload: ResolverTypeWrapper<Omit<PollTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Process: ResolverTypeWrapper<Omit<Process, 'engine' | 'startVariables'> & { engine: ResolversTypes['ProcessEngine'], startVariables: ReadonlyArray<ResolversTypes['ProcessVariable']> }>;
  ProcessConnection: ResolverTypeWrapper<Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcessEdge']>, nodes: ReadonlyArray<ResolversTypes['Process']> }>;
  ProcessEdge: ResolverTypeWrapper<Omit<ProcessEdge, 'node'> & { node: ResolversTypes['Process'] }>;
  ProcessEngine: ResolverTypeWrapper<Omit<ProcessEngine, 'kind'> & { kind: ResolversTypes['EngineKind'] }>;
  ProcessInstance: ResolverTypeWrapper<Omit<ProcessInstance, 'process' | 'state'> & { process?: Maybe<ResolversTypes['Process']>, state: ResolversTypes['ProcessInstanceState'] }>;
  ProcessInstanceConnection: ResolverTypeWrapper<Omit<ProcessInstanceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProcessInstanceEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcessInstance']> }>;
  ProcessInstanceEdge: ResolverTypeWrapper<Omit<ProcessInstanceEdge, 'node'> & { node: ResolversTypes['ProcessInstance'] }>;
  ProcessInstanceState: ResolverTypeWrapper<'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'UNKNOWN'>;
  ProcessPayload: ResolverTypeWrapper<Omit<ProcessPayload, 'process' | 'processes' | 'userErrors'> & { process?: Maybe<ResolversTypes['Process']>, processes: ReadonlyArray<ResolversTypes['Process']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ProcessVariable: ResolverTypeWrapper<Omit<ProcessVariable, 'type'> & { type: ResolversTypes['ProcessVariableType'] }>;
  ProcessVariableType: ResolverTypeWrapper<'STRING' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'FILE' | 'JSON'>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiptStatus: ResolverTypeWrapper<'PENDING' | 'UNCERTAIN' | 'STARTED' | 'DONE' | 'DUPLICATE' | 'QUARANTINED' | 'DISMISSED'>;
  RestOperation: ResolverTypeWrapper<Omit<RestOperation, 'method' | 'parameters' | 'service'> & { method: ResolversTypes['HttpMethod'], parameters: ReadonlyArray<ResolversTypes['Parameter']>, service: ResolversTypes['Service'] }>;
  RestOperationPayload: ResolverTypeWrapper<Omit<RestOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RestService: ResolverTypeWrapper<Omit<RestService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<ResolversTypes['Authentication']>, connector: ResolversTypes['Connector'], operations: ResolversTypes['OperationConnection'] }>;
  RestServicePayload: ResolverTypeWrapper<Omit<RestServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['RestService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RunError: ResolverTypeWrapper<RunError>;
  RunStatus: ResolverTypeWrapper<'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'>;
  Secret: ResolverTypeWrapper<Scalars['Secret']['output']>;
  Service: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Service']>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Service']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServicePayload: ResolverTypeWrapper<Omit<ServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['Service']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ServiceVariable: ResolverTypeWrapper<ServiceVariable>;
  SetServiceVariableInput: SetServiceVariableInput;
  SoapOperation: ResolverTypeWrapper<Omit<SoapOperation, 'parameters' | 'service' | 'soapVersion'> & { parameters: ReadonlyArray<ResolversTypes['Parameter']>, service: ResolversTypes['Service'], soapVersion: ResolversTypes['SoapVersion'] }>;
  SoapOperationPayload: ResolverTypeWrapper<Omit<SoapOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversTypes['SoapOperation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SoapService: ResolverTypeWrapper<Omit<SoapService, 'authentication' | 'connector' | 'operations'> & { authentication?: Maybe<ResolversTypes['Authentication']>, connector: ResolversTypes['Connector'], operations: ResolversTypes['OperationConnection'] }>;
  SoapServicePayload: ResolverTypeWrapper<Omit<SoapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['SoapService']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SoapVersion: ResolverTypeWrapper<'SOAP_1_1' | 'SOAP_1_2'>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TestOperationInput: TestOperationInput;
  TestRun: ResolverTypeWrapper<Omit<TestRun, 'mails' | 'request' | 'status' | 'target'> & { mails?: Maybe<ResolversTypes['MailMatchConnection']>, request?: Maybe<ResolversTypes['HttpRequestTrace']>, status: ResolversTypes['RunStatus'], target?: Maybe<ResolversTypes['TestTarget']> }>;
  TestRunConnection: ResolverTypeWrapper<Omit<TestRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TestRunEdge']>, nodes: ReadonlyArray<ResolversTypes['TestRun']> }>;
  TestRunEdge: ResolverTypeWrapper<Omit<TestRunEdge, 'node'> & { node: ResolversTypes['TestRun'] }>;
  TestRunPayload: ResolverTypeWrapper<Omit<TestRunPayload, 'testRun' | 'userErrors'> & { testRun?: Maybe<ResolversTypes['TestRun']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  TestTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TestTarget']>;
  TestTriggerInput: TestTriggerInput;
  TriggerVariable: ResolverTypeWrapper<Omit<TriggerVariable, 'part'> & { part?: Maybe<ResolversTypes['MailPart']> }>;
  TriggerVariableInput: TriggerVariableInput;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpdateImapServiceInput: UpdateImapServiceInput;
  UpdateImapTriggerInput: UpdateImapTriggerInput;
  UpdateRestOperationInput: UpdateRestOperationInput;
  UpdateRestServiceInput: UpdateRestServiceInput;
  UpdateSoapOperationInput: UpdateSoapOperationInput;
  UpdateSoapServiceInput: UpdateSoapServiceInput;
  UserError: ResolverTypeWrapper<Omit<UserError, 'code' | 'nodes'> & { code: ResolversTypes['UserErrorCode'], nodes?: Maybe<ReadonlyArray<ResolversTypes['Node']>> }>;
  UserErrorCode: ResolverTypeWrapper<'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'FORBIDDEN' | 'INVALID_DOCUMENT' | 'UNREACHABLE' | 'AUTHENTICATION_FAILED' | 'ADDRESS_FORBIDDEN' | 'IN_USE' | 'STALE' | 'SECRET_REQUIRED' | 'UNSUPPORTED' | 'LIMIT_EXCEEDED'>;
  WsdlDescription: ResolverTypeWrapper<Omit<WsdlDescription, 'operations'> & { operations: ReadonlyArray<ResolversTypes['WsdlOperation']> }>;
  WsdlFileInput: WsdlFileInput;
  WsdlOperation: ResolverTypeWrapper<Omit<WsdlOperation, 'parameters' | 'soapVersion'> & { parameters: ReadonlyArray<ResolversTypes['Parameter']>, soapVersion: ResolversTypes['SoapVersion'] }>;
  WsdlOperationChoiceInput: WsdlOperationChoiceInput;
  WsdlSourceInput: WsdlSourceInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKeyAuthentication: ApiKeyAuthentication;
  String: Scalars['String']['output'];
  ApiKeyAuthenticationInput: ApiKeyAuthenticationInput;
  Authentication: ResolversUnionTypes<ResolversParentTypes>['Authentication'];
  AuthenticationInput: AuthenticationInput;
  BasicAuthentication: BasicAuthentication;
  BasicAuthenticationInput: BasicAuthenticationInput;
  BearerAuthentication: BearerAuthentication;
  Boolean: Scalars['Boolean']['output'];
  BearerAuthenticationInput: BearerAuthenticationInput;
  BindParametersInput: BindParametersInput;
  ID: Scalars['ID']['output'];
  CheckMailboxInput: CheckMailboxInput;
  Int: Scalars['Int']['output'];
  CheckMailboxPayload: Omit<CheckMailboxPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CreateImapServiceInput: CreateImapServiceInput;
  CreateImapTriggerInput: CreateImapTriggerInput;
  CreateRestOperationInput: CreateRestOperationInput;
  CreateRestServiceInput: CreateRestServiceInput;
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: Omit<DeletePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeployProcessInput: DeployProcessInput;
  ExecuteOperationInput: ExecuteOperationInput;
  Execution: Omit<Execution, 'operation' | 'request'> & { operation?: Maybe<ResolversParentTypes['Operation']>, request?: Maybe<ResolversParentTypes['HttpRequestTrace']> };
  Float: Scalars['Float']['output'];
  ExecutionConnection: Omit<ExecutionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExecutionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Execution']> };
  ExecutionEdge: Omit<ExecutionEdge, 'node'> & { node: ResolversParentTypes['Execution'] };
  ExecutionPayload: Omit<ExecutionPayload, 'execution' | 'userErrors'> & { execution?: Maybe<ResolversParentTypes['Execution']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  HttpHeader: HttpHeader;
  HttpRequestTrace: HttpRequestTrace;
  HttpResponseTrace: HttpResponseTrace;
  ImapFolder: ImapFolder;
  ImapService: Omit<ImapService, 'authentication' | 'triggers'> & { authentication?: Maybe<ResolversParentTypes['Authentication']>, triggers: ResolversParentTypes['ImapTriggerConnection'] };
  ImapServicePayload: Omit<ImapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['ImapService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImapTrigger: Omit<ImapTrigger, 'process' | 'receipts' | 'service' | 'variables'> & { process?: Maybe<ResolversParentTypes['Process']>, receipts: ResolversParentTypes['MailReceiptConnection'], service: ResolversParentTypes['ImapService'], variables: ReadonlyArray<ResolversParentTypes['TriggerVariable']> };
  ImapTriggerConnection: Omit<ImapTriggerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ImapTriggerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ImapTrigger']> };
  ImapTriggerDraftInput: ImapTriggerDraftInput;
  ImapTriggerEdge: Omit<ImapTriggerEdge, 'node'> & { node: ResolversParentTypes['ImapTrigger'] };
  ImapTriggerPayload: Omit<ImapTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversParentTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportWsdlInput: ImportWsdlInput;
  ImportWsdlOperationsInput: ImportWsdlOperationsInput;
  InspectWsdlInput: InspectWsdlInput;
  InspectWsdlPayload: Omit<InspectWsdlPayload, 'userErrors' | 'wsdl'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']>, wsdl?: Maybe<ResolversParentTypes['WsdlDescription']> };
  JSON: Scalars['JSON']['output'];
  MailMatch: MailMatch;
  MailMatchConnection: Omit<MailMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MailMatchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MailMatch']> };
  MailMatchEdge: Omit<MailMatchEdge, 'node'> & { node: ResolversParentTypes['MailMatch'] };
  MailReceipt: Omit<MailReceipt, 'processInstance' | 'trigger'> & { processInstance?: Maybe<ResolversParentTypes['ProcessInstance']>, trigger?: Maybe<ResolversParentTypes['ImapTrigger']> };
  MailReceiptConnection: Omit<MailReceiptConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MailReceiptEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MailReceipt']> };
  MailReceiptEdge: Omit<MailReceiptEdge, 'node'> & { node: ResolversParentTypes['MailReceipt'] };
  MailReceiptPayload: Omit<MailReceiptPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversParentTypes['MailReceipt']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Mutation: Record<PropertyKey, never>;
  NamedBindingInput: NamedBindingInput;
  NestedBinding: Omit<NestedBinding, 'binding'> & { binding: ResolversParentTypes['ParameterBinding'] };
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OAuth1Authentication: OAuth1Authentication;
  OAuth1AuthenticationInput: OAuth1AuthenticationInput;
  OAuth2Authentication: OAuth2Authentication;
  OAuth2AuthenticationInput: OAuth2AuthenticationInput;
  Operation: ResolversInterfaceTypes<ResolversParentTypes>['Operation'];
  OperationConnection: Omit<OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Operation']> };
  OperationEdge: Omit<OperationEdge, 'node'> & { node: ResolversParentTypes['Operation'] };
  OperationPayload: Omit<OperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PageInfo: PageInfo;
  Parameter: Omit<Parameter, 'binding' | 'nestedBindings'> & { binding: ResolversParentTypes['ParameterBinding'], nestedBindings: ReadonlyArray<ResolversParentTypes['NestedBinding']> };
  ParameterBinding: ParameterBinding;
  ParameterBindingInput: ParameterBindingInput;
  ParameterInput: ParameterInput;
  PollTriggerPayload: Omit<PollTriggerPayload, 'trigger' | 'userErrors'> & { trigger?: Maybe<ResolversParentTypes['ImapTrigger']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Process: Omit<Process, 'engine' | 'startVariables'> & { engine: ResolversParentTypes['ProcessEngine'], startVariables: ReadonlyArray<ResolversParentTypes['ProcessVariable']> };
  ProcessConnection: Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Process']> };
  ProcessEdge: Omit<ProcessEdge, 'node'> & { node: ResolversParentTypes['Process'] };
  ProcessEngine: ProcessEngine;
  ProcessInstance: Omit<ProcessInstance, 'process'> & { process?: Maybe<ResolversParentTypes['Process']> };
  ProcessInstanceConnection: Omit<ProcessInstanceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessInstanceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcessInstance']> };
  ProcessInstanceEdge: Omit<ProcessInstanceEdge, 'node'> & { node: ResolversParentTypes['ProcessInstance'] };
  ProcessPayload: Omit<ProcessPayload, 'process' | 'processes' | 'userErrors'> & { process?: Maybe<ResolversParentTypes['Process']>, processes: ReadonlyArray<ResolversParentTypes['Process']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ProcessVariable: ProcessVariable;
  Query: Record<PropertyKey, never>;
  RestOperation: Omit<RestOperation, 'parameters' | 'service'> & { parameters: ReadonlyArray<ResolversParentTypes['Parameter']>, service: ResolversParentTypes['Service'] };
  RestOperationPayload: Omit<RestOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['RestOperation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RestService: Omit<RestService, 'authentication' | 'operations'> & { authentication?: Maybe<ResolversParentTypes['Authentication']>, operations: ResolversParentTypes['OperationConnection'] };
  RestServicePayload: Omit<RestServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['RestService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RunError: RunError;
  Secret: Scalars['Secret']['output'];
  Service: ResolversInterfaceTypes<ResolversParentTypes>['Service'];
  ServiceConnection: Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Service']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServicePayload: Omit<ServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['Service']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ServiceVariable: ServiceVariable;
  SetServiceVariableInput: SetServiceVariableInput;
  SoapOperation: Omit<SoapOperation, 'parameters' | 'service'> & { parameters: ReadonlyArray<ResolversParentTypes['Parameter']>, service: ResolversParentTypes['Service'] };
  SoapOperationPayload: Omit<SoapOperationPayload, 'operation' | 'userErrors'> & { operation?: Maybe<ResolversParentTypes['SoapOperation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SoapService: Omit<SoapService, 'authentication' | 'operations'> & { authentication?: Maybe<ResolversParentTypes['Authentication']>, operations: ResolversParentTypes['OperationConnection'] };
  SoapServicePayload: Omit<SoapServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['SoapService']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Subscription: Record<PropertyKey, never>;
  TestOperationInput: TestOperationInput;
  TestRun: Omit<TestRun, 'mails' | 'request' | 'target'> & { mails?: Maybe<ResolversParentTypes['MailMatchConnection']>, request?: Maybe<ResolversParentTypes['HttpRequestTrace']>, target?: Maybe<ResolversParentTypes['TestTarget']> };
  TestRunConnection: Omit<TestRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TestRunEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TestRun']> };
  TestRunEdge: Omit<TestRunEdge, 'node'> & { node: ResolversParentTypes['TestRun'] };
  TestRunPayload: Omit<TestRunPayload, 'testRun' | 'userErrors'> & { testRun?: Maybe<ResolversParentTypes['TestRun']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  TestTarget: ResolversUnionTypes<ResolversParentTypes>['TestTarget'];
  TestTriggerInput: TestTriggerInput;
  TriggerVariable: TriggerVariable;
  TriggerVariableInput: TriggerVariableInput;
  URL: Scalars['URL']['output'];
  UpdateImapServiceInput: UpdateImapServiceInput;
  UpdateImapTriggerInput: UpdateImapTriggerInput;
  UpdateRestOperationInput: UpdateRestOperationInput;
  UpdateRestServiceInput: UpdateRestServiceInput;
  UpdateSoapOperationInput: UpdateSoapOperationInput;
  UpdateSoapServiceInput: UpdateSoapServiceInput;
  UserError: Omit<UserError, 'nodes'> & { nodes?: Maybe<ReadonlyArray<ResolversParentTypes['Node']>> };
  WsdlDescription: Omit<WsdlDescription, 'operations'> & { operations: ReadonlyArray<ResolversParentTypes['WsdlOperation']> };
  WsdlFileInput: WsdlFileInput;
  WsdlOperation: Omit<WsdlOperation, 'parameters'> & { parameters: ReadonlyArray<ResolversParentTypes['Parameter']> };
  WsdlOperationChoiceInput: WsdlOperationChoiceInput;
  WsdlSourceInput: WsdlSourceInput;
};

export type ApiKeyAuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyAuthentication'] = ResolversParentTypes['ApiKeyAuthentication']> = {
  in?: Resolver<ResolversTypes['ApiKeyLocation'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyLocationResolvers = EnumResolverSignature<{ HEADER?: any, QUERY?: any }, ResolversTypes['ApiKeyLocation']>;

export type AuthenticationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authentication'] = ResolversParentTypes['Authentication']> = {
  __resolveType?: TypeResolveFn<'ApiKeyAuthentication' | 'BasicAuthentication' | 'BearerAuthentication' | 'OAuth1Authentication' | 'OAuth2Authentication', ParentType, ContextType>;
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

export type CheckMailboxPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckMailboxPayload'] = ResolversParentTypes['CheckMailboxPayload']> = {
  folders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImapFolder']>>, ParentType, ContextType>;
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
  connector?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  folders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImapFolder']>>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  security?: Resolver<ResolversTypes['ImapSecurity'], ParentType, ContextType>;
  triggers?: Resolver<ResolversTypes['ImapTriggerConnection'], ParentType, ContextType, RequireFields<ImapServicetriggersArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImapServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapServicePayload'] = ResolversParentTypes['ImapServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['ImapService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImapTriggerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImapTrigger'] = ResolversParentTypes['ImapTrigger']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationFolder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  frequencyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  lastPollAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type InspectWsdlPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectWsdlPayload'] = ResolversParentTypes['InspectWsdlPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  wsdl?: Resolver<Maybe<ResolversTypes['WsdlDescription']>, ParentType, ContextType>;
};

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MailMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailMatch'] = ResolversParentTypes['MailMatch']> = {
  alreadyHandled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  beforeStart?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type MailReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceipt'] = ResolversParentTypes['MailReceipt']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstance?: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type MailVerdictResolvers = EnumResolverSignature<{ ALREADY_READ?: any, MATCHES?: any, SUBJECT_DIFFERS?: any }, ResolversTypes['MailVerdict']>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
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
  importWsdl?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationimportWsdlArgs, 'input'>>;
  importWsdlOperations?: Resolver<ResolversTypes['SoapServicePayload'], ParentType, ContextType, RequireFields<MutationimportWsdlOperationsArgs, 'input'>>;
  inspectWsdl?: Resolver<ResolversTypes['InspectWsdlPayload'], ParentType, ContextType, RequireFields<MutationinspectWsdlArgs, 'input'>>;
  pollTrigger?: Resolver<ResolversTypes['PollTriggerPayload'], ParentType, ContextType, RequireFields<MutationpollTriggerArgs, 'id'>>;
  replayReceipt?: Resolver<ResolversTypes['MailReceiptPayload'], ParentType, ContextType, RequireFields<MutationreplayReceiptArgs, 'id'>>;
  setServiceVariable?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationsetServiceVariableArgs, 'input'>>;
  setTriggerEnabled?: Resolver<ResolversTypes['ImapTriggerPayload'], ParentType, ContextType, RequireFields<MutationsetTriggerEnabledArgs, 'enabled' | 'id'>>;
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
  binding?: Resolver<ResolversTypes['ParameterBinding'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  in?: Resolver<ResolversTypes['ParameterLocation'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nestedBindings?: Resolver<ReadonlyArray<ResolversTypes['NestedBinding']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  wireName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParameterBindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParameterBinding'] = ResolversParentTypes['ParameterBinding']> = {
  mode?: Resolver<ResolversTypes['BindingMode'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  variable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParameterLocationResolvers = EnumResolverSignature<{ BODY?: any, BODY_FIELD?: any, HEADER?: any, PATH?: any, QUERY?: any, SOAP_HEADER?: any }, ResolversTypes['ParameterLocation']>;

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

export type ReceiptStatusResolvers = EnumResolverSignature<{ DISMISSED?: any, DONE?: any, DUPLICATE?: any, PENDING?: any, QUARANTINED?: any, STARTED?: any, UNCERTAIN?: any }, ResolversTypes['ReceiptStatus']>;

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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<RestServiceoperationsArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestServicePayload'] = ResolversParentTypes['RestServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['RestService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['Parameter']>, ParentType, ContextType>;
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
  endpointOverride?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<SoapServiceoperationsArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['ServiceVariable']>, ParentType, ContextType>;
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
  testRun?: SubscriptionResolver<ResolversTypes['TestRun'], "testRun", ParentType, ContextType, RequireFields<SubscriptiontestRunArgs, 'id'>>;
};

export type TestRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestRun'] = ResolversParentTypes['TestRun']> = {
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

export type TriggerVariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TriggerVariable'] = ResolversParentTypes['TriggerVariable']> = {
  part?: Resolver<Maybe<ResolversTypes['MailPart']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type WsdlDescriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WsdlDescription'] = ResolversParentTypes['WsdlDescription']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['WsdlOperation']>, ParentType, ContextType>;
  targetNamespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  wsdlBinding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wsdlPort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wsdlService?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiKeyAuthentication?: ApiKeyAuthenticationResolvers<ContextType>;
  ApiKeyLocation?: ApiKeyLocationResolvers;
  Authentication?: AuthenticationResolvers<ContextType>;
  BasicAuthentication?: BasicAuthenticationResolvers<ContextType>;
  BearerAuthentication?: BearerAuthenticationResolvers<ContextType>;
  BindingMode?: BindingModeResolvers;
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
  InspectWsdlPayload?: InspectWsdlPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MailMatch?: MailMatchResolvers<ContextType>;
  MailMatchConnection?: MailMatchConnectionResolvers<ContextType>;
  MailMatchEdge?: MailMatchEdgeResolvers<ContextType>;
  MailPart?: MailPartResolvers;
  MailReceipt?: MailReceiptResolvers<ContextType>;
  MailReceiptConnection?: MailReceiptConnectionResolvers<ContextType>;
  MailReceiptEdge?: MailReceiptEdgeResolvers<ContextType>;
  MailReceiptPayload?: MailReceiptPayloadResolvers<ContextType>;
  MailVerdict?: MailVerdictResolvers;
  Mutation?: MutationResolvers<ContextType>;
  NestedBinding?: NestedBindingResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OAuth1Authentication?: OAuth1AuthenticationResolvers<ContextType>;
  OAuth1SignatureMethod?: OAuth1SignatureMethodResolvers;
  OAuth2Authentication?: OAuth2AuthenticationResolvers<ContextType>;
  OAuth2Grant?: OAuth2GrantResolvers;
  Operation?: OperationResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationPayload?: OperationPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  ParameterBinding?: ParameterBindingResolvers<ContextType>;
  ParameterLocation?: ParameterLocationResolvers;
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
  ReceiptStatus?: ReceiptStatusResolvers;
  RestOperation?: RestOperationResolvers<ContextType>;
  RestOperationPayload?: RestOperationPayloadResolvers<ContextType>;
  RestService?: RestServiceResolvers<ContextType>;
  RestServicePayload?: RestServicePayloadResolvers<ContextType>;
  RunError?: RunErrorResolvers<ContextType>;
  RunStatus?: RunStatusResolvers;
  Secret?: GraphQLScalarType;
  Service?: ServiceResolvers<ContextType>;
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
  TriggerVariable?: TriggerVariableResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  UserErrorCode?: UserErrorCodeResolvers;
  WsdlDescription?: WsdlDescriptionResolvers<ContextType>;
  WsdlOperation?: WsdlOperationResolvers<ContextType>;
};

