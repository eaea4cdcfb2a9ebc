import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** What Dovecot 2.3 announces after the login; see {@link capabilitiesWithout}. */
const CAPABILITIES =
  'IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT SORT=DISPLAY THREAD=REFERENCES THREAD=REFS ' +
  'THREAD=ORDEREDSUBJECT MULTIAPPEND URL-PARTIAL CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED ' +
  'I18NLEVEL=1 CONDSTORE QRESYNC ESEARCH ESORT SEARCHRES WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE ' +
  'SNIPPET=FUZZY PREVIEW=FUZZY PREVIEW STATUS=SIZE SAVEDATE LITERAL+ NOTIFY SPECIAL-USE';

/** A capability list for `startDovecot`: all that Dovecot has but the named ones, to play a server that lacks them. */
export function capabilitiesWithout(...missing: readonly string[]): string {
  return CAPABILITIES.split(' ')
    .filter((capability) => !missing.includes(capability))
    .join(' ');
}

export interface DovecotLayout {
  readonly dir: string;
  readonly port: number;
  readonly tlsPort: number;
  /** The whole list that is announced after the login; absent: all that Dovecot has. */
  readonly capability?: string | undefined;
  /** Hierarchy delimiter; default `/`. */
  readonly separator?: string | undefined;
  /**
   * `yes`: STARTTLS and TLS are offered; `no`: neither; `required`: no login without, for clients of 127.0.0.2 (Dovecot
   * takes a connection from its own address for a safe one). Default `yes`.
   */
  readonly tls?: 'yes' | 'no' | 'required' | undefined;
  /** How logins can be made (auth_mechanisms); default `plain login`. */
  readonly mechanisms?: string | undefined;
  /** Takes access tokens of which this URL, asked with them as Bearer, says `{ active: true, username }`. */
  readonly introspectionUrl?: string | undefined;
  /** More lines for dovecot.conf. */
  readonly extra?: string | undefined;
}

/** Makes the directories, the certificate and dovecot.conf of a private server under `layout.dir`. */
export function writeDovecotConfig(layout: DovecotLayout): void {
  const owner = mailOwner();
  for (const name of ['run', 'state', 'mail', 'home', 'rawlog']) mkdirSync(join(layout.dir, name), { recursive: true });
  // mkdtemp makes 0700, and Dovecot's unprivileged processes have to pass.
  chmodSync(layout.dir, 0o755);
  for (const name of ['mail', 'home', 'rawlog']) chownSync(join(layout.dir, name), owner.uid, owner.gid);
  writeCertificate(layout.dir);
  writeFileSync(join(layout.dir, 'dovecot.conf'), dovecotConfig(layout, owner));
  if (layout.introspectionUrl !== undefined)
    writeFileSync(join(layout.dir, 'oauth2.conf'), oauth2Config(layout.introspectionUrl));
}

function oauth2Passdb(dir: string): string {
  return `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${dir}/oauth2.conf
}`;
}

function oauth2Config(url: string): string {
  return `introspection_mode = auth
introspection_url = ${url}
username_attribute = username
active_attribute = active
active_value = true
`;
}

/** Writes a self-signed EC certificate for localhost and 127.0.0.1: `cert.pem` and `key.pem` under `dir`. */
function writeCertificate(dir: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', join(dir, 'key.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...key, '-days', '30', ...names, '-out', join(dir, 'cert.pem')], {
    stdio: 'ignore',
  });
}

interface MailOwner {
  readonly internalUser: string;
  readonly internalGroup: string;
  readonly loginUser: string;
  readonly uid: number;
  readonly gid: number;
}

/** Dovecot refuses mail that belongs to root, so as root the packaged users are taken, and otherwise our own. */
function mailOwner(): MailOwner {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) {
    const group = execFileSync('id', ['-gn']).toString().trim();
    return { internalUser: username, internalGroup: group, loginUser: username, uid, gid };
  }
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'dovecot']).toString());
  const [mailUid, mailGid] = [idOf('-u'), idOf('-g')];
  return { internalUser: 'dovecot', internalGroup: 'dovecot', loginUser: 'dovenull', uid: mailUid, gid: mailGid };
}

function dovecotConfig(layout: DovecotLayout, owner: MailOwner): string {
  const { dir } = layout;
  return `
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/dovecot.log
protocols = imap
listen = 127.0.0.1${layout.tls === 'required' ? ', 127.0.0.2' : ''}
default_internal_user = ${owner.internalUser}
default_internal_group = ${owner.internalGroup}
default_login_user = ${owner.loginUser}
first_valid_uid = 1
first_valid_gid = 1
ssl = ${layout.tls ?? 'yes'}
ssl_cert = <${dir}/cert.pem
ssl_key = <${dir}/key.pem
disable_plaintext_auth = ${layout.tls === 'required' ? 'yes' : 'no'}
auth_mechanisms = ${layout.mechanisms ?? 'plain login'}
auth_failure_delay = 0
mail_location = maildir:${dir}/mail/%u:LAYOUT=fs
mail_fsync = never
mail_max_userip_connections = 200
${layout.capability === undefined ? '' : `imap_capability = ${layout.capability}`}
passdb {
  driver = passwd-file
  args = ${dir}/users
  mechanisms = plain login scram-sha-256 scram-sha-1
}
${layout.introspectionUrl === undefined ? '' : oauth2Passdb(dir)}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${dir}/home/%u
}
namespace inbox {
  inbox = yes
  separator = ${layout.separator ?? '/'}
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}
protocol imap {
  rawlog_dir = ${dir}/rawlog
}
service imap-login {
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {
    port = ${layout.port}
  }
  inet_listener imaps {
    port = ${layout.tls === 'no' ? 0 : layout.tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
${layout.extra ?? ''}
`;
}
