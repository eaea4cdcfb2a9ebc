// Who may import whom: the table of CONTRIBUTING.md as rules. `npm run check` applies them, and proves each of them on a
// planted violation (scripts/planted-imports.ts).

const ERRORS = '^src/errors\\.ts$';
const CONNECTOR_CONTRACTS =
  '^src/connectors/(connector|egress/egress|authentication/authentication|rest/rest-operation|rest/curl/curl-request|soap/soap-operation|openapi/openapi-document|imap/mailbox)\\.ts$';
const CONNECTOR_LIST = '^src/connectors/(index|authentication/index)\\.ts$';
const ENGINE_CONTRACT = '^src/engines/engine\\.ts$';
const ENGINE_LIST = '^src/engines/index\\.ts$';
const OURS = '^(src|schema|generated|test|scripts|bench|demo|graphiql)/';
/** `import type` of these is free: erased before anything runs. */
const TYPES_FOR_ALL = '^src/(logger|config)\\.ts$';

/** A layer may import what is listed, itself included, and nothing else of ours. */
const layer = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: OURS, pathNot: [...to, TYPES_FOR_ALL] },
});

/** A layer may import the types of these, and no more. */
const typesOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: to, dependencyTypesNot: ['type-only'] },
});

/** A library has one home. */
const home = (name, libraries, folders) => ({
  name,
  comment: `only ${folders.join(', ')} may import ${libraries.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: libraries.map((library) => `(^|/)node_modules/${library}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'nothing imports it, and it imports nothing',
      severity: 'error',
      from: { orphan: true, path: '^(src|schema|test/support)/', pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-dependencies',
      comment: 'what runs in production is a dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-is-on-top',
      comment: 'only main, and what starts the whole server from outside, imports app; nothing imports main',
      severity: 'error',
      from: { pathNot: ['^src/main\\.ts$', '^(test|demo|bench|scripts)/'] },
      to: { path: '^src/(main|app)\\.ts$' },
    },
    {
      name: 'resolver-map-is-for-server',
      severity: 'error',
      from: { path: '^(src|schema)/', pathNot: ['^src/(server/|(main|app)\\.ts$)'] },
      to: { path: '^generated/(resolvers|type-defs)\\.ts$' },
    },
    layer(
      'root-imports-root',
      '^src/(errors|lifecycle|logger|config|config-values|config-variables|loopback)\\.ts$',
      ['^src/(errors|lifecycle|logger|config|config-values|config-variables|loopback)\\.ts$'],
      'the files beside app stand below everything',
    ),
    layer(
      'server-imports',
      '^src/server/',
      [
        '^src/server/',
        '^generated/(resolvers|type-defs)\\.ts$',
        '^src/resolvers/context\\.ts$',
        '^src/(lifecycle|loopback)\\.ts$',
        ERRORS,
      ],
      'the server knows the schema and its context, never a rule of the domain',
    ),
    layer(
      'mappers-import',
      '^schema/',
      ['^schema/', '^src/store/', '^src/domain/', CONNECTOR_CONTRACTS, ENGINE_CONTRACT, ERRORS],
      'mappers name rows, and types of the domain and of the contracts',
    ),
    typesOnly('mappers-import-types', { path: '^schema/' }, '^src/', 'mappers are types only'),
    layer(
      'resolvers-import',
      '^src/resolvers/',
      ['^src/resolvers/', '^generated/types\\.ts$', '^schema/', '^src/domain/', '^src/store/', ERRORS],
      'resolvers ask the domain',
    ),
    typesOnly(
      'resolvers-import-row-types',
      { path: '^src/resolvers/' },
      '^(src/store|schema|generated)/',
      'of the store, resolvers know the types of its rows',
    ),
    layer(
      'jobs-import',
      '^src/jobs/',
      ['^src/jobs/', '^src/domain/', ERRORS],
      'jobs are the second way in, beside resolvers',
    ),
    layer(
      'domain-imports',
      '^src/domain/',
      [
        '^src/domain/',
        CONNECTOR_CONTRACTS,
        CONNECTOR_LIST,
        ENGINE_CONTRACT,
        ENGINE_LIST,
        '^src/store/',
        '^src/secrets/',
        ERRORS,
      ],
      'the domain knows the contracts and lists of connectors and engines, never one of them',
    ),
    layer('connectors-import', '^src/connectors/', ['^src/connectors/', ERRORS], 'connectors never import up'),
    {
      name: 'connectors-keep-to-themselves',
      comment: 'a connector imports its own folder, the contracts, authentication and egress',
      severity: 'error',
      from: { path: '^src/connectors/([^/]+)/' },
      to: {
        path: '^src/connectors/',
        pathNot: [
          '^src/connectors/$1/',
          '^src/connectors/(authentication|egress)/',
          '^src/connectors/(base64|connector|file-schema|file-value|foreign-text|header-rules|trace)\\.ts$',
        ],
      },
    },
    {
      name: 'egress-stands-alone',
      comment: 'egress imports no connector and no authentication',
      severity: 'error',
      from: { path: '^src/connectors/egress/' },
      to: { path: '^src/connectors/', pathNot: ['^src/connectors/egress/', '^src/connectors/connector\\.ts$'] },
    },
    layer(
      'engines-import',
      '^src/engines/',
      ['^src/engines/', '^src/connectors/egress/egress\\.ts$', ERRORS],
      'engines never import up; their way out is egress',
    ),
    {
      name: 'engines-keep-to-themselves',
      severity: 'error',
      from: { path: '^src/engines/([^/]+)/' },
      to: { path: '^src/engines/', pathNot: ['^src/engines/$1/', ENGINE_CONTRACT] },
    },
    layer(
      'store-imports',
      '^src/store/',
      ['^src/store/', '^src/connectors/connector\\.ts$', ENGINE_CONTRACT, ERRORS],
      'the store knows rows',
    ),
    typesOnly(
      'store-imports-contract-types',
      { path: '^src/store/' },
      '^src/(connectors|engines)/',
      'of the contracts, the store knows the types',
    ),
    layer('secrets-import', '^src/secrets/', ['^src/secrets/', ERRORS], 'secrets stand alone'),
    typesOnly(
      'logger-and-config-are-types',
      { path: '^src/', pathNot: ['^src/(main|app|logger|config|config-variables)\\.ts$'] },
      TYPES_FOR_ALL,
      'a logger and the configuration are handed in, never fetched',
    ),
    {
      name: 'production-imports-no-tools',
      severity: 'error',
      from: { path: '^(src|schema|generated)/' },
      to: { path: '^(test|scripts|bench|demo|graphiql)/' },
    },
    {
      name: 'one-way-out',
      comment: 'only egress opens connections, and only the server accepts them',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(server|connectors/egress)/'] },
      to: { path: '^(node:)?(http|https|http2|tls|dns|dgram)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    home('http-client-is-for-egress', ['undici'], ['connectors/egress/']),
    home('sql-is-for-the-store', ['drizzle-orm', 'better-sqlite3'], ['store/']),
    home('imap-library-is-for-its-connector', ['imapflow'], ['connectors/imap/']),
    home(
      'http-server-is-for-server',
      ['fastify', '@fastify', '@apollo', '@as-integrations', 'graphql-ws', 'graphql-sse', 'ws'],
      ['server/'],
    ),
    home('graphql-is-for-server-and-resolvers', ['graphql'], ['server/', 'resolvers/']),
    home('agenda-is-for-jobs', ['agenda', '@agendajs'], ['jobs/', 'store/']),
    home('bpmn-is-for-its-engine', ['bpmn-engine', 'bpmn-elements', 'bpmn-moddle'], ['engines/embedded/']),
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^build/'] },
    // Sees `import type` too, and tells it from the rest.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
