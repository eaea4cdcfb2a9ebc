/** What a declaration file of ours names itself, or takes from the language. */
const TAKEN: readonly string[] = [
  'AbortSignal',
  'CallOptions',
  'Client',
  'ClientHeaders',
  'ClientOptions',
  'Error',
  'Faults',
  'Headers',
  'Promise',
  'Readonly',
  'Record',
  'ServiceError',
  'ServiceErrorCode',
  'SoapFault',
  'XmlObject',
  'XmlValue',
];
const LONGEST = 60;

/** The names of one declaration file: each is given once, whatever the WSDL calls its types. */
export class TypeNames {
  readonly #taken = new Set(TAKEN);

  /** The wanted name as an identifier with a capital, with a number behind it where one of its names with these suffixes is taken. */
  take(wanted: string, suffixes: readonly string[]): string {
    const base = pascalCase(wanted);
    let name = base;
    for (let number = 2; suffixes.some((suffix) => this.#taken.has(name + suffix)); number += 1)
      name = `${base}${number}`;
    for (const suffix of suffixes) this.#taken.add(name + suffix);
    return name;
  }
}

/** "get-weather.response" becomes "GetWeatherResponse"; what no identifier can hold separates words. */
function pascalCase(text: string): string {
  // Letters beyond the first plane are left out: not every compiler knows them.
  const words =
    text.match(/[A-Za-z0-9_$\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0370-\u0373\u0386-\u03FF\u0400-\u0481]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  if (joined === '') return 'Type';
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** The name of an anonymous type: that of the type around it and of its element, while that is short. */
export function nestedName(owner: string, local: string): string {
  const name = `${owner}${pascalCase(local)}`;
  return name.length > LONGEST ? local : name;
}

/** A member's key as the name of a property. */
export function propertyName(key: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : literal(key);
}

/** A text as a literal of TypeScript and JavaScript. */
export function literal(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
