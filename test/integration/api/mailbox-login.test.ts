import { describe, expect, onTestFinished, test } from 'vitest';
import { canary, startTestApp, type TestApp } from '../../support/app.ts';
import {
  type AuthorizationServer,
  CLIENT_SECRET,
  startAuthorizationServer,
} from '../../support/authorization-server.ts';
import { visit, walk } from '../../support/browser.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { plainMail } from '../../support/mails.ts';
import { goodAt, startTokenDovecot } from '../../support/token-dovecot.ts';

const CHECK = `mutation ($input: CheckMailboxInput!) {
  checkMailbox(input: $input) {
    folders { path }
    report { server mechanism encrypted capabilities findings { severity code message folder } }
    userErrors { code message path }
  }
}`;

const CREATE = `mutation ($input: CreateImapServiceInput!) {
  createImapService(input: $input) {
    service {
      id host authentication { __typename ... on OAuth2Authentication { grant clientId authorized } }
      tls { caCertificates { subject } } folders { path } report { mechanism }
    }
    userErrors { code message path }
  }
}`;

/** Without looking at the mailbox. */
const CREATE_BARE = `mutation ($input: CreateImapServiceInput!) {
  createImapService(input: $input) { service { id } userErrors { message } }
}`;

const UPDATE = `mutation ($input: UpdateImapServiceInput!) {
  updateImapService(input: $input) {
    service { id authentication { __typename } tls { caCertificates { subject } } }
    userErrors { code message path }
  }
}`;

const check = async (app: TestApp, input: object) => (await app.ask(CHECK, { input })).checkMailbox;
const update = async (app: TestApp, input: object) => (await app.ask(UPDATE, { input })).updateImapService;

/** How the authorization server gives tokens to the server itself. */
const clientCredentials = ({ tokenUrl }: AuthorizationServer) => ({
  grant: 'CLIENT_CREDENTIALS',
  tokenUrl,
  clientId: 'basic',
  clientSecret: CLIENT_SECRET,
});

/** Alice's mailbox without a login. */
const mailboxOf = ({ host, port }: Dovecot) => ({ host, port, security: 'NONE', username: 'alice' });

describe.skipIf(dovecotMissing())('logging in to mailboxes through the API', () => {
  test('a mailbox is opened with tokens of an authorization server, which are renewed once they are refused', async () => {
    const authorization = await startAuthorizationServer();
    const server = await startTokenDovecot(goodAt(authorization));
    const app = await startTestApp();
    const oauth2 = clientCredentials(authorization);
    const tried = await check(app, { ...mailboxOf(server), oauth2 });
    expect(tried).toMatchObject({ userErrors: [], report: { mechanism: 'OAUTHBEARER', server: 'Dovecot' } });
    const { createImapService } = await app.ask(CREATE, { input: { name: 'Box', ...mailboxOf(server), oauth2 } });
    expect(createImapService).toMatchObject({
      userErrors: [],
      service: {
        authentication: { __typename: 'OAuth2Authentication', clientId: 'basic', authorized: true },
        report: { mechanism: 'OAUTHBEARER' },
      },
    });
    const serviceId = createImapService.service.id;
    const { processId } = await connectMailbox(app.ask, server, 'bob');
    const { trigger } = await createTrigger(app.ask, { serviceId, processId });
    await server.append('alice', 'INBOX', plainMail({ subject: 'By token' }));
    expect(await pollTrigger(app.ask, trigger.id)).toMatchObject({ userErrors: [], trigger: { lastError: null } });
    const before = authorization.tokenRequests.length;
    for (const token of authorization.tokens) await authorization.revoke(token);
    expect(await pollTrigger(app.ask, trigger.id)).toMatchObject({ userErrors: [] });
    expect(authorization.tokenRequests.length).toBe(before + 1);
    const { mailReceipts } = await app.ask(
      'query ($serviceId: ID) { mailReceipts(serviceId: $serviceId) { nodes { status } } }',
      { serviceId },
    );
    expect(mailReceipts.nodes).toEqual([{ status: 'DONE' }]);
  });

  test('watches and claims log in with tokens too', async () => {
    const authorization = await startAuthorizationServer();
    const server = await startTokenDovecot(goodAt(authorization));
    const app = await startTestApp({ PASSERELLE_IMAP_IDLE: 'on' });
    const oauth2 = clientCredentials(authorization);
    const { serviceId, processId } = await connectMailbox(app.ask, server, 'alice', {
      password: null,
      oauth2,
      claimMails: true,
    });
    const { trigger } = await createTrigger(app.ask, { serviceId, processId, frequencyMinutes: 60 });
    await pollTrigger(app.ask, trigger.id);
    const WATCH = 'query ($id: ID!) { node(id: $id) { ... on ImapService { watch { status error { message } } } } }';
    const watch = async () => (await app.ask(WATCH, { id: serviceId })).node.watch;
    await expect.poll(watch, { timeout: 15_000 }).toEqual({ status: 'WATCHING', error: null });
    await server.append('alice', 'INBOX', plainMail({ subject: 'Claimed' }));
    const DONE = '{ mailReceipts(status: [DONE]) { nodes { subject } } }';
    const done = async () => (await app.ask(DONE)).mailReceipts.nodes;
    await expect.poll(done, { timeout: 15_000 }).toEqual([{ subject: 'Claimed' }]);
    const [mail] = await server.account('alice').mails('INBOX');
    expect(mail?.flags).toContainEqual(expect.stringMatching(/^passerelle-[0-9a-f]{16}$/));
  });

  test('a token endpoint that refuses, and a mail server that refuses the token, are told apart', async () => {
    const authorization = await startAuthorizationServer();
    const server = await startTokenDovecot(() => false);
    const app = await startTestApp();
    const secret = canary('client-secret');
    const oauth2 = {
      grant: 'CLIENT_CREDENTIALS',
      tokenUrl: authorization.tokenUrl,
      clientId: 'basic',
      clientSecret: secret,
    };
    const wrong = await check(app, { ...mailboxOf(server), oauth2 });
    expect(wrong).toMatchObject({
      folders: null,
      report: null,
      userErrors: [{ code: 'AUTHENTICATION_FAILED', path: ['oauth2'] }],
    });
    expect(JSON.stringify(wrong)).not.toContain(secret);
    const refused = await check(app, { ...mailboxOf(server), oauth2: { ...oauth2, clientSecret: CLIENT_SECRET } });
    expect(refused.userErrors).toMatchObject([
      { code: 'AUTHENTICATION_FAILED', path: ['oauth2'], message: expect.stringContaining('refused the access token') },
    ]);
    for (const token of authorization.tokens) expect(JSON.stringify(refused)).not.toContain(token);
  });

  test('a login that waits for a person says so, and its paused trigger goes on after the consent', async () => {
    const app = await startTestApp();
    const authorization = await startAuthorizationServer({ redirectUri: `${app.url}/oauth2/callback` });
    const server = await startTokenDovecot(goodAt(authorization));
    const oauth2 = {
      grant: 'AUTHORIZATION_CODE',
      tokenUrl: authorization.tokenUrl,
      authorizationUrl: authorization.authorizationUrl,
      clientId: 'basic',
      clientSecret: CLIENT_SECRET,
      scopes: ['openid', 'offline_access'],
    };
    expect((await check(app, { ...mailboxOf(server), oauth2 })).userErrors).toMatchObject([
      { code: 'UNSUPPORTED', path: ['oauth2', 'grant'], message: expect.stringContaining('once the service is saved') },
    ]);
    const { createImapService } = await app.ask(CREATE_BARE, {
      input: { name: 'Box', ...mailboxOf(server), password: 'secret' },
    });
    const serviceId = createImapService.service.id;
    const { processId } = await connectMailbox(app.ask, server, 'bob');
    const { trigger } = await createTrigger(app.ask, { serviceId, processId });
    expect((await update(app, { id: serviceId, oauth2 })).userErrors).toEqual([]);
    expect((await check(app, { serviceId })).userErrors).toMatchObject([
      { code: 'AUTHENTICATION_FAILED', message: expect.stringContaining('authorizeService') },
    ]);
    expect((await pollTrigger(app.ask, trigger.id)).userErrors).toMatchObject([{ code: 'AUTHENTICATION_FAILED' }]);
    const NEXT = 'query ($id: ID!) { node(id: $id) { ... on ImapTrigger { nextPollAt lastError { code } } } }';
    expect((await app.ask(NEXT, { id: trigger.id })).node).toEqual({
      nextPollAt: null,
      lastError: { code: 'AUTHENTICATION_FAILED' },
    });
    const { authorizeService } = await app.ask(
      'mutation ($id: ID!) { authorizeService(input: { serviceId: $id }) { authorizationUrl } }',
      { id: serviceId },
    );
    expect((await visit(await walk(authorizeService.authorizationUrl))).status).toBe(200);
    await expect
      .poll(async () => (await app.ask(NEXT, { id: trigger.id })).node, { timeout: 15_000 })
      .toEqual({ nextPollAt: expect.any(String), lastError: null });
    expect(await check(app, { serviceId })).toMatchObject({ userErrors: [], report: { mechanism: 'OAUTHBEARER' } });
  });

  test('one login takes the place of another, and secrets go to no new address unasked', async () => {
    const authorization = await startAuthorizationServer();
    const server = await startTokenDovecot(goodAt(authorization));
    const app = await startTestApp();
    const oauth2 = clientCredentials(authorization);
    const both = await app.ask(CREATE, { input: { name: 'Box', ...mailboxOf(server), password: 'secret', oauth2 } });
    expect(both.createImapService.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['oauth2'] }]);
    const neither = await app.ask(CREATE, { input: { name: 'Box', ...mailboxOf(server) } });
    expect(neither.createImapService.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['password'] }]);
    // Dovecot 2.3 breaks off where two connections list the folders of an account at once that nobody has opened before.
    await check(app, { ...mailboxOf(server), password: 'secret' });
    const { createImapService } = await app.ask(CREATE, {
      input: { name: 'Box', ...mailboxOf(server), password: 'secret' },
    });
    const { id } = createImapService.service;
    expect(createImapService.service.authentication).toBeNull();
    expect((await update(app, { id, oauth2 })).service.authentication).toEqual({ __typename: 'OAuth2Authentication' });
    expect(await check(app, { serviceId: id })).toMatchObject({ report: { mechanism: 'OAUTHBEARER' } });
    expect((await update(app, { id, host: 'localhost' })).userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED', path: ['oauth2'] },
    ]);
    expect((await check(app, { serviceId: id, host: 'localhost' })).userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED' },
    ]);
    expect((await update(app, { id, oauth2: null })).userErrors).toMatchObject([{ path: ['password'] }]);
    expect((await update(app, { id, oauth2: null, password: 'secret' })).service.authentication).toBeNull();
    expect(await check(app, { serviceId: id })).toMatchObject({ report: { mechanism: 'SCRAM-SHA-256' } });
  });

  test('a private authority is trusted once it is named, and not before', async () => {
    const server = await startDovecot();
    onTestFinished(() => server.stop());
    const app = await startTestApp();
    const mailbox = { host: 'localhost', port: server.tlsPort, security: 'TLS', username: 'alice', password: 'secret' };
    expect((await check(app, mailbox)).userErrors).toMatchObject([
      { code: 'UNREACHABLE', path: ['host'], message: expect.stringContaining('tls.caCertificates') },
    ]);
    const tls = { caCertificates: server.ca };
    expect(await check(app, { ...mailbox, tls })).toMatchObject({
      userErrors: [],
      report: { encrypted: true, findings: [] },
    });
    expect((await check(app, { ...mailbox, tls: { caCertificates: 'none' } })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['tls', 'caCertificates'] },
    ]);
    const { createImapService } = await app.ask(CREATE, { input: { name: 'Box', ...mailbox, tls } });
    const { service } = createImapService;
    expect(service).toMatchObject({ tls: { caCertificates: [{ subject: 'CN=localhost' }] } });
    expect(service.folders.length).toBeGreaterThan(0);
    expect(await update(app, { id: service.id, tls: null })).toMatchObject({ service: { tls: null } });
    expect((await check(app, { serviceId: service.id })).userErrors).toMatchObject([{ code: 'UNREACHABLE' }]);
  });
});
