import { dump } from 'js-yaml';

type Json = Readonly<Record<string, unknown>>;

const PET = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', format: 'int64', readOnly: true },
    name: { type: 'string', minLength: 1, description: 'What it is called' },
    tag: { type: 'string' },
    friends: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
  },
};

/** A shop with pets, as OpenAPI 3.0 has it; calls go to `server`. */
export function petShop30(server: string): Json {
  const answersPet = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
  });
  return {
    openapi: '3.0.3',
    info: { title: 'Pet shop', version: '1.2', description: 'Sells pets' },
    servers: [{ url: `${server}/{stage}`, variables: { stage: { default: 'v1' } } }],
    security: [{ key: [] }],
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          summary: 'List pets',
          parameters: [
            { name: 'tags', in: 'query', explode: false, schema: { type: 'array', items: { type: 'string' } } },
            {
              name: 'limit',
              in: 'query',
              schema: { type: 'integer', maximum: 100, exclusiveMaximum: true },
              example: 10,
            },
          ],
          responses: {
            200: {
              description: 'Pets',
              content: {
                'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
              },
            },
          },
        },
        post: {
          operationId: 'createPet',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          responses: { 201: answersPet('Made') },
        },
      },
      '/pets/{petId}': {
        parameters: [
          { name: 'petId', in: 'path', required: true, description: 'Which one', schema: { type: 'integer' } },
        ],
        get: {
          operationId: 'getPet',
          parameters: [{ name: 'X-Trace', in: 'header', schema: { type: 'string', nullable: true } }],
          responses: { 200: answersPet('It') },
        },
      },
    },
    components: {
      schemas: { Pet: PET },
      securitySchemes: {
        shop: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { 'pets:read': 'Read' } } } },
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      },
    },
  };
}

/** The same shop as OpenAPI 3.1 has it. */
export function petShop31(server: string): Json {
  return JSON.parse(
    JSON.stringify({ ...petShop30(server), openapi: '3.1.0' })
      .replace('"maximum":100,"exclusiveMaximum":true', '"exclusiveMaximum":100')
      .replace('"type":"string","nullable":true', '"type":["string","null"]'),
  );
}

/** The same shop as Swagger 2 has it. */
export function petShop2(server: string): Json {
  const { host, protocol } = new URL(server);
  const refers = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/definitions/'));
  return {
    swagger: '2.0',
    info: { title: 'Pet shop', version: '1.2', description: 'Sells pets' },
    host,
    basePath: '/v1',
    schemes: [protocol.slice(0, -1)],
    security: [{ key: [] }],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          summary: 'List pets',
          parameters: [
            { name: 'tags', in: 'query', type: 'array', items: { type: 'string' } },
            { name: 'limit', in: 'query', type: 'integer', maximum: 100, exclusiveMaximum: true, 'x-example': 10 },
          ],
          responses: { 200: { description: 'Pets', schema: { type: 'array', items: { $ref: '#/definitions/Pet' } } } },
        },
        post: {
          operationId: 'createPet',
          parameters: [{ name: 'pet', in: 'body', required: true, schema: { $ref: '#/definitions/Pet' } }],
          responses: { 201: { description: 'Made', schema: { $ref: '#/definitions/Pet' } } },
        },
      },
      '/pets/{petId}': {
        parameters: [{ name: 'petId', in: 'path', required: true, description: 'Which one', type: 'integer' }],
        get: {
          operationId: 'getPet',
          parameters: [{ name: 'X-Trace', in: 'header', type: 'string', 'x-nullable': true }],
          responses: { 200: { description: 'It', schema: { $ref: '#/definitions/Pet' } } },
        },
      },
    },
    definitions: refers({ Pet: PET }),
    securityDefinitions: {
      shop: { type: 'oauth2', flow: 'application', tokenUrl: `${server}/token`, scopes: { 'pets:read': 'Read' } },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  };
}

/** A document with so many operations and schemas that it is about `megabytes` large. */
export function largeDocument(megabytes: number): Json {
  const count = Math.ceil((megabytes * 1_000_000) / 4600);
  const numbers = Array.from({ length: count }, (_none, index) => index);
  const text = 'Words that describe what this is for. '.repeat(60);
  return {
    openapi: '3.0.3',
    info: { title: 'Large', version: '1' },
    servers: [{ url: 'https://large.example.com' }],
    paths: Object.fromEntries(
      numbers.map((number) => [
        `/things${number}/{id}`,
        {
          get: {
            operationId: `get${number}`,
            description: text,
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            responses: {
              200: {
                description: 'ok',
                content: { 'application/json': { schema: { $ref: `#/components/schemas/Thing${number}` } } },
              },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        numbers.map((number) => [
          `Thing${number}`,
          {
            type: 'object',
            description: text.slice(0, 1500),
            properties: {
              name: { type: 'string' },
              next: { $ref: `#/components/schemas/Thing${(number + 1) % count}` },
              other: { $ref: `#/components/schemas/Thing${(number * 7) % count}` },
            },
          },
        ]),
      ),
    },
  };
}

/** As YAML. */
export function toYaml(document: Json): string {
  return dump(document, { noRefs: true });
}
