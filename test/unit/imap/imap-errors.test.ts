import { expect, test } from 'vitest';
import { toConnectorError } from '../../../src/connectors/imap/imap-errors.ts';
import { ConnectorError } from '../../../src/errors.ts';

const failure = (message: string, fields: object) => Object.assign(new Error(message), fields);

test.each([
  [
    'a refused login',
    failure('Command failed', {
      authenticationFailed: true,
      serverResponseCode: 'AUTHENTICATIONFAILED',
      responseText: 'Nope',
    }),
    'AUTHENTICATION_FAILED',
  ],
  [
    'a refused login without a code',
    failure('Command failed', { authenticationFailed: true, response: 'Invalid credentials' }),
    'AUTHENTICATION_FAILED',
  ],
  [
    'a login that the server cannot take for now',
    failure('Command failed', { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }),
    'UNREACHABLE',
  ],
  [
    'too many connections of this user',
    failure('Command failed', { authenticationFailed: true, serverResponseCode: 'LIMIT' }),
    'UNREACHABLE',
  ],
  [
    'the throttling of Exchange',
    failure('Authentication failed', {
      authenticationFailed: true,
      response: 'User is authenticated but not connected.',
    }),
    'UNREACHABLE',
  ],
  ['a login that needs encryption', failure('Login is disabled', { authenticationFailed: true }), 'UNSUPPORTED'],
  ['no way to log in with a password', new Error('Unsupported authentication mechanism'), 'UNSUPPORTED'],
  ['a certificate that has run out', failure('certificate has expired', { code: 'CERT_HAS_EXPIRED' }), 'UNREACHABLE'],
  [
    'a port that is closed',
    failure('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
    'UNREACHABLE',
  ],
  ['a connection that broke', failure('Connection not available', { code: 'NoConnection' }), 'UNREACHABLE'],
  ['silence', failure('Socket timeout', { code: 'ETIMEOUT' }), 'TIMEOUT'],
  [
    'a refused command',
    failure('Command failed', { responseStatus: 'NO', responseText: 'Over quota' }),
    'MAILBOX_REFUSED',
  ],
  ['a missing folder', failure("Mailbox doesn't exist", { code: 'NotFound' }), 'MAILBOX_REFUSED'],
  ['a name that cannot be sent', failure('bad', { code: 'InvalidStringValue' }), 'INVALID_INPUT'],
  ['an answer that cannot be parsed', failure('Unexpected char', { code: 'ParserError3' }), 'INVALID_RESPONSE'],
  ['a failure of the code that reads answers', new TypeError('x is undefined'), 'INVALID_RESPONSE'],
  ['something that is no error', 'what', 'INVALID_RESPONSE'],
])('%s is told by its code', (_, error, code) => {
  const told = toConnectorError(error, 'mail.test:993', 'open the folder A');
  expect(told).toBeInstanceOf(ConnectorError);
  expect(told.code).toBe(code);
});

test('the words of the server come out, without its statistics', () => {
  const refused = failure('Command failed', { responseStatus: 'NO', responseText: 'Over quota (0.001 + 0.000 secs).' });
  expect(toConnectorError(refused, 'mail.test:993', 'move mails to A').message).toBe(
    'mail.test:993 refused to move mails to A: Over quota',
  );
});

test('what is a ConnectorError already stays what it is', () => {
  const error = new ConnectorError('LIMIT_EXCEEDED', 'too much');
  expect(toConnectorError(error, 'x', 'y')).toBe(error);
});
