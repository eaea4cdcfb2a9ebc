// Installs what the tests talk to and npm cannot bring: a mail server, a PHP SOAP server, an OAuth 1.0 server, xmllint. On
// Debian and as root it is installed; elsewhere the missing packages are named, and the tests that need them say that they
// were left out.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const has = (name) => (process.env.PATH ?? '').split(':').some((dir) => existsSync(`${dir}/${name}`));
const hasPhpSoap = () =>
  existsSync('/usr/lib/php') && readdirSync('/usr/lib/php').some((api) => existsSync(`/usr/lib/php/${api}/soap.so`));

const peers = [
  { name: 'curl', present: has('curl') },
  { name: 'dovecot-imapd', present: existsSync('/usr/sbin/dovecot') && existsSync('/usr/lib/dovecot/imap') },
  { name: 'openssl', present: has('openssl') },
  { name: 'php-cli', present: has('php') },
  { name: 'php-soap', present: hasPhpSoap() },
  { name: 'python3-oauthlib', present: existsSync('/usr/lib/python3/dist-packages/oauthlib') },
  { name: 'libxml2-utils', present: has('xmllint') },
];
const missing = peers.filter((peer) => !peer.present).map((peer) => peer.name);
if (missing.length > 0) install(missing);

function install(packages) {
  const list = packages.join(' ');
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/etc/debian_version') || !has('apt-get')) {
    console.log(`Not installed: ${list}. On Debian: apt-get install --no-install-recommends ${list}`);
    console.log('The tests that need them are left out, and say so.');
    return;
  }
  console.log(`Installing for the tests: ${list}`);
  // With RUNLEVEL=1 the package does not start a server of its own on this machine.
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  };
  const apt = (...args) => spawnSync('apt-get', ['-qq', '-y', ...args], options).status === 0;
  const get = () => apt('install', '--no-install-recommends', ...packages);
  if (!get() && !(apt('update') && get())) {
    console.log(`apt-get could not install ${list}. The tests that need them are left out, and say so.`);
  }
}
