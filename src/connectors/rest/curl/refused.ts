import { ConnectorError } from '../../../errors.ts';

/** What is wrong with a command. The message names its parts, never their values. */
export function refused(message: string, code: 'INVALID_INPUT' | 'UNSUPPORTED' = 'INVALID_INPUT'): ConnectorError {
  return new ConnectorError(code, message);
}
