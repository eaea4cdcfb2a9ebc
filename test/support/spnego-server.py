"""An HTTP server that lets in whom pyspnego's acceptor lets in: `spnego-server.py <scheme>`, users in NTLM_USER_FILE. The port is printed."""

import base64
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import spnego

SCHEME = sys.argv[1]


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    context = None

    def do_POST(self):
        self.rfile.read(int(self.headers.get('content-length') or 0))
        scheme, _, token = (self.headers.get('authorization') or '').partition(' ')
        if scheme != SCHEME:
            return self.answer(401, b'', SCHEME)
        if self.context is None:
            self.context = spnego.server(protocol='ntlm' if SCHEME == 'NTLM' else 'negotiate')
        try:
            reply = self.context.step(base64.b64decode(token))
        except Exception as error:
            return self.answer(401, str(error).encode(), SCHEME)
        if self.context.complete:
            return self.answer(200, self.context.client_principal.encode(), None)
        self.answer(401, b'', f'{SCHEME} {base64.b64encode(reply).decode()}')

    def answer(self, status, body, scheme):
        self.send_response(status)
        if scheme is not None:
            self.send_header('www-authenticate', scheme)
        self.send_header('content-type', 'text/plain')
        self.send_header('content-length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
