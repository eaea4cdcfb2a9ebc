import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * From `schema/*.graphql` and the row types of `schema/*.mappers.ts` to `generated/`, and one stub in `src/resolvers/` for
 * every root field that has no file yet. Files that exist keep what is written in them.
 */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  importExtension: '.ts',
  generates: {
    '.': defineConfig({
      mode: 'merged',
      resolverGeneration: {
        query: '*',
        mutation: '*',
        subscription: '*',
        scalar: '*',
        object: '',
        union: '',
        interface: '*',
        enum: '',
      },
      resolverRelativeTargetDir: 'src/resolvers',
      resolverTypesPath: 'generated/types.ts',
      resolverMainFile: 'generated/resolvers.ts',
      typeDefsFilePath: 'generated/type-defs.ts',
      mergeSchema: { path: 'generated/schema.graphql', config: { includeDirectives: true } },
      scalarsModule: false,
      scalarsOverrides: {
        ID: { type: 'string' },
        DateTime: { type: 'Date' },
        JSON: { type: 'unknown' },
        URL: { type: 'string' },
        Secret: { type: { input: 'string', output: 'never' } },
      },
      typesPluginsConfig: {
        contextType: '../src/resolvers/context.ts#Context',
        // A field with a default is always there; any other input field tells absent (undefined) from null.
        avoidOptionals: { defaultValue: true, field: false, inputValue: false, object: false },
        immutableTypes: true,
        inputMaybeValue: 'T | null | undefined',
        useTypeImports: true,
      },
    }),
  },
};

export default config;
