/* A document/literal service for the tests, by which soapcpp2 makes a WSDL of either version of SOAP. */
//gsoap ns service name: Interop
//gsoap ns service port: http://127.0.0.1:80/
//gsoap ns service namespace: urn:gsoap
//gsoap ns schema namespace: urn:gsoap
//gsoap ns schema form: qualified
typedef char *xsd__decimal;
typedef char *xsd__date;
typedef LONG64 xsd__long;
enum xsd__boolean { false_, true_ };
struct xsd__base64Binary { unsigned char *__ptr; int __size; char *id, *type, *options; };
enum ns__Color { RED, GREEN, BLUE };
struct ns__Line {
  @ char *sku 1;
  @ enum ns__Color *color 0;
  int quantity 1;
  double price 1;
  int __sizetags;
  char **tags 0;
};
struct ns__Order {
  char *customer 1;
  xsd__long number 1;
  xsd__decimal total 1;
  xsd__date due 0;
  enum xsd__boolean paid 1;
  char *note 0;
  int __sizelines;
  struct ns__Line *lines 0;
};
struct _ns__OutOfStock { char *sku 1; int left 1; };
struct SOAP_ENV__Header { char *ns__token; };
struct SOAP_ENV__Detail { struct _ns__OutOfStock *ns__OutOfStock; int __type; void *fault; _XML __any; };

struct ns__echoResponse { struct ns__Order order 1; };
struct ns__reserveResponse { int left 1; };
struct ns__whoAmIResponse { char *token 1; };
struct ns__makeResponse { struct xsd__base64Binary file 1; };
struct ns__sumResponse { unsigned int sum 1; int size 1; char *type 0; };

//gsoap ns service method-action: echo urn:gsoap/echo
int ns__echo(struct ns__Order order, struct ns__echoResponse *response);
//gsoap ns service method-fault: reserve _ns__OutOfStock
int ns__reserve(char *sku, struct ns__reserveResponse *response);
//gsoap ns service method-header-part: whoAmI ns__token
int ns__whoAmI(struct ns__whoAmIResponse *response);
int ns__make(int size, struct ns__makeResponse *response);
int ns__sum(struct xsd__base64Binary file, struct ns__sumResponse *response);
