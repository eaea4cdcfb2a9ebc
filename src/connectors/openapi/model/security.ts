import { isHttpUrl } from '../documents/location.ts';
import type { OpenApiSecurityScheme } from '../openapi-document.ts';
import type { Place } from './place.ts';
import type { Generation } from './specification.ts';

type Warn = (message: string) => void;

const NONE = {
  keyName: null,
  keyIn: null,
  grant: null,
  tokenUrl: null,
  authorizationUrl: null,
  scopes: [],
} as const;

/**
 * The ways to authenticate that this server knows, those that the document asks of every call first. What it does not
 * know is a warning.
 */
export function securitySchemesOf(root: Place, generation: Generation, warn: Warn): readonly OpenApiSecurityScheme[] {
  const schemes =
    generation === '2.0' ? root.get('securityDefinitions') : root.get('components').get('securitySchemes');
  const asked = new Set(
    root
      .get('security')
      .items()
      .flatMap((one) => one.members().map(([name]) => name)),
  );
  const entries = schemes.members().map(([name, place]) => ({ name, place: place.resolve() }));
  const found = entries.flatMap(({ name, place }) => {
    const read = READERS[place.get('type').text() ?? '']?.(place, {
      name,
      description: place.get('description').text(),
    });
    if (read === undefined || read.length === 0)
      warn(`The security scheme "${name}" cannot be used: ${reasonAgainst(place)}.`);
    return read ?? [];
  });
  return found.toSorted((one, other) => Number(asked.has(other.name)) - Number(asked.has(one.name)));
}

/** What the scheme is, and what to do instead where something can be done. */
function reasonAgainst(place: Place): string {
  const type = place.get('type').text();
  if (type === 'apiKey')
    return `its key is sent as ${place.get('in').text() ?? 'nothing'}; where that is a cookie, add a COOKIE parameter bound to a secret variable`;
  if (type === 'oauth2')
    return 'it has no flow with a token endpoint for a server; where the peer has one, give OAUTH2 with its addresses';
  if (type === 'http') return `HTTP authentication "${place.get('scheme').text() ?? ''}" is not supported`;
  return type === null ? 'it has no type' : `its type ${type} is not supported`;
}

interface Common {
  readonly name: string;
  readonly description: string | null;
}

const READERS: Readonly<Record<string, (place: Place, common: Common) => readonly OpenApiSecurityScheme[]>> = {
  basic: (_place, common) => [{ ...NONE, ...common, kind: 'BASIC' }],
  http: (place, common) => {
    const scheme = place.get('scheme').text()?.toLowerCase();
    if (scheme === 'basic') return [{ ...NONE, ...common, kind: 'BASIC' }];
    return scheme === 'bearer' ? [{ ...NONE, ...common, kind: 'BEARER' }] : [];
  },
  apiKey: (place, common) => {
    const keyName = place.get('name').string();
    const location = place.get('in').text();
    if (location !== 'header' && location !== 'query') return [];
    return [{ ...NONE, ...common, kind: 'API_KEY', keyName, keyIn: location === 'header' ? 'HEADER' : 'QUERY' }];
  },
  oauth2: (place, common) => {
    const flow = place.get('flow').text();
    const flows: readonly (readonly [string, Place])[] = flow === null ? place.get('flows').members() : [[flow, place]];
    return flows.flatMap(([name, member]) => readFlow(name, member, common));
  },
};

const GRANTS: Readonly<Record<string, OpenApiSecurityScheme['grant']>> = {
  clientCredentials: 'CLIENT_CREDENTIALS',
  application: 'CLIENT_CREDENTIALS',
  password: 'PASSWORD',
  authorizationCode: 'AUTHORIZATION_CODE',
  accessCode: 'AUTHORIZATION_CODE',
};

function readFlow(name: string, flow: Place, common: Common): readonly OpenApiSecurityScheme[] {
  const grant = GRANTS[name];
  const tokenUrl = absolute(flow.get('tokenUrl'));
  if (grant === undefined || tokenUrl === null) return [];
  const scopes = flow
    .get('scopes')
    .members()
    .map(([scope]) => scope);
  const authorizationUrl = grant === 'AUTHORIZATION_CODE' ? absolute(flow.get('authorizationUrl')) : null;
  return [{ ...NONE, ...common, kind: 'OAUTH2', grant, tokenUrl, authorizationUrl, scopes }];
}

function absolute(place: Place): string | null {
  const text = place.text();
  if (text === null) return null;
  const { base } = place.document;
  const url = URL.parse(text, isHttpUrl(base) ? base : undefined);
  return url !== null && isHttpUrl(url.href) ? url.href : null;
}
