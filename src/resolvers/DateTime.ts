import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

// RFC 3339 section 5.6: the offset is not optional, and "t" and "z" may be lower case.
const RFC_3339 = /^\d{4}-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** A moment: RFC 3339 text on the wire (served in UTC with milliseconds), a `Date` inside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new TypeError('A DateTime can only be served from a valid Date.');
  },
  parseValue: (value) => parseDateTime(value),
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDateTime(value: unknown): Date {
  if (typeof value !== 'string' || !RFC_3339.test(value)) throw notRfc3339();
  // A leap second is the first moment of the next minute to JavaScript, which knows none.
  const isLeapSecond = value.slice(17, 19) === '60';
  const date = new Date(isLeapSecond ? `${value.slice(0, 17)}59${value.slice(19)}` : value);
  if (Number.isNaN(date.getTime()) || !dayExists(value)) throw notRfc3339();
  return isLeapSecond ? new Date(date.getTime() + 1000) : date;
}

/** JavaScript rolls 30 February over to March instead of refusing it. */
function dayExists(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function notRfc3339(): GraphQLError {
  return new GraphQLError('A DateTime is a moment in RFC 3339, with its offset, such as "2025-01-31T09:30:00Z".');
}
