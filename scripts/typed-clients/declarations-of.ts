import { loadWsdl } from '../../src/connectors/soap/load-wsdl.ts';
import type { WsdlFile } from '../../src/connectors/soap/soap-operation.ts';
import { declarationFile } from '../../src/connectors/soap/typed-client/declaration-file.ts';

/** The declarations of a client with every operation that can be called, each by its name. */
export function declarationsOf(files: readonly WsdlFile[]): { readonly text: string; readonly operations: number } {
  const keys = new Set<string>();
  const operations = loadWsdl(files)
    .operations.filter(({ uncallable }) => uncallable === null)
    .map((model) => {
      const { name, ref, documentation: description, soapAction } = model;
      let key = name;
      for (let number = 2; keys.has(key); number += 1) key = `${name}-${number}`;
      keys.add(key);
      return { key, ref, description, endpoint: model.endpoint ?? 'http://localhost/', soapAction, model };
    });
  return { text: declarationFile('The service.', operations), operations: operations.length };
}
