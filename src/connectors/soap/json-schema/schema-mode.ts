/** A JSON Schema being built. */
export type SchemaObject = Record<string, unknown>;

/** Inputs accept a number or a string for every numeric type and refuse members that are not there; outputs say what comes. */
export type SchemaMode = 'input' | 'output';
