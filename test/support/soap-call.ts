import type { AuthenticationConfig } from '../../src/connectors/authentication/authentication.ts';
import type { CallOutcome, SaveFile } from '../../src/connectors/connector.ts';
import type { Egress } from '../../src/connectors/egress/egress.ts';
import { invokeSoap } from '../../src/connectors/soap/call/invoke.ts';
import { describeFiles } from '../../src/connectors/soap/describe-files.ts';
import { startEgress } from './egress.ts';

interface SoapCall {
  /** By name; the only operation by default. */
  readonly operation?: string;
  /** The first that has the operation by default. */
  readonly port?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly endpoint?: string;
  readonly soapAction?: string | null;
  readonly authentication?: AuthenticationConfig;
  readonly signal?: AbortSignal;
  readonly egress?: Egress;
  readonly mtom?: boolean;
  readonly validatesRequests?: boolean;
  /** Where the answer may have files. */
  readonly saveFile?: SaveFile;
}

/** Calls an operation of a WSDL over a real egress that may reach loopback, as the product would after an import. */
export function callSoap(wsdl: string, call: SoapCall = {}): Promise<CallOutcome> {
  const { files, operations } = describeFiles([{ location: 'service.wsdl', content: wsdl }]);
  const operation = operations.find(
    ({ name, wsdlPort }) => name === (call.operation ?? name) && wsdlPort === (call.port ?? wsdlPort),
  );
  if (operation === undefined) throw new Error(`The WSDL has no operation ${call.operation}`);
  return invokeSoap(
    {
      files: async () => files,
      cacheKey: wsdl,
      ref: operation.ref,
      endpoint: call.endpoint ?? operation.endpoint ?? '',
      soapAction: call.soapAction === undefined ? operation.soapAction : call.soapAction,
      authentication: call.authentication ?? null,
      mtom: call.mtom ?? null,
      validatesRequests: call.validatesRequests ?? false,
    },
    call.values ?? {},
    {
      egress: call.egress ?? startEgress(),
      signal: call.signal ?? new AbortController().signal,
      saveFile: call.saveFile ?? (() => Promise.reject(new Error('A SOAP call saves no file'))),
    },
  );
}
