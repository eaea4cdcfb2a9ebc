import { expect, test } from 'vitest';
import { SchemaValidator } from '../../../src/connectors/soap/validation/schema-validator.ts';
import { startValidation, type ValidationRunner } from '../../../src/connectors/soap/validation/start-validation.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const LIMITS = { waitMs: 5_000, jobMs: 5_000, restMs: 60_000 };

function wsdlOf(cacheKey: string, type = 'xs:string') {
  const content = documentService(inElement(`<xs:element name="a" type="${type}"/>`));
  return { cacheKey, files: async () => [{ location: 'a.wsdl', content }] };
}

function envelopeOf(a: string): string {
  return `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:n1="urn:test"><soap:Body><n1:In><n1:a>${a}</n1:a></n1:In></soap:Body></soap:Envelope>`;
}

/** A thread that is never done, or one that ends at once. */
function brokenRunner(kind: 'hangs' | 'crashes'): ValidationRunner {
  const { promise, reject } = Promise.withResolvers<never>();
  if (kind === 'crashes') reject(new Error('out of memory'));
  return { run: () => promise, end: reject };
}

test('envelopes of several WSDLs at once get each their own verdict', async () => {
  const validator = new SchemaValidator(LIMITS);
  const asked = ['1', 'x', '2'].flatMap((value) => [
    validator.validate(wsdlOf('texts'), envelopeOf(value)),
    validator.validate(wsdlOf('numbers', 'xs:int'), envelopeOf(value)),
  ]);
  const verdicts = await Promise.all(asked);
  expect(verdicts.map((verdict) => (verdict.kind === 'judged' ? verdict.problems.length : verdict))).toEqual([
    ...[0, 0, 0, 1, 0, 0],
  ]);
});

test('a WSDL whose schemas libxml2 does not take is told why, and the next ones are judged', async () => {
  const validator = new SchemaValidator(LIMITS);
  expect(await validator.obstacle(wsdlOf('wrong', 't:Missing'))).toContain('Missing');
  expect(await validator.validate(wsdlOf('wrong', 't:Missing'), envelopeOf('1'))).toMatchObject({ kind: 'off' });
  expect(await validator.obstacle(wsdlOf('right'))).toBeNull();
});

test.for(['hangs', 'crashes'] as const)('a thread that %s over one WSDL is replaced for the others', async (kind) => {
  const runners = [brokenRunner(kind)];
  // Only the job that hangs is cut short: the others take as long as the machine needs.
  const shortTimes = kind === 'hangs' ? [300] : [];
  const limits = { ...LIMITS };
  Object.defineProperty(limits, 'jobMs', { get: () => shortTimes.pop() ?? LIMITS.jobMs });
  const validator = new SchemaValidator(limits, () => runners.pop() ?? startValidation());
  const lost = await Promise.all([1, 2].map(() => validator.validate(wsdlOf('lost'), envelopeOf('1'))));
  expect(lost).toMatchObject([{ kind: 'off' }, { kind: 'off' }]);
  expect(await validator.validate(wsdlOf('other'), envelopeOf('1'))).toEqual({ kind: 'judged', problems: [] });
  expect(await validator.validate(wsdlOf('lost'), envelopeOf('1'))).toMatchObject({ kind: 'off' });
});

test('nobody waits longer than is reasonable for schemas that are not ready', async () => {
  const validator = new SchemaValidator({ ...LIMITS, waitMs: 20 }, () => brokenRunner('hangs'));
  expect(await validator.validate(wsdlOf('slow'), envelopeOf('1'))).toMatchObject({
    kind: 'off',
    reason: expect.stringContaining('not ready'),
  });
});
