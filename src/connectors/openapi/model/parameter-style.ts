import type { ParameterLocation, ParameterStyle } from '../../connector.ts';
import type { Place } from './place.ts';
import type { Generation } from './specification.ts';

/** How a list or an object is written; absent members are OpenAPI's defaults. */
export interface WrittenStyle {
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** The styles of OpenAPI 3.1 section 4.8.12, by where they may stand. */
const STYLES: Readonly<Record<string, readonly [ParameterStyle, readonly ParameterLocation[]] | undefined>> = {
  form: ['FORM', ['QUERY', 'COOKIE', 'BODY_FIELD']],
  spaceDelimited: ['SPACE_DELIMITED', ['QUERY']],
  pipeDelimited: ['PIPE_DELIMITED', ['QUERY']],
  deepObject: ['DEEP_OBJECT', ['QUERY']],
  simple: ['SIMPLE', ['PATH', 'HEADER']],
  label: ['LABEL', ['PATH']],
  matrix: ['MATRIX', ['PATH']],
};

const NO_STYLE: readonly [null, readonly ParameterLocation[]] = [null, []];

/** `collectionFormat` of Swagger 2 for a query or a form; elsewhere lists have commas, as by default. */
const COLLECTION_FORMATS: Readonly<Record<string, WrittenStyle>> = {
  csv: { style: 'FORM', explode: false },
  multi: { style: 'FORM', explode: true },
  ssv: { style: 'SPACE_DELIMITED', explode: false },
  pipes: { style: 'PIPE_DELIMITED', explode: false },
};

/** How the parameter at `place` is written. What does not fit is a warning, and the default is taken. */
export function styleOf(
  place: Place,
  location: ParameterLocation,
  generation: Generation,
  warn: (message: string) => void,
): WrittenStyle {
  return generation === '2.0' ? collectionStyle(place, location, warn) : openApiStyle(place, location, warn);
}

function openApiStyle(place: Place, location: ParameterLocation, warn: (message: string) => void): WrittenStyle {
  const name = place.get('style').text();
  const [style, locations] = STYLES[name ?? ''] ?? NO_STYLE;
  const fits = style !== null && locations.includes(location);
  if (name !== null && !fits)
    warn(`The style ${name} of the parameter ${place.get('name').text()} has no meaning there: the default is taken.`);
  const { value } = place.get('explode');
  return {
    ...writtenAs(fits ? style : null, typeof value === 'boolean' ? value : null),
    ...(location === 'QUERY' && place.get('allowReserved').isTrue() ? { allowReserved: true } : {}),
  };
}

function writtenAs(style: ParameterStyle | null, explode: boolean | null): WrittenStyle {
  if (style === 'DEEP_OBJECT') return { style };
  if (style === 'SPACE_DELIMITED' || style === 'PIPE_DELIMITED') {
    // Exploded, every member stands on its own, and there is nothing left to delimit.
    return explode === true ? { style: 'FORM', explode } : { style, explode: false };
  }
  return { ...(style === null ? {} : { style }), ...(explode === null ? {} : { explode }) };
}

function collectionStyle(place: Place, location: ParameterLocation, warn: (message: string) => void): WrittenStyle {
  const isList = place.get('type').text() === 'array';
  if (!isList || (location !== 'QUERY' && location !== 'BODY_FIELD')) return {};
  const format = place.get('collectionFormat').text() ?? 'csv';
  const known = COLLECTION_FORMATS[format];
  const fits = known !== undefined && (location === 'QUERY' || known.style === 'FORM');
  if (!fits) warn(`The list ${place.get('name').text()} is sent with commas: ${format} is not known here.`);
  return fits ? known : { style: 'FORM', explode: false };
}
