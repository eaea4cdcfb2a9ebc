/** Where a walk through an authorization server ended. */
export interface Landing {
  /** The URL on our side that the browser was sent to. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly page: string;
}

/**
 * Does what a person with a browser does: opens the URL, signs in, and consents (or aborts). Answers the URL on our side
 * that the browser is sent back to, without opening it.
 */
export async function walk(authorizationUrl: string, { abort = false } = {}): Promise<URL> {
  const { origin } = new URL(authorizationUrl);
  const cookies = new Map<string, string>();
  let next = { url: new URL(authorizationUrl), body: null as URLSearchParams | null };
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.url, {
      method: next.body === null ? 'GET' : 'POST',
      body: next.body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      next = { url: new URL(location, next.url), body: null };
      if (next.url.origin !== origin) return next.url;
      continue;
    }
    next = submit(await response.text(), next.url, abort);
  }
  throw new Error('The authorization server does not come to an end');
}

/** Opens a URL on our side as the browser does. */
export async function visit(url: URL): Promise<Landing> {
  const response = await fetch(url, { redirect: 'manual' });
  return { url, status: response.status, headers: response.headers, page: await response.text() };
}

/** The forms of oidc-provider's quick start: sign in as anybody, then consent; or the link that gives up. */
function submit(page: string, from: URL, abort: boolean): { url: URL; body: URLSearchParams | null } {
  const link = /href="([^"]+\/abort)"/.exec(page)?.[1];
  if (abort && link !== undefined) return { url: new URL(link, from), body: null };
  const action = /action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`There is no form on the page ${from.href}: ${page}`);
  const prompt = page.includes('value="login"') ? 'login' : 'consent';
  return { url: new URL(action, from), body: new URLSearchParams({ prompt, login: 'ada', password: 'any' }) };
}
