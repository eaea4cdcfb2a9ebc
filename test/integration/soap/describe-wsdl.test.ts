import { describe, expect, onTestFinished, test } from 'vitest';
import type { AuthenticationConfig } from '../../../src/connectors/authentication/authentication.ts';
import { createEgress } from '../../../src/connectors/egress/index.ts';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { describeWsdl } from '../../../src/connectors/soap/describe-wsdl.ts';
import type { WsdlSource } from '../../../src/connectors/soap/soap-operation.ts';
import { startFileServer } from '../../support/file-server.ts';
import { documentService, inElement, schema } from '../../support/wsdl-documents.ts';

const CREDENTIALS: AuthenticationConfig = { kind: 'BASIC', username: 'u', password: 'p' };
const PLAIN = documentService(inElement('<xs:element name="a" type="xs:string"/>'));
const TYPE_A = schema(
  '<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:complexType>',
);

function including(location: string): string {
  return documentService(`<xs:include schemaLocation="${location}"/>${inElement('<xs:element name="a" type="t:A"/>')}`);
}

function read(
  source: WsdlSource,
  options: { authentication?: AuthenticationConfig; allow?: readonly string[]; signal?: AbortSignal } = {},
) {
  const egress = createEgress({ allow: options.allow ?? ['127.0.0.0/8'] });
  onTestFinished(() => egress.close());
  return describeWsdl(source, options.authentication ?? null, {
    egress,
    signal: options.signal ?? new AbortController().signal,
  });
}

describe('a WSDL by its address', () => {
  test('is read with its relative imports, and describes the same from the files that were kept', async () => {
    const { origin, files } = await startFileServer();
    files.set('/ws/s?wsdl', including('../types/a.xsd')).set('/types/a.xsd', TYPE_A);
    const described = await read({ url: `${origin}/ws/s?wsdl` });
    expect(described.warnings).toEqual([]);
    expect(described.files.map(({ location }) => location)).toEqual([`${origin}/ws/s?wsdl`, `${origin}/types/a.xsd`]);
    expect(JSON.stringify(describeFiles(described.files))).toBe(JSON.stringify(described));
  });

  test('after a redirect, references are relative to where it was found, and the kept files still belong together', async () => {
    const { origin, files } = await startFileServer();
    files.set('/old', { status: 302, headers: { location: '/new/s.wsdl' } });
    files.set('/new/s.wsdl', including('a.xsd')).set('/new/a.xsd', TYPE_A);
    const described = await read({ url: `${origin}/old` });
    expect(described.warnings).toEqual([]);
    expect(JSON.stringify(describeFiles(described.files))).toBe(JSON.stringify(described));
  });

  test('an import that is missing is a warning that says why', async () => {
    const { origin, files } = await startFileServer();
    files.set('/s.wsdl', including('a.xsd'));
    const { warnings, operations } = await read({ url: `${origin}/s.wsdl` });
    expect(warnings).toContainEqual(expect.stringMatching(/include of "a\.xsd".*answered HTTP 404/));
    expect(operations.map(({ name }) => name)).toEqual(['Call']);
  });

  test.for([
    { given: 'latin1', encoding: 'iso-8859-1', bytes: (text: string) => Buffer.from(text, 'latin1') },
    { given: 'UTF-16', encoding: 'utf-16', bytes: (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
    {
      given: 'UTF-8 that calls itself latin1',
      encoding: 'utf-8',
      bytes: (text: string) => Buffer.from(text),
      type: 'text/xml; charset=iso-8859-1',
    },
  ])('in $given', async ({ encoding, bytes, type = 'text/xml' }) => {
    const { origin, files } = await startFileServer();
    const text = `<?xml version="1.0" encoding="${encoding}"?>${PLAIN.replace('name="a"', 'name="ñandú"')}`;
    files.set('/s', { body: bytes(text), headers: { 'content-type': type } });
    const { operations } = await read({ url: `${origin}/s` });
    expect(operations[0]?.parameters[0]?.name).toBe('ñandú');
  });
});

describe('credentials', () => {
  test('go to the origin of the WSDL and to no other', async () => {
    const own = await startFileServer();
    const foreign = await startFileServer();
    own.files.set(
      '/s',
      including(`${foreign.origin}/a.xsd`).replace(
        '</wsdl:types>',
        `${schema('<xs:include schemaLocation="b.xsd"/>')}</wsdl:types>`,
      ),
    );
    own.files.set('/b.xsd', schema(''));
    foreign.files.set('/a.xsd', TYPE_A);
    const { warnings } = await read({ url: `${own.origin}/s` }, { authentication: CREDENTIALS });
    expect(warnings).toEqual([]);
    expect(own.requests.map(({ target, headers }) => [target, headers.authorization])).toEqual([
      ['/s', 'Basic dTpw'],
      ['/b.xsd', 'Basic dTpw'],
    ]);
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('never go anywhere for an upload', async () => {
    const foreign = await startFileServer();
    foreign.files.set('/a.xsd', TYPE_A);
    const { warnings } = await read(
      { document: including(`${foreign.origin}/a.xsd`) },
      { authentication: CREDENTIALS },
    );
    expect(warnings).toEqual([]);
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('that are refused are AUTHENTICATION_FAILED', async () => {
    const { origin, files } = await startFileServer();
    files.set('/s', { status: 401 });
    await expect(read({ url: `${origin}/s` })).rejects.toMatchObject({ code: 'AUTHENTICATION_FAILED' });
  });
});

describe('an upload', () => {
  test('a document alone has no relative imports', async () => {
    const { warnings } = await read({ document: including('a.xsd') });
    expect(warnings).toContainEqual(expect.stringMatching(/include of "a\.xsd".*not among the files/));
  });

  test('a bundle resolves inside of itself, and neither leaves it nor reads a file of the machine', async () => {
    const bundle = [
      {
        location: './wsdl/s.wsdl',
        content: including('../xsd/a.xsd').replace(
          '<xs:element',
          '<xs:include schemaLocation="../../../../../../etc/passwd"/><xs:element',
        ),
      },
      { location: 'xsd\\a.xsd', content: TYPE_A },
    ];
    const described = await read({ bundle });
    expect(described.warnings).toEqual([expect.stringMatching(/etc\/passwd.*not among the files/)]);
    expect(described.files.map(({ location }) => location)).toEqual(['wsdl/s.wsdl', 'xsd/a.xsd']);
  });

  test('an empty bundle is refused', async () => {
    await expect(read({ bundle: [] })).rejects.toMatchObject({ code: 'INVALID_DOCUMENT' });
  });
});

describe('what goes wrong is said with a code', () => {
  test.for([
    {
      given: 'a page',
      file: '<!DOCTYPE html><html></html>',
      want: { code: 'INVALID_DOCUMENT', message: expect.stringContaining('HTML') },
    },
    {
      given: 'an error status',
      file: { status: 500, body: 'oops' },
      want: { code: 'HTTP_STATUS', detail: { status: 500 } },
    },
  ])('$given', async ({ file, want }) => {
    const { origin, files } = await startFileServer();
    files.set('/s', file);
    await expect(read({ url: `${origin}/s` })).rejects.toMatchObject(want);
  });

  test('an address that the policy forbids', async () => {
    const { origin, files } = await startFileServer();
    files.set('/s', PLAIN);
    await expect(read({ url: `${origin}/s` }, { allow: [] })).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });

  test('an import that the policy forbids is a warning', async () => {
    const { warnings } = await read({ document: including('http://127.0.0.1:9/a.xsd') }, { allow: [] });
    expect(warnings).toContainEqual(expect.stringContaining('PASSERELLE_EGRESS_ALLOW'));
  });

  test('nobody there', async () => {
    await expect(read({ url: 'http://127.0.0.1:9/s' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('not an http(s) address', async () => {
    await expect(read({ url: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'INVALID_DOCUMENT' });
  });

  test('a caller that gives up', async () => {
    const { origin, files } = await startFileServer();
    files.set('/s', including('a.xsd')).set('/a.xsd', 'never');
    const signal = AbortSignal.timeout(200);
    await expect(read({ url: `${origin}/s` }, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('documents of more than 50 MB in all', async () => {
    const { origin, files } = await startFileServer();
    const includes = Array.from({ length: 5 }, (_, index) => `<xs:include schemaLocation="${index}.xsd"/>`).join('');
    files.set('/s', documentService(includes + inElement('')));
    const large = schema(`<!--${'x'.repeat(12 * 1024 * 1024)}-->`);
    for (let index = 0; index < 5; index += 1) files.set(`/${index}.xsd`, large);
    await expect(read({ url: `${origin}/s` })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });
});
