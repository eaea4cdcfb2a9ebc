/** The part of a row that depends on its connector. GraphQL has chosen the type by it: another one is a bug. */
export function configOf<Config extends { readonly connector: string }, Kind extends Config['connector']>(
  row: { readonly id: string; readonly config: Config },
  connector: Kind,
): Extract<Config, { readonly connector: Kind }> {
  if (isOf(row.config, connector)) return row.config;
  throw new Error(`${row.id} is not of the connector ${connector}`);
}

function isOf<Config extends { readonly connector: string }, Kind extends Config['connector']>(
  config: Config,
  connector: Kind,
): config is Extract<Config, { readonly connector: Kind }> {
  return config.connector === connector;
}
