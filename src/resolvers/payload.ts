import { type UserErrorData, UserErrors } from '../errors.ts';

/** The payload of a mutation: the object under its name, or what the caller can mend. */
export type Payload<Name extends string, Value> = { readonly [Member in Name]: Value | null } & {
  readonly userErrors: readonly UserErrorData[];
};

/** Answers what `work` gives under `name`; `UserErrors` that it throws become `userErrors`. */
export async function answer<const Name extends string, Value>(
  name: Name,
  work: () => Promise<Value>,
): Promise<Payload<Name, Value>> {
  try {
    return toPayload(name, await work(), []);
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    return toPayload<Name, Value>(name, null, error.errors);
  }
}

function toPayload<Name extends string, Value>(
  name: Name,
  value: Value | null,
  userErrors: readonly UserErrorData[],
): Payload<Name, Value> {
  // A computed member widens to an index signature: the type that it has is the one promised.
  return { [name]: value, userErrors } as Payload<Name, Value>;
}
