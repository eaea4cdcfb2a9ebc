import { ConnectorError } from '../../../errors.ts';
import { inTurns } from '../in-turns.ts';
import { findOperation, loadingWsdl } from '../load-wsdl.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import type { KeptWsdlFiles, SoapOperationConfig } from '../soap-operation.ts';

/** A model is a few times as large as its files, which may be megabytes. */
const MAX_MODELS = 16;

/** The models of the WSDLs that were called last, the latest at the end: reading one costs up to a second, calling it a millisecond. */
const MODELS = new Map<string, Promise<WsdlModel>>();

/** The operation that a configuration is about, and its WSDL. Throws ConnectorError INVALID_DOCUMENT or, where it cannot be called, UNSUPPORTED. */
export async function operationOf(config: KeptWsdlFiles & Pick<SoapOperationConfig, 'ref'>): Promise<{
  readonly model: WsdlModel;
  readonly operation: SoapOperationModel;
}> {
  const model = await modelOf(config);
  const operation = findOperation(model, config.ref);
  if (operation === null) {
    throw new ConnectorError('INVALID_DOCUMENT', `The WSDL that was imported has no operation ${config.ref}.`);
  }
  if (operation.uncallable !== null) throw new ConnectorError('UNSUPPORTED', operation.uncallable);
  return { model, operation };
}

function modelOf(wsdl: KeptWsdlFiles): Promise<WsdlModel> {
  const { cacheKey } = wsdl;
  const model = MODELS.get(cacheKey) ?? load(wsdl);
  MODELS.delete(cacheKey);
  MODELS.set(cacheKey, model);
  const [oldest] = MODELS.keys();
  if (MODELS.size > MAX_MODELS && oldest !== undefined) MODELS.delete(oldest);
  return model;
}

/** Those that ask meanwhile wait for the same; a failure is not kept. */
async function load({ cacheKey, files }: KeptWsdlFiles): Promise<WsdlModel> {
  try {
    return await inTurns(loadingWsdl(await files()));
  } catch (error) {
    MODELS.delete(cacheKey);
    throw error;
  }
}
