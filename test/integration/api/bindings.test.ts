import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { bind, createOperation, createService, execute, setVariable, startEcho } from '../../support/rest-api.ts';

describe('the administrator’s bindings', () => {
  it('stand against whatever the designer sends', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const serviceId = await createService(app, peer.origin);
    await setVariable(app, serviceId, 'tenant', 'acme');
    const { operation } = await createOperation(app, serviceId, {
      parameters: [
        { name: 'country', in: 'QUERY', binding: { mode: 'FIXED', value: 'FR' } },
        { name: 'tenant', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 'tenant' } },
        { name: 'city', in: 'QUERY', binding: { mode: 'DESIGNER', value: 'Paris' } },
      ],
    });
    const { execution } = await execute(app, operation.id, { country: 'ES', tenant: 'evil' });
    expect(execution.output.url).toBe('/call?country=FR&tenant=acme&city=Paris');
    const bound = await bind(app, operation.id, [{ parameter: 'city', binding: { mode: 'FIXED', value: 'Lyon' } }]);
    expect(bound.operation.parameters[2]).toMatchObject({ name: 'city', binding: { mode: 'FIXED', value: 'Lyon' } });
    expect((await execute(app, operation.id, { city: 'Nice' })).execution.output.url).toBe(
      '/call?country=FR&tenant=acme&city=Lyon',
    );
  });

  it('keep a variable that they use from being deleted, and the answer says which operation uses it', async () => {
    const app = await startTestApp();
    const serviceId = await createService(app, 'https://example.com');
    await setVariable(app, serviceId, 't', 'x');
    const { operation } = await createOperation(app, serviceId, {
      parameters: [{ name: 'q', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 't' } }],
    });
    const { deleteServiceVariable } = await app.ask(
      'mutation ($id: ID!) { deleteServiceVariable(serviceId: $id, name: "t") { userErrors { code nodes { id } } } }',
      { id: serviceId },
    );
    expect(deleteServiceVariable.userErrors).toEqual([{ code: 'IN_USE', nodes: [{ id: operation.id }] }]);
  });

  it('inside a value are there whatever the designer sends in its place, and do not make up lists', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {
      method: 'POST',
      parameters: [
        { name: 'any', in: 'BODY_FIELD' },
        {
          name: 'lines',
          in: 'BODY_FIELD',
          schema: { type: 'array', items: { properties: { tax: { type: 'number' } } } },
        },
      ],
    });
    await bind(app, operation.id, [
      { parameter: 'any', path: ['tenant'], binding: { mode: 'FIXED', value: 'acme' } },
      { parameter: 'lines', path: ['tax'], binding: { mode: 'FIXED', value: 20 } },
    ]);
    expect((await execute(app, operation.id, {})).execution.output.body).toBe('{"any":{"tenant":"acme"}}');
    const given = await execute(app, operation.id, { any: { tenant: 'evil' }, lines: [{ tax: 0 }, {}] });
    expect(JSON.parse(given.execution.output.body)).toEqual({
      any: { tenant: 'acme' },
      lines: [{ tax: 20 }, { tax: 20 }],
    });
    for (const any of ['evil', 5, [['evil']]])
      expect((await execute(app, operation.id, { any })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('survive an update that gives back what was read', async () => {
    const app = await startTestApp();
    const serviceId = await createService(app, 'https://example.com');
    const schema = { type: 'object', properties: { city: { type: 'string' } } };
    const { operation } = await createOperation(app, serviceId, {
      method: 'POST',
      parameters: [
        { name: 'address', in: 'BODY_FIELD', schema },
        { name: 'text', in: 'BODY_FIELD', schema: { type: 'string' }, binding: { mode: 'FIXED', value: 'x' } },
      ],
    });
    const bound = await bind(app, operation.id, [
      { parameter: 'address', path: ['city'], binding: { mode: 'FIXED', value: 'Paris' } },
    ]);
    const read = 'name wireName in required description schema binding { mode value variable }';
    const update = `mutation ($input: UpdateRestOperationInput!) {
      updateRestOperation(input: $input) {
        operation { parameters { ${read} nestedBindings { path binding { mode value } } } } userErrors { code path }
      }
    }`;
    const { node } = await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on RestOperation { parameters { ${read} } } } }`,
      {
        id: operation.id,
      },
    );
    const back = (await app.ask(update, { input: { id: operation.id, parameters: node.parameters } }))
      .updateRestOperation;
    expect(back.userErrors).toEqual([]);
    expect(back.operation.parameters).toMatchObject(bound.operation.parameters);
    const [address] = node.parameters;
    const other = { ...address, schema: { ...schema, properties: { city: { type: 'integer' } } } };
    const refused = await app.ask(update, { input: { id: operation.id, parameters: [other] } });
    expect(refused.updateRestOperation.userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['parameters', '0', 'schema'] },
    ]);
  });
});
