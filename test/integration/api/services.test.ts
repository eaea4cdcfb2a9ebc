import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canary, startTestApp, type TestApp } from '../../support/app.ts';

const CREATE = `mutation ($input: CreateRestServiceInput!) {
  createRestService(input: $input) { service { id key name updatedAt authentication { ... on BasicAuthentication { username } } } userErrors { code path message } }
}`;
const UPDATE = `mutation ($input: UpdateRestServiceInput!) {
  updateRestService(input: $input) {
    service { id name description baseUrl updatedAt authentication { ... on BasicAuthentication { username } } }
    userErrors { code path message }
  }
}`;
const SET_VARIABLE = `mutation ($input: SetServiceVariableInput!) {
  setServiceVariable(input: $input) { service { variables { name secret value } } userErrors { code path } }
}`;

async function create(app: TestApp, input: Record<string, unknown> = {}) {
  const { createRestService } = await app.ask(CREATE, {
    input: { name: 'CRM', baseUrl: 'https://crm.example.com/v1', ...input },
  });
  return createRestService;
}

const basic = (password?: string) => ({ basic: { username: 'ada', ...(password === undefined ? {} : { password }) } });

describe('a REST service', () => {
  it('gets a key from its name, and a free one when the name comes again', async () => {
    const app = await startTestApp();
    expect((await create(app)).service.key).toBe('crm');
    expect((await create(app)).service.key).toBe('crm-2');
    const conflict = await create(app, { key: 'crm' });
    expect(conflict).toMatchObject({ service: null, userErrors: [{ code: 'CONFLICT', path: ['key'] }] });
  });

  it('is found by key, by id, by search and by connector', async () => {
    const app = await startTestApp();
    const { service } = await create(app, { description: 'Customers and contracts' });
    const found = await app.ask(
      `query ($id: ID!) {
        byKey: service(key: "crm") { __typename id connector }
        byId: node(id: $id) { __typename id }
        bySearch: services(search: "CONTRACTS", connector: REST) { totalCount nodes { id } }
        byConnector: services(connector: SOAP) { totalCount }
        nobody: service(key: "nope") { id }
      }`,
      { id: service.id },
    );
    expect(found).toEqual({
      byKey: { __typename: 'RestService', id: service.id, connector: 'REST' },
      byId: { __typename: 'RestService', id: service.id },
      bySearch: { totalCount: 1, nodes: [{ id: service.id }] },
      byConnector: { totalCount: 0 },
      nobody: null,
    });
  });

  it('keeps what an update leaves out and clears what it sets to null', async () => {
    const app = await startTestApp();
    const { service } = await create(app, { description: 'old', authentication: basic('pw') });
    const renamed = await app.ask(UPDATE, { input: { id: service.id, name: 'New' } });
    expect(renamed.updateRestService.service).toMatchObject({
      name: 'New',
      description: 'old',
      authentication: { username: 'ada' },
    });
    const cleared = await app.ask(UPDATE, { input: { id: service.id, description: null, authentication: null } });
    expect(cleared.updateRestService.service).toMatchObject({ description: null, authentication: null });
  });

  it('is not left without a name or an address', async () => {
    const app = await startTestApp();
    const { service } = await create(app);
    const { updateRestService } = await app.ask(UPDATE, { input: { id: service.id, name: null, baseUrl: null } });
    expect(updateRestService).toMatchObject({
      service: null,
      userErrors: [
        { code: 'INVALID_INPUT', path: ['name'] },
        { code: 'INVALID_INPUT', path: ['baseUrl'] },
      ],
    });
  });

  it('is found in any letter case, without its accents, and by a text of any length', async () => {
    const app = await startTestApp();
    await create(app, { name: 'Météo 100%' });
    const search = 'query ($search: String) { services(search: $search) { totalCount } }';
    for (const text of ['météo', 'METEO', '0%', ''])
      expect((await app.ask(search, { search: text })).services.totalCount).toBe(1);
    for (const text of ['_', '%'.repeat(60_000)])
      expect((await app.ask(search, { search: text })).services.totalCount).toBe(0);
  });

  it('is not changed by somebody who has looked at an older state', async () => {
    const app = await startTestApp();
    const { service } = await create(app);
    const input = { id: service.id, ifUnchangedSince: service.updatedAt, name: 'Mine' };
    expect((await app.ask(UPDATE, { input })).updateRestService.userErrors).toEqual([]);
    const second = await app.ask(UPDATE, { input: { ...input, name: 'Theirs' } });
    expect(second.updateRestService).toMatchObject({
      service: null,
      userErrors: [{ code: 'STALE', path: ['ifUnchangedSince'] }],
    });
  });

  it.each([
    [{ baseUrl: 'ftp://crm.example.com' }, 'INVALID_INPUT', ['baseUrl']],
    [{ name: '  ' }, 'INVALID_INPUT', ['name']],
    [{ key: 'a b' }, 'INVALID_INPUT', ['key']],
    [{ authentication: basic() }, 'INVALID_INPUT', ['authentication', 'basic', 'password']],
    [{ authentication: { bearer: {} } }, 'INVALID_INPUT', ['authentication', 'bearer', 'token']],
  ])('with %o is refused as %s', async (change, code, path) => {
    const app = await startTestApp();
    expect(await create(app, change)).toMatchObject({ service: null, userErrors: [{ code, path }] });
  });

  it('with user info in its address is refused before it is looked at', async () => {
    const app = await startTestApp();
    const { errors } = await app.send(CREATE, { input: { name: 'x', baseUrl: 'https://ada:secret@crm.example.com' } });
    expect(errors?.[0]?.message).toMatch(/user/);
    expect(JSON.stringify(errors)).not.toContain('ada:secret');
  });
});

describe('a secret', () => {
  it('must be sent again when the origin that it goes to changes', async () => {
    const app = await startTestApp();
    const { service } = await create(app, { authentication: basic('pw') });
    const samePlace = await app.ask(UPDATE, { input: { id: service.id, baseUrl: 'https://crm.example.com/v2' } });
    expect(samePlace.updateRestService.userErrors).toEqual([]);
    const elsewhere = { id: service.id, baseUrl: 'https://evil.example.com' };
    const refused = await app.ask(UPDATE, { input: elsewhere });
    expect(refused.updateRestService).toMatchObject({ service: null, userErrors: [{ code: 'SECRET_REQUIRED' }] });
    const kept = await app.ask(UPDATE, { input: { ...elsewhere, authentication: basic() } });
    expect(kept.updateRestService.userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED', path: ['authentication', 'basic', 'password'] },
    ]);
    const sent = await app.ask(UPDATE, { input: { ...elsewhere, authentication: basic('pw2') } });
    expect(sent.updateRestService.userErrors).toEqual([]);
  });

  it('variable keeps its service where it is', async () => {
    const app = await startTestApp();
    const { service } = await create(app);
    await app.ask(SET_VARIABLE, { input: { serviceId: service.id, name: 'token', value: 'xyz', secret: true } });
    const moved = await app.ask(UPDATE, { input: { id: service.id, baseUrl: 'https://evil.example.com' } });
    expect(moved.updateRestService.userErrors).toMatchObject([{ code: 'SECRET_REQUIRED', path: ['baseUrl'] }]);
  });

  it('never comes back and does not lie readable in the data directory', async () => {
    const app = await startTestApp();
    const [password, token] = [canary('password'), canary('token')];
    const { service } = await create(app, { authentication: basic(password) });
    const set = await app.ask(SET_VARIABLE, {
      input: { serviceId: service.id, name: 'token', value: token, secret: true },
    });
    expect(set.setServiceVariable.service.variables).toEqual([{ name: 'token', secret: true, value: null }]);
    await app.close();
    for (const name of readdirSync(app.dataDir).filter((file) => file.startsWith('passerelle'))) {
      const bytes = readFileSync(join(app.dataDir, name));
      expect(bytes.includes(password), name).toBe(false);
      expect(bytes.includes(token), name).toBe(false);
    }
  });
});

describe('a service variable', () => {
  it('is shown with its value, replaced, and removed', async () => {
    const app = await startTestApp();
    const { service } = await create(app);
    for (const value of ['EUR', { currency: 'EUR' }]) {
      const { setServiceVariable } = await app.ask(SET_VARIABLE, {
        input: { serviceId: service.id, name: 'money', value },
      });
      expect(setServiceVariable.service.variables).toEqual([{ name: 'money', secret: false, value }]);
    }
    const remove =
      'mutation ($id: ID!) { deleteServiceVariable(serviceId: $id, name: "money") { service { variables { name } } userErrors { code } } }';
    expect((await app.ask(remove, { id: service.id })).deleteServiceVariable.service.variables).toEqual([]);
    expect((await app.ask(remove, { id: service.id })).deleteServiceVariable.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });
});
