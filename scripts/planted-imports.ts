/** A file to write, as source text, and the rule of `.dependency-cruiser.cjs` that it breaks. */
export interface PlantedImport {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

const planted = (rule: string, file: string, ...imports: readonly string[]): PlantedImport => ({
  rule,
  file,
  source: imports.map((target) => `import '${target}';\n`).join(''),
});

/** What the planted imports point to, so that each breaks its rule and not `no-unresolvable`. */
export const TARGETS: readonly string[] = [
  'src/app.ts',
  'src/config.ts',
  'src/logger.ts',
  'src/domain/services.ts',
  'src/store/tables.ts',
  'src/secrets/keyring.ts',
  'src/server/index.ts',
  'src/resolvers/context.ts',
  'src/connectors/connector.ts',
  'src/connectors/rest/invoke.ts',
  'src/connectors/soap/invoke.ts',
  'src/engines/camunda7/index.ts',
  'generated/resolvers.ts',
  'test/support/free-port.ts',
];

/** At least one violation of every rule. */
export const PLANTED: readonly PlantedImport[] = [
  planted('no-cycles', 'src/domain/first.ts', './second.ts'),
  planted('no-cycles', 'src/domain/second.ts', './first.ts'),
  planted('no-orphans', 'src/domain/alone.ts'),
  planted('no-unresolvable', 'src/domain/lost.ts', './nowhere.ts'),
  planted('no-development-dependencies', 'src/domain/tools.ts', 'vitest'),
  planted('app-is-on-top', 'src/server/top.ts', '../app.ts'),
  planted('resolver-map-is-for-server', 'src/resolvers/map.ts', '../../generated/resolvers.ts'),
  planted('root-imports-root', 'src/lifecycle.ts', './domain/services.ts'),
  planted('server-imports', 'src/server/rules.ts', '../domain/services.ts'),
  planted('mappers-import', 'schema/wrong.mappers.ts', '../src/server/index.ts'),
  planted('mappers-import-types', 'schema/value.mappers.ts', '../src/store/tables.ts'),
  planted('resolvers-import', 'src/resolvers/peer.ts', '../connectors/connector.ts'),
  planted('resolvers-import-row-types', 'src/resolvers/rows.ts', '../store/tables.ts'),
  planted('jobs-import', 'src/jobs/rows.ts', '../store/tables.ts'),
  planted('domain-imports', 'src/domain/peer.ts', '../connectors/rest/invoke.ts'),
  planted('connectors-import', 'src/connectors/rest/rows.ts', '../../store/tables.ts'),
  planted('connectors-keep-to-themselves', 'src/connectors/rest/neighbour.ts', '../soap/invoke.ts'),
  planted('egress-stands-alone', 'src/connectors/egress/connector.ts', '../rest/invoke.ts'),
  planted('engines-import', 'src/engines/embedded/rows.ts', '../../store/tables.ts'),
  planted('engines-keep-to-themselves', 'src/engines/embedded/neighbour.ts', '../camunda7/index.ts'),
  planted('store-imports', 'src/store/rules.ts', '../domain/services.ts'),
  planted('store-imports-contract-types', 'src/store/contracts.ts', '../connectors/connector.ts'),
  planted('secrets-import', 'src/secrets/rows.ts', '../store/tables.ts'),
  planted('logger-and-config-are-types', 'src/domain/log.ts', '../logger.ts'),
  planted('production-imports-no-tools', 'src/domain/support.ts', '../../test/support/free-port.ts'),
  planted('one-way-out', 'src/connectors/rest/direct.ts', 'node:https'),
  planted('http-client-is-for-egress', 'src/connectors/rest/client.ts', 'undici'),
  planted('sql-is-for-the-store', 'src/domain/sql.ts', 'drizzle-orm'),
  planted('imap-library-is-for-its-connector', 'src/domain/mail.ts', 'imapflow'),
  planted('http-server-is-for-server', 'src/domain/routes.ts', 'fastify'),
  planted('graphql-is-for-server-and-resolvers', 'src/domain/schema.ts', 'graphql'),
  planted('agenda-is-for-jobs', 'src/domain/clock.ts', 'agenda'),
  planted('bpmn-is-for-its-engine', 'src/domain/model.ts', 'bpmn-engine'),
];
