import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { bpmnDocument } from '../../support/bpmn.ts';

function document(...processes: readonly (readonly [key: string, name: string])[]): string {
  const content = processes.map(
    ([key, name]) =>
      `<bpmn:process id="${key}"${name && ` name="${name}"`} isExecutable="true"><bpmn:startEvent id="${key}-start"/></bpmn:process>`,
  );
  return bpmnDocument(content.join(''));
}

async function deploy(app: TestApp, bpmn: string) {
  const { deployProcess } = await app.ask(
    `mutation ($bpmn: String!) {
      deployProcess(input: { bpmn: $bpmn }) { process { id key name version } processes { key version } userErrors { code path } }
    }`,
    { bpmn },
  );
  return deployProcess;
}

describe('deployProcess', () => {
  it('deploys every process of the document, and answers the first as the process', async () => {
    const app = await startTestApp();
    expect(await deploy(app, document(['invoice', 'Invoice'], ['reminder', '']))).toEqual({
      process: { id: expect.any(String), key: 'invoice', name: 'Invoice', version: 1 },
      processes: [
        { key: 'invoice', version: 1 },
        { key: 'reminder', version: 1 },
      ],
      userErrors: [],
    });
    const found =
      '{ process(engineKey: "embedded", key: "reminder") { name version engine { key kind error { code } } } }';
    expect((await app.ask(found)).process).toEqual({
      name: 'reminder',
      version: 1,
      engine: { key: 'embedded', kind: 'EMBEDDED', error: null },
    });
  });

  it('makes a new version of what has changed only, under the same id', async () => {
    const app = await startTestApp();
    const first = await deploy(app, document(['invoice', 'Invoice']));
    expect((await deploy(app, document(['invoice', 'Invoice']))).process).toEqual(first.process);
    const second = await deploy(app, document(['invoice', 'Bill']));
    expect(second.process).toEqual({ ...first.process, name: 'Bill', version: 2 });
    const { processes, node } = await app.ask(
      'query ($id: ID!) { processes { totalCount nodes { id version } } node(id: $id) { __typename ... on Process { version } } }',
      { id: first.process.id },
    );
    expect(processes).toEqual({ totalCount: 1, nodes: [{ id: first.process.id, version: 2 }] });
    expect(node).toEqual({ __typename: 'Process', version: 2 });
  });

  it('gives each of several at once a version of its own', async () => {
    const app = await startTestApp();
    const deployed = await Promise.all(['A', 'B', 'C'].map((name) => deploy(app, document(['invoice', name]))));
    expect(deployed.map(({ process }) => process.version).toSorted()).toEqual([1, 2, 3]);
  });
});

describe('the processes', () => {
  it('are paged by key, and keep their place while others are deployed', async () => {
    const app = await startTestApp();
    await deploy(app, document(['b', ''], ['d', ''], ['f', 'Météo']));
    const page =
      'query ($after: String) { processes(first: 2, after: $after) { nodes { key } pageInfo { endCursor hasNextPage } } }';
    const { processes: first } = await app.ask(page);
    expect(first).toMatchObject({ nodes: [{ key: 'b' }, { key: 'd' }], pageInfo: { hasNextPage: true } });
    await deploy(app, document(['a', ''], ['e', '']));
    const { processes: second } = await app.ask(page, { after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ nodes: [{ key: 'e' }, { key: 'f' }], pageInfo: { hasNextPage: false } });
    const { processes: found } = await app.ask('{ processes(search: "METEO") { nodes { key } } }');
    expect(found.nodes).toEqual([{ key: 'f' }]);
  });
});
