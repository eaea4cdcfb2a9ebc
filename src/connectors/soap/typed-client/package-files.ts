import { findOperation, loadWsdl } from '../load-wsdl.ts';
import type { TypedClientSource } from '../soap-operation.ts';
import { declarationFile } from './declaration-file.ts';
import type { ClientOperation } from './operation-declarations.ts';
import { readme } from './readme.ts';
import { runtimeFiles } from './runtime-files.ts';
import { literal } from './type-names.ts';
import type { ZipEntry } from './zip.ts';

/** A method of this name would make a promise of the client (ECMA-262, section 27.2.1.3.2). */
const PROMISE_METHOD = 'then';

/** The files of an npm package with the typed client of a service: declarations, code, and the WSDL. */
export function packageFiles(source: TypedClientSource): ZipEntry[] {
  const name = packageName(source.name);
  const operations = clientOperations(source);
  const runtime = runtimeFiles();
  const title = `The operations of ${source.title}.`;
  return [
    { path: 'package.json', content: packageJson(name, source) },
    { path: 'README.md', content: readme(name, source, operations) },
    { path: 'index.d.ts', content: declarationFile(title, operations) },
    { path: 'index.js', content: indexFile(operations, runtime.entry) },
    { path: 'wsdl.js', content: wsdlFile(source) },
    ...runtime.files,
  ].map(({ path, content }) => ({ path: `${name}/${path}`, content }));
}

/** A name that npm takes, made of the key of the service. */
function packageName(key: string): string {
  const plain = key
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${plain === '' ? 'soap' : plain}-client`;
}

/** Operations that the WSDL does not offer, or that cannot be called, are left out. */
function clientOperations({ files, operations }: TypedClientSource): ClientOperation[] {
  const model = loadWsdl(files);
  return operations.flatMap((operation) => {
    const found = findOperation(model, operation.ref);
    if (found === null || found.uncallable !== null) return [];
    const key = operation.key === PROMISE_METHOD ? `${operation.key}_` : operation.key;
    return [{ ...operation, key, model: found }];
  });
}

function packageJson(name: string, { title }: TypedClientSource): string {
  const content = {
    name,
    version: '1.0.0',
    private: true,
    description: `Typed client of ${title}`,
    type: 'module',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    types: './index.d.ts',
    engines: { node: '>=22' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function indexFile(operations: readonly ClientOperation[], entry: string): string {
  const lines = operations.map(({ key, ref, endpoint, soapAction }) => {
    const action = soapAction === null ? 'null' : literal(soapAction);
    return `  { key: ${literal(key)}, ref: ${literal(ref)}, endpoint: ${literal(endpoint)}, soapAction: ${action} },`;
  });
  return `import { ConnectorError as ServiceError, createSoapClient, faultOf } from '${entry}';
import { files } from './wsdl.js';

const operations = [
${lines.join('\n')}
];

export function createClient(options = {}) {
  return createSoapClient({ files, operations }, { ...options, fetch: options.fetch ?? fetch });
}

export { faultOf, ServiceError };
`;
}

function wsdlFile({ files }: TypedClientSource): string {
  const list = files.map(
    ({ location, content }) => `  { location: ${literal(location)}, content: ${literal(content)} },`,
  );
  return `export const files = [\n${list.join('\n')}\n];\n`;
}
