import type { CurlOption } from './curl-options.ts';
import type { ShellVariables } from './shell-variables.ts';

/** Options whose meaning is taken over, or that only concern what curl shows and stores. */
const UNDERSTOOD = new Set(
  `request head get data data-ascii data-binary data-raw data-urlencode json form form-string upload-file header cookie user
  oauth2-bearer url url-query connect-timeout max-time retry retry-delay retry-max-time retry-all-errors retry-connrefused basic
  user-agent referer location location-trusted max-redirs compressed silent show-error verbose include fail fail-with-body
  fail-early output remote-name write-out dump-header cookie-jar no-progress-meter progress-bar progress-meter globoff http1.0
  http1.1 http2 http2-prior-knowledge http3 tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 ipv4 ipv6 no-buffer buffer no-keepalive stderr
  trace trace-ascii tr-encoding path-as-is proto proto-default S s v i L f # 4 6 N O J 0 1 2 3`.split(/\s+/),
);

const IN_WORDS: Readonly<Record<string, string>> = {
  insecure:
    'Certificates are always verified: where the server has one of a private authority, give it as tls.caCertificates.',
  cacert: 'The authority lies in a file that only your machine has: give it as tls.caCertificates.',
  cert: 'The client certificate lies in a file that only your machine has: give it as tls.clientCertificate, with its key.',
  key: 'The key of the client certificate lies in a file that only your machine has: give it as tls.clientKey.',
  digest: 'Digest authentication is not supported: the credentials were not taken.',
  ntlm: 'The credentials for NTLM were not taken: give the authentication of the service.',
  negotiate: 'Negotiate authentication is not supported: the credentials were not taken.',
  'aws-sigv4': 'Signatures of AWS are not supported: the credentials were not taken.',
  netrc: 'The credentials lie in a file that only your machine has: give the authentication of the service.',
};

/** What is not taken over, one sentence for each thing. */
export function warningsOf(
  options: readonly CurlOption[],
  variables: ShellVariables,
  hasMore: boolean,
): readonly string[] {
  const names = [...new Set(options.map(({ name }) => name))];
  const ignored = names.filter((name) => !UNDERSTOOD.has(name) && IN_WORDS[name] === undefined);
  const isCookieFile = options.some(({ name, value }) => name === 'cookie' && value?.includes('=') === false);
  const isOpen = options.some(({ name, value = '' }) => /^(user|oauth2-bearer)$/.test(name) && variables.isIn(value));
  const lacksPassword = options.some(
    ({ name, value }) => name === 'user' && value?.includes(':') === false && !variables.isIn(value),
  );
  return [
    ...names.flatMap((name) => IN_WORDS[name] ?? []),
    ...(isCookieFile ? ['The cookies lie in a file that only your machine has: they were not taken.'] : []),
    ...(lacksPassword
      ? ['The command asks for the password when it runs: give the authentication of the service.']
      : []),
    ...(isOpen ? ['A shell variable holds the credentials: give the authentication of the service.'] : []),
    ...(ignored.length === 0 ? [] : [`Without meaning here: ${ignored.map((name) => `--${name}`).join(', ')}.`]),
    ...(hasMore
      ? ['Only the command in front of the first |, &, ;, < or > was read: quote an address that has one.']
      : []),
  ];
}
