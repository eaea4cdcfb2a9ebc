"""An HTTP server whose requests are checked by oauthlib: 200 for those that OAuth 1.0 lets in, 401 for others.
/moved/<status> sends those that it lets in elsewhere, with that status.

OAUTH1_CLIENTS is JSON, by consumer key: {"secret", "publicKey", "tokens": {token: secret}, "realm"}. The port is printed.
"""

import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from oauthlib.oauth1 import RequestValidator, ResourceEndpoint, SignatureOnlyEndpoint

CLIENTS = json.loads(os.environ['OAUTH1_CLIENTS'])
NOBODY = {'secret': 'nobody', 'publicKey': None, 'tokens': {}, 'realm': None}


class Validator(RequestValidator):
    enforce_ssl = False
    dummy_client = 'nobody'
    dummy_access_token = 'nobody'
    client_key_length = (1, 100)
    nonce_length = (8, 100)
    access_token_length = (1, 100)
    allowed_signature_methods = (
        'HMAC-SHA1', 'HMAC-SHA256', 'HMAC-SHA512', 'RSA-SHA1', 'RSA-SHA256', 'RSA-SHA512', 'PLAINTEXT')

    def __init__(self):
        super().__init__()
        self.seen = set()

    def check_client_key(self, client_key):
        return True

    def check_nonce(self, nonce):
        return len(nonce) >= 8

    def check_access_token(self, request_token):
        return True

    def validate_timestamp_and_nonce(self, client_key, timestamp, nonce, request, request_token=None,
                                     access_token=None):
        fresh = (timestamp, nonce) not in self.seen
        self.seen.add((timestamp, nonce))
        return fresh

    def validate_client_key(self, client_key, request):
        return client_key in CLIENTS

    def validate_access_token(self, client_key, token, request):
        return token in CLIENTS.get(client_key, NOBODY)['tokens']

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return request.realm == CLIENTS.get(client_key, NOBODY)['realm']

    def get_client_secret(self, client_key, request):
        return CLIENTS.get(client_key, NOBODY)['secret']

    def get_access_token_secret(self, client_key, token, request):
        return CLIENTS.get(client_key, NOBODY)['tokens'].get(token, 'nobody')

    def get_rsa_key(self, client_key, request):
        return CLIENTS.get(client_key, NOBODY)['publicKey']


VALIDATOR = Validator()
WITH_TOKEN = ResourceEndpoint(VALIDATOR)
WITHOUT_TOKEN = SignatureOnlyEndpoint(VALIDATOR)


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self):
        body = self.rfile.read(int(self.headers.get('content-length', 0))).decode('utf-8')
        uri = 'http://%s%s' % (self.headers['host'], self.path)
        # oauthlib knows the media type by this spelling of the header's name.
        headers = {name.title(): value for name, value in self.headers.items()}
        has_token = 'oauth_token' in headers.get('Authorization', '')
        check = WITH_TOKEN.validate_protected_resource_request if has_token else WITHOUT_TOKEN.validate_request
        try:
            valid, request = check(uri, self.command, body, headers)
        except ValueError as error:
            valid, request = False, error
        known = {'client': request.client_key, 'token': request.resource_owner_key} if valid else {'refused': True}
        content = json.dumps(known).encode('utf-8')
        moved = valid and self.path.startswith('/moved/')
        self.send_response((int(self.path.split('/')[2]) if moved else 200) if valid else 401)
        if moved:
            self.send_header('location', '/items/?now=here')
        self.send_header('content-type', 'application/json')
        self.send_header('content-length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
