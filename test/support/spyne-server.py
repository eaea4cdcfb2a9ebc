"""A SOAP 1.1 service on Spyne, document/literal, with the WSDL that Spyne writes of it. Prints its port."""

import logging
from wsgiref.simple_server import WSGIRequestHandler, make_server

from spyne import Application, Array, ComplexModel, Fault, Integer, ServiceBase, Unicode, rpc
from spyne.protocol.soap import Soap11
from spyne.server.wsgi import WsgiApplication


class Line(ComplexModel):
    __namespace__ = "urn:spyne"
    _type_info = [
        ("sku", Unicode(min_occurs=1, nillable=False)),
        ("quantity", Integer(min_occurs=1, nillable=False)),
        ("note", Unicode(min_occurs=1, nillable=True)),
        ("tags", Array(Unicode)),
    ]


class OutOfStock(Fault):
    __namespace__ = "urn:spyne"

    def __init__(self, sku):
        super().__init__("Client.OutOfStock", f"No {sku} left", detail={"sku": sku, "left": "0"})


class Orders(ServiceBase):
    @rpc(Array(Line), _returns=Array(Line))
    def echo(ctx, lines):
        return lines

    @rpc(Array(Line), _returns=Integer(min_occurs=1))
    def total(ctx, lines):
        return None if lines is None else sum(line.quantity for line in lines)

    @rpc(Array(Line), _returns=Unicode(min_occurs=1))
    def notes(ctx, lines):
        return ",".join("nil" if line.note is None else f"[{line.note}]" for line in lines)

    @rpc(Unicode, _throws=OutOfStock)
    def reserve(ctx, sku):
        raise OutOfStock(sku)


class Quiet(WSGIRequestHandler):
    def log_message(self, *_arguments):
        pass


# Spyne logs each fault that an operation raises, as if it were a crash.
logging.disable()
application = Application([Orders], "urn:spyne", in_protocol=Soap11(validator="lxml"), out_protocol=Soap11())
server = make_server("127.0.0.1", 0, WsgiApplication(application), handler_class=Quiet)
print(server.server_port, flush=True)
server.serve_forever()
