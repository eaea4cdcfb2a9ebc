import { describe, expect, it } from 'vitest';
import { secretForms } from '../../../src/domain/services/secret-forms.ts';
import { createRedactor } from '../../../src/secrets/redaction.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the forms of a secret', () => {
  it.each([
    [
      'BASIC, joined with the user name',
      { public: { kind: 'BASIC', username: 'ada' }, secrets: { password: 'pw!1' } },
      [base64('ada:pw!1')],
    ],
    [
      'OAuth 1.0, as the key of HMAC and as PLAINTEXT sends it',
      {
        public: { kind: 'OAUTH1', consumerKey: 'c', token: 't', signatureMethod: 'PLAINTEXT', realm: null },
        secrets: { consumerSecret: 'a b', tokenSecret: "c'd" },
      },
      ['a%20b&c%27d', 'oauth_signature="a%2520b%26c%2527d"'],
    ],
    [
      'OAuth 2.0, as clients authenticate, encoded and not',
      {
        public: {
          kind: 'OAUTH2',
          grant: 'PASSWORD',
          tokenUrl: 'https://id.example.org/',
          authorizationUrl: null,
          clientId: 'c d',
          scopes: [],
          username: 'ada',
        },
        secrets: { clientSecret: 's/1 +', password: 'pw!1' },
      },
      [base64('c d:s/1 +'), base64('c+d:s%2F1+%2B')],
    ],
    [
      'an API key in a query, however short',
      { public: { kind: 'API_KEY', name: 'key', in: 'QUERY' }, secrets: { value: 'k1' } },
      ['http://peer/?a=1&key=k1'],
    ],
  ] as const)('of %s are masked', (_name, stored, texts) => {
    const redactor = createRedactor(secretForms(stored));
    for (const text of [...texts, ...Object.values(stored.secrets)]) {
      const masked = redactor.text(text);
      expect(masked).toContain('••••••');
      for (const secret of Object.values(stored.secrets)) expect(masked).not.toContain(secret);
    }
  });

  it('are none where there is no authentication', () => {
    expect(secretForms(null)).toEqual([]);
  });
});
