#include "soapH.h"
#include "Interop.nsmap"
#include <stdio.h>

int ns__echo(struct soap *soap, struct ns__Order order, struct ns__echoResponse *response) {
  response->order = order;
  return SOAP_OK;
}

int ns__reserve(struct soap *soap, char *sku, struct ns__reserveResponse *response) {
  char text[200];
  snprintf(text, sizeof text, "No %s left", sku ? sku : "thing");
  soap_sender_fault(soap, soap_strdup(soap, text), NULL);
  struct _ns__OutOfStock *detail = soap_malloc(soap, sizeof *detail);
  detail->sku = sku;
  detail->left = 0;
  struct SOAP_ENV__Detail *holder = soap_malloc(soap, sizeof *holder);
  soap_default_SOAP_ENV__Detail(soap, holder);
  holder->ns__OutOfStock = detail;
  if (soap->version == 2) soap->fault->SOAP_ENV__Detail = holder;
  else soap->fault->detail = holder;
  return SOAP_FAULT;
}

int ns__whoAmI(struct soap *soap, struct ns__whoAmIResponse *response) {
  response->token = soap->header && soap->header->ns__token ? soap->header->ns__token : "nobody";
  soap->header = NULL;
  return SOAP_OK;
}

int ns__make(struct soap *soap, int size, struct ns__makeResponse *response) {
  struct xsd__base64Binary *file = &response->file;
  file->__ptr = soap_malloc(soap, size);
  file->__size = size;
  for (int i = 0; i < size; i++) file->__ptr[i] = (unsigned char)(i * 31);
  file->id = NULL;
  file->type = "image/png";
  file->options = NULL;
  return SOAP_OK;
}

int ns__sum(struct soap *soap, struct xsd__base64Binary file, struct ns__sumResponse *response) {
  response->sum = 0;
  for (int i = 0; i < file.__size; i++) response->sum = response->sum * 31 + file.__ptr[i];
  response->size = file.__size;
  response->type = file.type;
  return SOAP_OK;
}

/* Serves on a free port of the loopback, which it prints, until it is ended. */
int main(void) {
  struct soap *soap = soap_new2(SOAP_C_UTFSTRING, SOAP_C_UTFSTRING | SOAP_ENC_MTOM);
  soap->send_timeout = soap->recv_timeout = 5;
  if (!soap_valid_socket(soap_bind(soap, "127.0.0.1", 0, 100))) { soap_print_fault(soap, stderr); return 1; }
  struct sockaddr_in bound;
  socklen_t length = sizeof bound;
  getsockname(soap->master, (struct sockaddr *)&bound, &length);
  printf("%d\n", ntohs(bound.sin_port));
  fflush(stdout);
  while (soap_valid_socket(soap_accept(soap))) {
    soap_serve(soap);
    soap_destroy(soap);
    soap_end(soap);
  }
  return 0;
}
