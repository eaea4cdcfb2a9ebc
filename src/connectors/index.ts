/** The list of connectors: adding one is a folder and a line here. */
import { openMailbox } from './imap/open-mailbox.ts';
import { describeOpenApi } from './openapi/describe-openapi.ts';
import { checkRestOperation } from './rest/check-operation.ts';
import { describeCurl } from './rest/curl/describe-curl.ts';
import { invokeRest } from './rest/invoke.ts';
import { sendsFiles } from './rest/media-type.ts';
import { findValidationObstacle, invokeSoap } from './soap/call/invoke.ts';
import { describeFilesInTurns } from './soap/describe-files.ts';
import { describeWsdl } from './soap/describe-wsdl.ts';
import { makeTypedClient } from './soap/typed-client/make-typed-client.ts';

export const connectors = {
  rest: { check: checkRestOperation, invoke: invokeRest, describeCurl, sendsFiles },
  soap: {
    describe: describeWsdl,
    describeFiles: describeFilesInTurns,
    invoke: invokeSoap,
    findValidationObstacle,
    makeTypedClient,
  },
  imap: { open: openMailbox },
  openapi: { describe: describeOpenApi },
} as const;
