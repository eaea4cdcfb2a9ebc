import type { ParameterDefinition, ParameterLocation, ParameterStyle } from '../connector.ts';

/** How a value is written, everything decided. */
export interface Notation {
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

const IN_PAIRS: readonly ParameterStyle[] = ['FORM', 'SPACE_DELIMITED', 'PIPE_DELIMITED', 'DEEP_OBJECT'];

/** The styles of each place, its default first (OpenAPI 3.1 section 4.8.12); places that are not here have none. */
const STYLES: Readonly<Partial<Record<ParameterLocation, readonly ParameterStyle[]>>> = {
  PATH: ['SIMPLE', 'LABEL', 'MATRIX'],
  QUERY: IN_PAIRS,
  HEADER: ['SIMPLE'],
  COOKIE: ['FORM'],
  BODY_FIELD: IN_PAIRS,
};

/** The notation of a form that says nothing else. */
export const FORM_PAIRS: Notation = { style: 'FORM', explode: true };

/** How the parameter is to be written; what it leaves open is as OpenAPI has it by default. */
export function notationOf(definition: ParameterDefinition): Notation {
  const style = definition.style ?? STYLES[definition.in]?.[0] ?? 'FORM';
  return { style, explode: definition.explode ?? (style === 'FORM' || style === 'DEEP_OBJECT') };
}

/** What is wrong with the style of a parameter; null where nothing is. `isForm`: the fields of the body are those of a form. */
export function styleFault({ in: place, style }: ParameterDefinition, isForm: boolean): string | null {
  if (style == null) return null;
  if (place === 'BODY_FIELD' && !isForm) return 'Only the fields of application/x-www-form-urlencoded have a style.';
  const styles = STYLES[place] ?? [];
  if (styles.includes(style)) return null;
  const offered = styles.length === 0 ? 'has no style' : `has the style ${styles.join(' or ')}`;
  return `A ${place} parameter ${offered}, not ${style}.`;
}
