import { ConnectorError } from '../../../errors.ts';
import { XML, XSD, XSI } from '../xml/namespaces.ts';
import { escapeAttribute, isLocalName } from './xml-text.ts';

/** Generates one prefix per namespace of a message, all declared on its envelope. */
export interface Prefixes {
  /** The qualified name as it is written: `n1:city`, or `city` in no namespace. */
  qualify(namespace: string, localName: string): string;
  /** The declarations of every prefix given so far, each with a leading blank. */
  declarations(): string;
}

const FAMILIAR: ReadonlyMap<string, string> = new Map([
  [XSI, 'xsi'],
  [XSD, 'xsd'],
]);

/** Prefixes for one message; `soap` stands for the namespace of its envelope. */
export function createPrefixes(envelopeNamespace: string): Prefixes {
  const prefixes = new Map([[envelopeNamespace, 'soap']]);
  const prefixOf = (namespace: string): string => {
    const known = prefixes.get(namespace);
    if (known !== undefined) return known;
    const prefix = FAMILIAR.get(namespace) ?? `n${prefixes.size}`;
    prefixes.set(namespace, prefix);
    return prefix;
  };
  return {
    qualify(namespace, localName) {
      if (!isLocalName(localName)) throw new ConnectorError('INVALID_INPUT', `"${localName}" is no XML name.`);
      if (namespace === '') return localName;
      return namespace === XML ? `xml:${localName}` : `${prefixOf(namespace)}:${localName}`;
    },
    declarations() {
      let declared = '';
      for (const [namespace, prefix] of prefixes) declared += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`;
      return declared;
    },
  };
}
