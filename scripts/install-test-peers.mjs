// Installs what the tests talk to and npm cannot bring: a mail server, PHP, Python and gSOAP servers, OAuth 1.0 and NTLM servers,
// xmllint, xmlsec1, PostgreSQL. On Debian and as root it is installed; elsewhere the missing packages are named, and the tests that
// need them say that they were left out. The second mail server, Courier, is unpacked into build/: installed, it would
// remove the first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const has = (name) => (process.env.PATH ?? '').split(':').some((dir) => existsSync(`${dir}/${name}`));
const hasPhpSoap = () =>
  existsSync('/usr/lib/php') && readdirSync('/usr/lib/php').some((api) => existsSync(`/usr/lib/php/${api}/soap.so`));
const hasPostgres = () =>
  existsSync('/usr/lib/postgresql') &&
  readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));

const peers = [
  { name: 'curl', present: has('curl') },
  { name: 'dovecot-imapd', present: existsSync('/usr/sbin/dovecot') && existsSync('/usr/lib/dovecot/imap') },
  { name: 'gcc', present: has('gcc') },
  { name: 'gsoap', present: has('soapcpp2') },
  { name: 'libgsoap-dev', present: existsSync('/usr/include/stdsoap2.h') },
  { name: 'openssl', present: has('openssl') },
  { name: 'php-cli', present: has('php') },
  { name: 'php-soap', present: hasPhpSoap() },
  { name: 'python3-ntlm-auth', present: existsSync('/usr/lib/python3/dist-packages/ntlm_auth') },
  { name: 'python3-oauthlib', present: existsSync('/usr/lib/python3/dist-packages/oauthlib') },
  { name: 'python3-spyne', present: existsSync('/usr/lib/python3/dist-packages/spyne') },
  { name: 'libxml2-utils', present: has('xmllint') },
  { name: 'xmlsec1', present: has('xmlsec1') },
  { name: 'postgresql', present: hasPostgres() },
];
const missing = peers.filter((peer) => !peer.present).map((peer) => peer.name);
if (missing.length > 0) install(missing);
unpackCourier();

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

/** Needs no root: packages are downloaded and unpacked, and nothing of the system changes. */
function unpackCourier() {
  const root = new URL('..', import.meta.url).pathname;
  const target = join(root, 'build', 'courier');
  if (existsSync(join(target, 'usr/bin/imapd')) || !has('apt-get') || !has('dpkg-deb')) return;
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build', 'courier-'));
  // The last three are libraries that other packages have often brought already.
  const packages = ['courier-imap', 'courier-authlib', 'libcourier-unicode4', 'libgamin0', 'libgdbm6', 'libidn12'];
  const run = (command, ...args) => spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status === 0;
  for (const name of packages) run('apt-get', '-qq', 'download', name);
  const archives = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  const isWhole = archives.some((name) => name.startsWith('courier-imap_'));
  if (isWhole && archives.every((name) => run('dpkg-deb', '-x', name, 'root')))
    renameSync(join(folder, 'root'), target);
  else console.log('Courier could not be downloaded (apt-get download courier-imap). The tests that need it say so.');
  rmSync(folder, { recursive: true, force: true });
}
