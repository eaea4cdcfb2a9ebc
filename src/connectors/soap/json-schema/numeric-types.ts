/** The JSON types and formats of the built-in numeric types. */
interface NumericType {
  readonly output: 'integer' | 'number' | 'string';
  readonly format: string;
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

const NUMERIC_TYPES: ReadonlyMap<string, NumericType> = new Map(
  Object.entries({
    byte: { output: 'integer', format: 'int8', integer: true, minimum: -128, maximum: 127 },
    short: { output: 'integer', format: 'int16', integer: true, minimum: -32_768, maximum: 32_767 },
    int: { output: 'integer', format: 'int32', integer: true, minimum: -2_147_483_648, maximum: 2_147_483_647 },
    unsignedByte: { output: 'integer', format: 'uint8', integer: true, minimum: 0, maximum: 255 },
    unsignedShort: { output: 'integer', format: 'uint16', integer: true, minimum: 0, maximum: 65_535 },
    float: { output: 'number', format: 'float', integer: false },
    double: { output: 'number', format: 'double', integer: false },
    long: { output: 'string', format: 'int64', integer: true },
    unsignedInt: { output: 'string', format: 'uint32', integer: true, minimum: 0, maximum: 4_294_967_295 },
    unsignedLong: { output: 'string', format: 'uint64', integer: true, minimum: 0 },
    integer: { output: 'string', format: 'integer', integer: true },
    nonNegativeInteger: { output: 'string', format: 'integer', integer: true, minimum: 0 },
    positiveInteger: { output: 'string', format: 'integer', integer: true, minimum: 1 },
    nonPositiveInteger: { output: 'string', format: 'integer', integer: true, maximum: 0 },
    negativeInteger: { output: 'string', format: 'integer', integer: true, maximum: -1 },
    decimal: { output: 'string', format: 'decimal', integer: false },
  } satisfies Record<string, NumericType>),
);

/** How a numeric built-in type looks in JSON; null for the others. */
export function numericType(builtin: string): NumericType | null {
  return NUMERIC_TYPES.get(builtin) ?? null;
}

/** What a string must look like to be a value of a numeric type (XML Schema part 2, lexical representations). */
export function numericPattern(builtin: string, integer: boolean): string {
  if (integer) return '^\\s*[+-]?\\d+\\s*$';
  const decimal = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
  if (builtin === 'decimal') return `^\\s*${decimal}\\s*$`;
  return `^\\s*(?:${decimal}(?:[eE][+-]?\\d+)?|-?INF|NaN)\\s*$`;
}
