import type { WsSecurityConfig } from '../../authentication/authentication.ts';
import { attachedValues, attachTo, referTo, type SentAttachment } from '../attachments/sent-attachment.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import { secureMessage } from '../security/message-security.ts';
import type { SoapOperationConfig } from '../soap-operation.ts';
import type { Work } from '../work.ts';
import { messageAddress, writeAddress } from './addressing.ts';
import type { InputObject } from './write-context.ts';
import { writingRequest } from './write-request.ts';

/** A message as it is sent. */
export interface BuiltMessage {
  readonly text: string;
  /** What in it must not be shown although it is no secret of the configuration. */
  readonly derivedSecrets: readonly string[];
  /** Whether it is anything else than its inputs: WS-Addressing or WS-Security is in it, or attachments are out of it. */
  readonly differsFromInputs: boolean;
  /** What is sent beside it, and whether by MTOM; null where it is sent as it is. */
  readonly packing: { readonly attachments: readonly SentAttachment[]; readonly byMtom: boolean } | null;
}

/**
 * The message of one call, cut into pieces: its inputs, the addressing and the MTOM that the WSDL asks for, and WS-Security where the service
 * authenticates with it. Throws as `writeRequest`.
 */
export function* buildingMessage(
  model: WsdlModel,
  operation: SoapOperationModel,
  values: InputObject,
  config: Pick<SoapOperationConfig, 'endpoint' | 'soapAction' | 'mtom'>,
  wsSecurity: WsSecurityConfig | null,
): Work<BuiltMessage> {
  const address = messageAddress(operation, config.endpoint, config.soapAction);
  const { soapVersion } = operation;
  const security = wsSecurity && secureMessage(wsSecurity, { soapVersion, addressed: address !== null });
  const byMtom = config.mtom ?? operation.mtom;
  const included: SentAttachment[] = [];
  // What is signed is the text with the bytes in it.
  const text = yield* writingRequest(model, operation, values, {
    header: (prefixes) =>
      (security?.header ?? '') + (address === null ? '' : writeAddress(address, prefixes, security?.idOf)),
    bodyAttributes: security?.idOf('body') ?? '',
    refer: referTo(included),
    attach: byMtom && wsSecurity?.signature == null ? attachTo(included) : null,
  });
  const attachments = [...included, ...attachedValues(operation.input, values)];
  return {
    text: security?.finish(text) ?? text,
    derivedSecrets: security?.derivedSecrets ?? [],
    differsFromInputs: security !== null || address !== null || included.length > 0,
    packing: byMtom || attachments.length > 0 ? { attachments, byMtom } : null,
  };
}
