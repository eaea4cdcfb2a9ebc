import type { FastifyInstance } from 'fastify';

/** Takes the query with which a browser comes back from an authorization server, and says what came of it. */
export type CompleteAuthorization = (
  query: URLSearchParams,
) => Promise<{ readonly authorized: boolean; readonly message: string }>;

/**
 * `GET /oauth2/callback`, without the key: a browser comes here on its way back, and what it brings is worth something
 * only with a state that was given out for it. The page has no scripts and loads nothing.
 */
export function addOAuth2CallbackRoute(app: FastifyInstance, complete: CompleteAuthorization): void {
  // A HEAD request, as link previews send it, would use the state up.
  app.get('/oauth2/callback', { config: { open: true }, exposeHeadRoute: false }, async (request, reply) => {
    const { authorized, message } = await complete(new URL(request.url, 'http://localhost').searchParams);
    return reply
      .code(authorized ? 200 : 400)
      .headers({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })
      .type('text/html; charset=utf-8')
      .send(page(authorized ? 'Authorized' : 'Not authorized', message));
  });
}

function page(title: string, message: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} · Passerelle</title></head>
<body><h1>${title}</h1><p>${escapeHtml(message)}</p></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
