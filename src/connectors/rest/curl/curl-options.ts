import { parseArgs } from 'node:util';
import { refused } from './refused.ts';

/** One option of a command as curl(1) names it, without dashes; the value of a switch is undefined. */
export interface CurlOption {
  readonly name: string;
  readonly value: string | undefined;
}

/** What a command line says, in its order. */
export interface CurlOptions {
  readonly options: readonly CurlOption[];
  readonly urls: readonly string[];
}

/** Options with a value (curl(1) of curl 8), with their letters. */
const WITH_VALUE = `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert/E cert-type ciphers config/K connect-timeout
  connect-to continue-at/C cookie/b cookie-jar/c create-file-mode crlfile curves data/d data-ascii data-binary data-raw
  data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header/D ech egd-file engine
  etag-compare etag-save expect100-timeout form/F form-string ftp-account ftp-alternative-to-user ftp-method ftp-port/P
  ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header/H help/h hostpubmd5 hostpubsha256 hsts interface ip-tos
  ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from
  mail-rcpt max-filesize max-redirs max-time/m netrc-file noproxy oauth2-bearer output/o output-dir parallel-max pass
  pinnedpubkey preproxy proto proto-default proto-redir proxy/x proxy-cacert proxy-capath proxy-cert proxy-cert-type
  proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name
  proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user/U proxy1.0 pubkey quote/Q random-file range/r
  rate referer/e request/X request-target resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a
  socks5 socks5-gssapi-service socks5-hostname speed-limit/Y speed-time/y stderr telnet-option/t tftp-blksize time-cond/z
  tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file/T url url-query
  user/u user-agent/A variable vlan-priority write-out/w`;

const SWITCHES =
  'get/G head/I insecure/k next/: fail/f globoff/g include/i location/L silent/s show-error/S verbose/v compressed netrc/n';

const OPTIONS = { ...optionsOf(WITH_VALUE, 'string'), ...optionsOf(SWITCHES, 'boolean') };

/** Reads the words behind `curl`. Throws ConnectorError where an option lacks its value. */
export function readCurlOptions(words: readonly string[]): CurlOptions {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: CurlOption[] = [];
  const urls: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') urls.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'url' && token.value !== undefined) urls.push(token.value);
    else if (token.value === undefined && OPTIONS[token.name]?.type === 'string')
      throw refused(`The option ${token.rawName} of the command lacks its value.`);
    else options.push({ name: token.name, value: token.value });
  }
  return { options, urls };
}

function optionsOf(list: string, type: 'string' | 'boolean') {
  const entries = list.split(/\s+/).map((entry) => {
    const [name = '', short] = entry.split('/');
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries<{ readonly type: 'string' | 'boolean'; readonly short?: string }>(entries);
}
