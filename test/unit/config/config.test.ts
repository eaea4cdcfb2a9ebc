import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { VARIABLES } from '../../../src/config-variables.ts';

const key32 = Buffer.alloc(32, 7);
const longKey = 'a-key-that-nobody-guesses';

describe('the configuration', () => {
  it('has defaults that serve this machine only', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataDir: resolve('./data'),
      publicUrl: undefined,
      adminKey: undefined,
      secretKey: undefined,
      egressAllow: [],
      egressServiceAllow: ['0.0.0.0/0', '::/0'],
      runsKeepDays: 90,
      runsKeepCount: 100_000,
      imapIdle: true,
      maxMailBytes: 150 * 1024 * 1024,
      jobsUrl: undefined,
      logLevel: 'info',
      warnings: [],
    });
  });

  it('is frozen', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.egressAllow)).toBe(true);
  });

  it('takes an empty variable for an absent one', () => {
    const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('reports all faults at once, each with an example', () => {
    const read = () =>
      readConfig({
        PASSERELLE_HOST: 'http://x',
        PASSERELLE_PORT: '70000',
        PASSERELLE_ADMIN_KEY: 'clé secrète',
        PASSERELLE_SECRET_KEY: 'dG9vIHNob3J0',
        PASSERELLE_EGRESS_ALLOW: '10.0.0.0/8,10.0.0.0/33,nonsense',
        PASSERELLE_JOBS_URL: 'mysql://localhost/jobs',
        PASSERELLE_LOG_LEVEL: 'loud',
        PASSERELLE_PROT: '1',
      });
    expect(read).toThrow(/PASSERELLE_HOST.*example[\s\S]*PASSERELLE_PORT.*example[\s\S]*PASSERELLE_ADMIN_KEY.*example/);
    expect(read).toThrow(
      /PASSERELLE_SECRET_KEY.*32 bytes[\s\S]*"10\.0\.0\.0\/33"[\s\S]*"nonsense"[\s\S]*PASSERELLE_JOBS_URL.*example/,
    );
    expect(read).toThrow(/PASSERELLE_LOG_LEVEL.*debug[\s\S]*PASSERELLE_PROT is not a variable/);
  });

  it('never repeats the value of a key that is at fault', () => {
    const read = () => readConfig({ PASSERELLE_SECRET_KEY: 'hush-hush', PASSERELLE_ADMIN_KEY: 'hush hush' });
    expect(read).toThrow(/PASSERELLE_SECRET_KEY/);
    expect(read).not.toThrow(/hush/);
  });

  it('warns of a variable that it does not know', () => {
    expect(readConfig({ PASSERELLE_PROT: '1' }).warnings).toEqual([expect.stringContaining('PASSERELLE_PROT')]);
  });

  it.each([
    ['base64', key32.toString('base64')],
    ['base64url', key32.toString('base64url')],
    ['hex', key32.toString('hex')],
  ])('reads a secret key written as %s', (_, text) => {
    expect(Buffer.from(readConfig({ PASSERELLE_SECRET_KEY: text }).secretKey ?? [])).toEqual(key32);
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '0:0:0:0:0:0:0:1'])('serves %s without a key', (host) => {
    expect(readConfig({ PASSERELLE_HOST: host }).host).toBe(host);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'passerelle.example', 'localhost.example'])(
    'serves %s only with a key',
    (host) => {
      expect(() => readConfig({ PASSERELLE_HOST: host, PASSERELLE_PORT: 'x' })).toThrow(
        /PORT[\s\S]*PASSERELLE_ADMIN_KEY is missing/,
      );
      expect(() => readConfig({ PASSERELLE_HOST: host, PASSERELLE_ADMIN_KEY: 'short' })).toThrow(/shorter than 12/);
      expect(readConfig({ PASSERELLE_HOST: host, PASSERELLE_ADMIN_KEY: longKey }).host).toBe(host);
    },
  );

  it('lets a short key pass on this machine, with a warning', () => {
    expect(readConfig({ PASSERELLE_ADMIN_KEY: 'short' })).toMatchObject({
      adminKey: 'short',
      warnings: [expect.stringContaining('shorter than 12')],
    });
  });

  it.each(['[::1]', '127.0.0.1:4000', '999.1.1.1', 'a b', '-x'])('refuses the host %s', (host) => {
    expect(() => readConfig({ PASSERELLE_HOST: host })).toThrow(/PASSERELLE_HOST is neither/);
  });

  it.each(['0', '65535'])('takes port %s', (port) => {
    expect(readConfig({ PASSERELLE_PORT: port }).port).toBe(Number(port));
  });

  it.each(['-1', '65536', '4e3', 'tcp://10.0.0.1:4000'])('refuses port %s', (port) => {
    expect(() => readConfig({ PASSERELLE_PORT: port })).toThrow(/PASSERELLE_PORT/);
  });

  it.each(['10.0.0.0/33', '10.0.0/8', 'fe80::1%eth0/64', 'localhost'])('refuses %s as a CIDR', (cidr) => {
    expect(() => readConfig({ PASSERELLE_EGRESS_ALLOW: cidr })).toThrow(/PASSERELLE_EGRESS_ALLOW/);
  });

  it('reads CIDRs of both families, and a bare address as itself alone', () => {
    const { egressAllow } = readConfig({ PASSERELLE_EGRESS_ALLOW: ' 127.0.0.0/8, fd00::/8,10.1.2.3 ,::1,' });
    expect(egressAllow).toEqual(['127.0.0.0/8', 'fd00::/8', '10.1.2.3/32', '::1/128']);
  });

  it('lets services open addresses to themselves where there is no key, and where the operator says so', () => {
    const read = (env: Record<string, string>) => readConfig(env).egressServiceAllow;
    expect(read({ PASSERELLE_ADMIN_KEY: longKey })).toEqual([]);
    expect(read({ PASSERELLE_ADMIN_KEY: longKey, PASSERELLE_EGRESS_SERVICE_ALLOW: '10.0.0.0/8' })).toEqual([
      '10.0.0.0/8',
    ]);
    expect(read({ PASSERELLE_EGRESS_SERVICE_ALLOW: '10.0.0.0/8' })).toEqual(['10.0.0.0/8']);
  });

  it('takes a public address with a path, and nothing after it', () => {
    const read = (url: string) => readConfig({ PASSERELLE_PUBLIC_URL: url }).publicUrl;
    expect(read('https://bridge.test')).toBe('https://bridge.test');
    expect(read('https://bridge.test/base/')).toBe('https://bridge.test/base');
    for (const wrong of ['bridge.test', 'ftp://bridge.test', 'https://ada@bridge.test', 'https://bridge.test/?a=b']) {
      expect(() => read(wrong)).toThrow(/PASSERELLE_PUBLIC_URL/);
    }
  });

  it('keeps runs for ever, and any number of them, where it says 0', () => {
    expect(readConfig({ PASSERELLE_RUNS_KEEP_DAYS: '0', PASSERELLE_RUNS_KEEP_COUNT: '0' })).toMatchObject({
      runsKeepDays: undefined,
      runsKeepCount: undefined,
    });
    expect(readConfig({ PASSERELLE_RUNS_KEEP_DAYS: '7' }).runsKeepDays).toBe(7);
  });

  it.each(['-1', '1.5', 'forever'])('refuses to keep runs for %s days', (days) => {
    expect(() => readConfig({ PASSERELLE_RUNS_KEEP_DAYS: days })).toThrow(/PASSERELLE_RUNS_KEEP_DAYS/);
  });

  it.each(['mongodb://h/db', 'mongodb+srv://h/db', 'postgres://h/db', 'postgresql://h/db'])(
    'takes jobs from %s',
    (url) => {
      expect(readConfig({ PASSERELLE_JOBS_URL: url }).jobsUrl).toBe(url);
    },
  );
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const entries = new Map([...text.matchAll(/^(PASSERELLE_\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

  it('lists every variable, in order, with its default', () => {
    expect([...entries.keys()]).toEqual(Object.keys(VARIABLES));
    for (const [name, variable] of Object.entries(VARIABLES)) expect(entries.get(name)).toBe(variable.default ?? '');
  });

  it('describes each variable in the words of the code', () => {
    for (const variable of Object.values(VARIABLES)) expect(text).toContain(`# ${variable.description}`);
  });

  it('is a valid configuration as it stands', () => {
    expect(readConfig(Object.fromEntries(entries))).toEqual(readConfig({}));
  });
});
