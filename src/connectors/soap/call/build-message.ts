import type { WsSecurityConfig } from '../../authentication/authentication.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import { secureMessage } from '../security/message-security.ts';
import type { SoapOperationConfig } from '../soap-operation.ts';
import { messageAddress, writeAddress } from './addressing.ts';
import type { InputObject } from './write-context.ts';
import { writeRequest } from './write-request.ts';

/** A message as it is sent. */
export interface BuiltMessage {
  readonly text: string;
  /** What in it must not be shown although it is no secret of the configuration. */
  readonly derivedSecrets: readonly string[];
  /** Whether there is more in it than its inputs: WS-Addressing, WS-Security. */
  readonly hasProtocolBlocks: boolean;
}

/**
 * The message of one call: its inputs, the addressing that the WSDL asks for, and WS-Security where the service authenticates with
 * it. Throws as `writeRequest`.
 */
export function buildMessage(
  model: WsdlModel,
  operation: SoapOperationModel,
  values: InputObject,
  config: Pick<SoapOperationConfig, 'endpoint' | 'soapAction'>,
  wsSecurity: WsSecurityConfig | null,
): BuiltMessage {
  const address = messageAddress(operation, config.endpoint, config.soapAction);
  const { soapVersion } = operation;
  const security = wsSecurity && secureMessage(wsSecurity, { soapVersion, addressed: address !== null });
  const text = writeRequest(model, operation, values, {
    header: (prefixes) =>
      (security?.header ?? '') + (address === null ? '' : writeAddress(address, prefixes, security?.idOf)),
    bodyAttributes: security?.idOf('body') ?? '',
  });
  return {
    text: security?.finish(text) ?? text,
    derivedSecrets: security?.derivedSecrets ?? [],
    hasProtocolBlocks: security !== null || address !== null,
  };
}
