export type { UserErrorData as UserErrorMapper } from '../src/errors.ts';
