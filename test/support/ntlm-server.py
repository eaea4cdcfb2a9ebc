"""An HTTP server that lets in by NTLMv2 only. Proofs are checked with the hashes and structures of ntlm_auth.

NTLM_SETTINGS is JSON: {"users": {"DOMAIN\\user": NT hash in hexadecimal}, "answers": {path: {"type", "body"}}, "scheme",
"timestamp": whether the challenge tells the time, "certificate": the server's in PEM with "key", or null for plain HTTP}. The port is
printed. A connection that has logged in stays so; the answers say what was seen of it in headers.
"""

import base64
import hashlib
import hmac
import json
import os
import ssl
import struct
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ntlm_auth.compute_hash import _ntowfv2
from ntlm_auth.constants import AvId
from ntlm_auth.gss_channel_bindings import GssChannelBindingsStruct
from ntlm_auth.messages import TargetInfo

SETTINGS = json.loads(os.environ['NTLM_SETTINGS'])
SCHEME = SETTINGS['scheme']
SIGNATURE = b'NTLMSSP\0'
UNICODE, TARGET_INFO = 0x1, 0x00800000


def target_info():
    info = TargetInfo()
    info[AvId.MSV_AV_NB_DOMAIN_NAME] = 'Domain'.encode('utf-16-le')
    info[AvId.MSV_AV_NB_COMPUTER_NAME] = 'Server'.encode('utf-16-le')
    if SETTINGS['timestamp']:
        info[AvId.MSV_AV_TIMESTAMP] = struct.pack('<Q', int((time.time() + 11644473600) * 10000000))
    return info.pack()


def challenge_message(challenge):
    name, info = 'Domain'.encode('utf-16-le'), target_info()
    flags = struct.unpack('<I', challenge['negotiate'][12:16])[0] | TARGET_INFO | 0x00010000
    head = SIGNATURE + struct.pack('<IHHI', 2, len(name), len(name), 56) + struct.pack('<I', flags) + challenge['nonce']
    return head + bytes(8) + struct.pack('<HHI', len(info), len(info), 56 + len(name)) + bytes(8) + name + info


def field(message, at):
    length, _, offset = struct.unpack('<HHI', message[at:at + 8])
    return message[offset:offset + length]


def expected_bindings():
    if SETTINGS['certificate'] is None:
        return bytes(16)
    der = ssl.PEM_cert_to_DER_cert(open(SETTINGS['certificate']).read())
    bindings = GssChannelBindingsStruct()
    bindings[bindings.APPLICATION_DATA] = b'tls-server-end-point:' + hashlib.sha256(der).digest()
    return hashlib.md5(bindings.get_data()).digest()


def fault_of(message, challenge):
    """Why a proof is refused; None where it is right."""
    if challenge is None:
        return 'no challenge was sent on this connection'
    nt, domain, user = field(message, 20), field(message, 28).decode('utf-16-le'), field(message, 36).decode('utf-16-le')
    known = SETTINGS['users'].get(domain + '\\' + user)
    if known is None:
        return 'unknown user ' + domain + '\\' + user
    key = _ntowfv2(user, '0' * 32 + ':' + known, domain)
    proof, blob = nt[:16], nt[16:]
    if hmac.new(key, challenge['nonce'] + blob, hashlib.md5).digest() != proof:
        return 'wrong password'
    info = TargetInfo()
    info.unpack(blob[28:])
    if info[AvId.MSV_AV_CHANNEL_BINDINGS] != expected_bindings():
        return 'wrong channel bindings'
    if not info[AvId.MSV_AV_TARGET_NAME].decode('utf-16-le').startswith('HTTP/'):
        return 'no service name'
    if not SETTINGS['timestamp']:
        lm = field(message, 12)
        right = hmac.new(key, challenge['nonce'] + lm[16:], hashlib.md5).digest()
        return None if lm[:16] == right else 'wrong LM response'
    if field(message, 12) != bytes(24):
        return 'an LM response beside a time'
    session = hmac.new(key, proof, hashlib.md5).digest()
    whole = challenge['negotiate'] + challenge['bytes'] + message[:72] + bytes(16) + message[88:]
    if hmac.new(session, whole, hashlib.md5).digest() != message[72:88]:
        return 'wrong integrity code'
    return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    challenge = None
    fault = 'nobody has logged in'

    def do_GET(self):
        length = int(self.headers.get('content-length') or 0)
        body = self.rfile.read(length)
        scheme, _, token = (self.headers.get('authorization') or '').partition(' ')
        if scheme == SCHEME:
            message = base64.b64decode(token)
            if message[8:12] == b'\1\0\0\0':
                return self.ask(message)
            self.fault = fault_of(message, self.challenge)
        if self.fault is not None:
            return self.answer(401, self.fault.encode(), {'www-authenticate': SCHEME})
        path = self.path.partition('?')[0]
        known = SETTINGS['answers'].get(path)
        if known is None:
            return self.answer(404, b'not here', {})
        echoed = known['body'].replace('{body}', body.decode('utf-8', 'replace')).replace('{token}', token)
        return self.answer(200, echoed.encode(), {'content-type': known['type']})

    do_POST = do_PUT = do_DELETE = do_GET

    def ask(self, negotiate):
        self.challenge = {'nonce': os.urandom(8), 'negotiate': negotiate}
        self.challenge['bytes'] = challenge_message(self.challenge)
        token = base64.b64encode(self.challenge['bytes']).decode()
        # As Windows has it: other schemes stand beside it.
        self.answer(401, b'<html>who are you?</html>' * 50, {'www-authenticate': f'{SCHEME} {token}, Basic realm="x"'})

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('content-length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
if SETTINGS['certificate'] is not None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SETTINGS['certificate'], SETTINGS['key'])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
