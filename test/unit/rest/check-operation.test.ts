import { describe, expect, it } from 'vitest';
import { checkRestOperation } from '../../../src/connectors/rest/check-operation.ts';
import type { RestOperationConfig } from '../../../src/connectors/rest/rest-operation.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

const [id, body, field] = [parameter('PATH', 'id'), parameter('BODY', 'body'), parameter('BODY_FIELD', 'name')];

describe('an operation that could work', () => {
  const OPERATIONS: readonly (readonly [string, RestOperationConfig])[] = [
    ['without parameters', restOperation('/customers')],
    ['without a path', restOperation('')],
    ['with a path parameter', restOperation('/customers/{id}', { parameters: [id] })],
    ['with one name in two places', restOperation('/{id}', { parameters: [id, parameter('QUERY', 'id', 'other')] })],
    ['with a body and DELETE', restOperation('/', { method: 'DELETE', parameters: [body] })],
    [
      'with a form',
      restOperation('/', { method: 'POST', parameters: [field], contentType: 'application/x-www-form-urlencoded' }),
    ],
    ['with XML', restOperation('/', { method: 'POST', parameters: [body], contentType: 'text/xml; charset="utf-8"' })],
    ['with a file', restOperation('/', { method: 'PUT', parameters: [body], contentType: 'image/png' })],
  ];
  it.each(OPERATIONS)('%s has no fault', (_, operation) => expect(checkRestOperation(operation)).toEqual([]));
});

describe('an operation that could not work', () => {
  const post = (given: Partial<RestOperationConfig>) => restOperation('/', { method: 'POST', ...given });
  const OPERATIONS: readonly (readonly [string, RestOperationConfig, string])[] = [
    ['{name} without its parameter', restOperation('/{id}'), 'path'],
    ['PATH parameter that the path lacks', restOperation('/', { parameters: [id] }), 'parameters.0.wireName'],
    ['{ without }', restOperation('/{id'), 'path'],
    ['} without {', restOperation('/id}'), 'path'],
    ['empty {}', restOperation('/{}'), 'path'],
    ['{ inside {', restOperation('/{a{b}}'), 'path'],
    ['query in the path', restOperation('/a?b=c'), 'path'],
    ['fragment in the path', restOperation('/a#b'), 'path'],
    ['.. in the path', restOperation('/a/../b'), 'path'],
    ['.. in disguise', restOperation('/a/.%2E/b'), 'path'],
    ['backslash in the path', restOperation('/..\\b'), 'path'],
    [
      'wire name twice',
      restOperation('/', { parameters: [parameter('QUERY', 'a'), parameter('QUERY', 'a', 'b')] }),
      'parameters.1.wireName',
    ],
    [
      'header twice, in another case',
      restOperation('/', { parameters: [parameter('HEADER', 'X-A'), parameter('HEADER', 'x-a')] }),
      'parameters.1.wireName',
    ],
    ['empty wire name', restOperation('/', { parameters: [parameter('QUERY', '', 'a')] }), 'parameters.0.wireName'],
    [
      'header name with a space',
      restOperation('/', { parameters: [parameter('HEADER', 'a b')] }),
      'parameters.0.wireName',
    ],
    [
      'header name with a line break',
      restOperation('/', { parameters: [parameter('HEADER', 'a\r\nb')] }),
      'parameters.0.wireName',
    ],
    ['reserved header', restOperation('/', { parameters: [parameter('HEADER', 'hOST')] }), 'parameters.0.wireName'],
    [
      'Content-Type as a header',
      restOperation('/', { parameters: [parameter('HEADER', 'Content-Type')] }),
      'parameters.0.wireName',
    ],
    ['SOAP header', restOperation('/', { parameters: [parameter('SOAP_HEADER', 'a')] }), 'parameters.0.in'],
    ['body with GET', restOperation('/', { parameters: [body] }), 'parameters.0.in'],
    ['body with HEAD', restOperation('/', { method: 'HEAD', parameters: [field] }), 'parameters.0.in'],
    ['whole body beside fields', post({ parameters: [body, field] }), 'parameters.0.in'],
    ['two whole bodies', post({ parameters: [body, parameter('BODY', 'other')] }), 'parameters.1.in'],
    ['content type that is none', post({ contentType: 'json' }), 'contentType'],
    ['content type with a line break', post({ contentType: 'text/plain\r\nX: y' }), 'contentType'],
    ['another multipart type', post({ contentType: 'multipart/mixed' }), 'contentType'],
    ['charset that is not sent', post({ contentType: 'text/plain; charset=iso-8859-1' }), 'contentType'],
    ['fields of a text', post({ contentType: 'text/plain', parameters: [field] }), 'contentType'],
  ];
  it.each(OPERATIONS)('because of a %s says so', (_, operation, path) => {
    const faults = checkRestOperation(operation);
    expect(faults.map((fault) => fault.path.join('.'))).toEqual([path]);
    expect(faults[0]?.message).toMatch(/\.$/);
  });
});
