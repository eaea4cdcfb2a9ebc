import { ConnectorError } from '../../../errors.ts';
import type { SoapOperationModel } from '../model/operation-model.ts';
import type { KeptWsdlFiles } from '../soap-operation.ts';
import type { WrittenRequest } from './input-place.ts';
import { type InputProblem, inputProblems } from './input-problems.ts';
import { SchemaValidator } from './schema-validator.ts';

/** One for the process, as there is one main thread that must not wait for schemas to compile. */
const VALIDATOR = new SchemaValidator();

/** Problems beyond the first that a message names. */
const MAX_PROBLEMS = 5;

/** What was found valid, by the values that it was written of: a call is rehearsed before it is made, and may be repeated. */
const VALID = new WeakMap<object, string>();

/**
 * Refuses a request that the schemas of its WSDL do not accept: INVALID_INPUT, with the path of the first field at fault as
 * `detail.path`. What they cannot judge, or not in time, passes.
 */
export async function checkRequest(
  wsdl: KeptWsdlFiles,
  operation: SoapOperationModel,
  request: WrittenRequest,
): Promise<void> {
  const { envelope, values } = request;
  if (operation.input.use !== 'literal' || VALID.get(values) === envelope) return;
  const validation = await VALIDATOR.validate(wsdl, envelope);
  const problems = validation.kind === 'off' ? [] : inputProblems(validation.problems, request);
  if (problems.length === 0) VALID.set(values, envelope);
  else throw refusal(problems);
}

/** Why requests of an operation are not validated, in words; null where they are. */
export async function validationObstacle(wsdl: KeptWsdlFiles, { input }: SoapOperationModel): Promise<string | null> {
  if (input.use === 'encoded')
    return 'Its values are encoded by the rules of SOAP, which no schema describes: requests are not checked.';
  const obstacle = await VALIDATOR.obstacle(wsdl);
  return obstacle && `Requests are not checked against the schemas of the WSDL: ${obstacle}`;
}

function refusal(problems: readonly InputProblem[]): ConnectorError {
  const told = problems.slice(0, MAX_PROBLEMS).map(({ path, words }) => `${path === '' ? 'The input' : path} ${words}`);
  const more = problems.length - told.length;
  const message = `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
  return new ConnectorError('INVALID_INPUT', message, { detail: { path: problems[0]?.path ?? '' } });
}
