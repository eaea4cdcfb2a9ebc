import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bpmnSequence, sequenceFlow, timerEvent } from '../../support/bpmn.ts';
import { expectNoUnhandledRejections, runOnce, startEngine, stateOf } from '../../support/embedded-engine.ts';
import { MemoryInstances } from '../../support/instances.ts';

expectNoUnhandledRejections();

describe('an instance waits', () => {
  test('at a user task it stays RUNNING, with its state, also after a restart', async () => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence('<bpmn:userTask id="T"/>'), { body: 'x'.repeat(10_000) });
    const first = startEngine(instances);
    first.run('i');
    const row = await stateOf(instances);
    await first.stop();
    await startEngine(instances).resumeAll();
    expect(row).toMatchObject({ state: 'RUNNING', engineState: expect.stringContaining('"T"') });
    expect(row.engineState?.length).toBeLessThan(10_000);
    expect(instances.get('i')).toEqual(row);
  });

  test('for a time, and then goes on', async () => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence(timerEvent('T', 'PT0.2S'), '<bpmn:task id="After"/>'), { a: 1 });
    startEngine(instances).run('i');
    expect((await stateOf(instances)).state).toBe('RUNNING');
    await vi.waitFor(
      () => expect(instances.get('i')).toMatchObject({ state: 'COMPLETED', variables: { a: 1 } }),
      5_000,
    );
  });

  test('for a time that is over when the server comes back', async () => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence(timerEvent('T', 'PT0.3S')));
    const first = startEngine(instances);
    first.run('i');
    await stateOf(instances);
    await first.stop();
    await startEngine(instances).resumeAll();
    await vi.waitFor(() => expect(instances.get('i').state).toBe('COMPLETED'), 5_000);
  });

  test('for years, without a timer that fires at once', async () => {
    const row = await runOnce(bpmnSequence(timerEvent('T', 'P5Y')));
    expect(row.state).toBe('RUNNING');
    expect(JSON.parse(row.engineState ?? '')).toMatchObject({ wakeAt: expect.stringMatching(/^20/) });
  });

  test('a repeated timer counts its turns across them', async () => {
    const cycle = timerEvent('T', 'R3/PT0.1S').replaceAll('timeDuration', 'timeCycle');
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence(cycle));
    startEngine(instances).run('i');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('COMPLETED'), 5_000);
  });

  test('a boundary timer ends the user task that took too long', async () => {
    const boundary =
      '<bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:timerEventDefinition id="BT"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT0.2S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="Late"/>';
    const document = bpmnSequence('<bpmn:userTask id="T"/>').replace(
      '</bpmn:process>',
      `${boundary}${sequenceFlow('Lately', 'B', 'Late')}</bpmn:process>`,
    );
    const instances = new MemoryInstances();
    instances.add('i', document);
    startEngine(instances).run('i');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('COMPLETED'), 5_000);
  });

  test('a hundred waiting instances hold up no other', async () => {
    const instances = new MemoryInstances();
    const engine = startEngine(instances);
    for (let index = 0; index < 100; index += 1) {
      instances.add(`w${index}`, bpmnSequence('<bpmn:userTask id="T"/>'));
      engine.run(`w${index}`);
    }
    instances.add('i', bpmnSequence('<bpmn:task id="T"/>'));
    engine.run('i');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('COMPLETED'), 10_000);
  });

  test('a waiting timer does not keep the process alive', async () => {
    const script = `
      import { createEmbeddedEngine } from ${JSON.stringify(new URL('../../../src/engines/embedded/index.ts', import.meta.url).href)};
      import { createLogger } from ${JSON.stringify(new URL('../../../src/logger.ts', import.meta.url).href)};
      const row = { id: 'i', processKey: 'P', bpmn: ${JSON.stringify(bpmnSequence(timerEvent('T', 'PT1H')))}, variables: {}, engineState: null };
      const instances = { load: async () => row, listRunning: async () => ['i'], saveState: async () => console.log('saved'), finish: async () => {} };
      createEmbeddedEngine({ instances, logger: createLogger('silent') }).run('i');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const output = child.stdout.toArray();
    const [code] = await once(child, 'exit');
    expect([code, Buffer.concat(await output).toString()]).toEqual([0, 'saved\n']);
  });
});

describe('a row that cannot be read or written', () => {
  test('is no rejection, and the others run on', async () => {
    const instances = new MemoryInstances();
    instances.add('bad', bpmnSequence('<bpmn:task id="T"/>'));
    instances.add('i', bpmnSequence('<bpmn:task id="T"/>'));
    const finish = instances.finish.bind(instances);
    vi.spyOn(instances, 'finish').mockImplementation(async (id, result) => {
      if (id === 'bad') throw new Error('the disk is full');
      return finish(id, result);
    });
    const engine = startEngine(instances);
    engine.run('bad');
    engine.run('i');
    engine.run('gone');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('COMPLETED'));
    expect(instances.get('bad').state).toBe('RUNNING');
  });

  test('does not hold up the stop', async () => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence('<bpmn:task id="T"/>'));
    vi.spyOn(instances, 'load').mockImplementation(() => new Promise(() => undefined));
    const engine = startEngine(instances);
    engine.run('i');
    const before = Date.now();
    await engine.stop();
    expect(Date.now() - before).toBeLessThan(4_000);
  });
});
