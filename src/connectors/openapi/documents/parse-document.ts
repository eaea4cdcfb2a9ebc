import { CORE_SCHEMA, load, mergeTag, YAMLException } from 'js-yaml';
import { ConnectorError } from '../../../errors.ts';
import { foreignText } from '../../foreign-text.ts';

/** Deeper than documents nest; the stack holds far more. */
const MAX_DEPTH = 500;
/** What a YAML document repeats by aliases is shared, not copied; the number of aliases still has an end. */
const MAX_ALIASES = 100_000;
/** Dates stay text, and `<<` merges, as the documents of the wild expect. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * Reads JSON or YAML. Throws ConnectorError INVALID_DOCUMENT with the line, and says what the text is where it is
 * something else.
 */
export function parseDocument(text: string, name: string): unknown {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = content.slice(0, 2000).trimStart();
  if (start === '') throw invalid(name, 'is empty');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) throw invalid(name, 'is an HTML page, not an OpenAPI document');
  const foreign = foreignText(start);
  if (foreign !== null) throw invalid(name, foreign);
  if (start.startsWith('<')) throw invalid(name, 'is XML, not an OpenAPI document (a WSDL goes to importWsdl)');
  return /^[{[]/.test(start) ? parseJson(content, name) : parseYaml(content, name);
}

/** What begins like JSON may still be YAML in flow style: it is refused with the line that is no YAML either. */
function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text, name);
  }
}

function parseYaml(text: string, name: string): unknown {
  try {
    return load(text, { schema: SCHEMA, maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? '' : ` (line ${error.mark.line + 1}, column ${error.mark.column + 1})`;
    throw invalid(name, `is neither JSON nor YAML: ${error.reason}${line}`, error);
  }
}

function invalid(name: string, what: string, cause?: Error): ConnectorError {
  return new ConnectorError('INVALID_DOCUMENT', `${name} ${what}.`, { cause });
}
