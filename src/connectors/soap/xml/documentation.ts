import { WSDL } from './namespaces.ts';
import { childrenOf, schemaChildren, type XmlElement } from './xml-element.ts';

/** The documentation of a WSDL component, or null. */
export function wsdlDocumentation(element: XmlElement): string | null {
  return joined(childrenOf(element, WSDL, 'documentation'));
}

/** The documentation in the annotations of a schema component, or null. */
export function schemaDocumentation(element: XmlElement): string | null {
  const annotations = schemaChildren(element).filter((child) => child.name.local === 'annotation');
  if (annotations.length === 0) return null;
  return joined(annotations.flatMap(schemaChildren).filter((child) => child.name.local === 'documentation'));
}

function joined(documentations: readonly XmlElement[]): string | null {
  if (documentations.length === 0) return null;
  const text = documentations
    .map((documentation) => tidy(documentation.text))
    .filter((part) => part !== '')
    .join('\n\n');
  return text === '' ? null : text;
}

/** Without the indentation of the document around it; paragraphs stay. */
function tidy(text: string): string {
  // Most are one line of words.
  if (!/\s\s|[^\S ]/.test(text)) return text.trim();
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
