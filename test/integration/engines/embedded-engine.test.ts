import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bpmnDocument, bpmnProcess, bpmnSequence, sequenceFlow, timerEvent } from '../../support/bpmn.ts';
import { expectNoUnhandledRejections, runOnce, startEngine, stateOf } from '../../support/embedded-engine.ts';
import { MemoryInstances } from '../../support/instances.ts';

expectNoUnhandledRejections();

const decision = (condition: string) =>
  bpmnProcess(
    [
      '<bpmn:startEvent id="Start"/><bpmn:exclusiveGateway id="Which" default="No"/><bpmn:endEvent id="End"/><bpmn:userTask id="Wait"/>',
      sequenceFlow('In', 'Start', 'Which'),
      sequenceFlow('Yes', 'Which', 'End', condition),
      sequenceFlow('No', 'Which', 'Wait'),
    ].join(''),
  );

const throwing = '<bpmn:endEvent id="Bad"><bpmn:errorEventDefinition id="BadDefinition" errorRef="E"/></bpmn:endEvent>';
const endless = bpmnProcess(
  [
    '<bpmn:startEvent id="Start"/><bpmn:task id="A"/><bpmn:task id="B"/>',
    ...[sequenceFlow('F1', 'Start', 'A'), sequenceFlow('F2', 'A', 'B'), sequenceFlow('F3', 'B', 'A')],
  ].join(''),
);
const error = '<bpmn:error id="E" name="Refused" errorCode="E-42"/>';

describe('an instance runs to its end', () => {
  test('and keeps its variables', async () => {
    const variables = { subject: 'la facture', attachments: [{ filename: 'a.pdf', size: 3 }] };
    const row = await runOnce(bpmnSequence('<bpmn:task id="T"/>'), variables);
    expect(row).toMatchObject({ state: 'COMPLETED', variables, error: null });
  });

  test.each([
    [`\${amount > 1000}`, { amount: 1500 }, 'COMPLETED'],
    [`\${amount > 1000}`, { amount: 5 }, 'RUNNING'],
    [`\${environment.variables.amount}`, { amount: 5 }, 'COMPLETED'],
    [`\${missing.constructor}`, {}, 'RUNNING'],
  ])('a gateway takes the flow that %s says, with %j: %s', async (condition, variables, state) => {
    expect(await runOnce(decision(condition), variables)).toMatchObject({ state });
  });

  test('only the process that was started is run', async () => {
    const other =
      '<bpmn:process id="Other" isExecutable="true"><bpmn:startEvent id="S"/><bpmn:userTask id="U"/><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="U"/></bpmn:process>';
    const document = bpmnDocument(
      `${other}<bpmn:process id="P" isExecutable="true"><bpmn:startEvent id="Start"/></bpmn:process>`,
    );
    expect(await runOnce(document)).toMatchObject({ state: 'COMPLETED' });
  });

  test('and no message flow starts the process of another participant', async () => {
    const pools =
      '<bpmn:collaboration id="C"><bpmn:participant id="P1" processRef="P"/><bpmn:participant id="P2" processRef="Q"/><bpmn:messageFlow id="M1" sourceRef="T" targetRef="U"/></bpmn:collaboration>';
    const other = `<bpmn:process id="Q" isExecutable="true"><bpmn:startEvent id="S"/><bpmn:userTask id="U"/>${sequenceFlow('F', 'S', 'U')}</bpmn:process>`;
    const document = bpmnSequence('<bpmn:task id="T"/>').replace('<bpmn:process', `${pools}${other}<bpmn:process`);
    expect(await runOnce(document)).toMatchObject({ state: 'COMPLETED' });
  });

  test('past a boundary event of a subprocess that ends at once', async () => {
    const boundary =
      '<bpmn:boundaryEvent id="B" attachedToRef="Sub"><bpmn:messageEventDefinition id="M"/></bpmn:boundaryEvent>';
    const document = bpmnSequence('<bpmn:subProcess id="Sub"/>').replace(
      '</bpmn:process>',
      `${boundary}</bpmn:process>`,
    );
    expect(await runOnce(document)).toMatchObject({ state: 'COMPLETED' });
  });

  test('through a process that it calls', async () => {
    const called = '<bpmn:process id="Called" isExecutable="false"><bpmn:startEvent id="S"/></bpmn:process>';
    const document = bpmnSequence('<bpmn:callActivity id="C" calledElement="Called"/>').replace(
      '<bpmn:process',
      `${called}<bpmn:process`,
    );
    expect(await runOnce(document)).toMatchObject({ state: 'COMPLETED' });
  });

  test('through a thousand activities, one after the other', async () => {
    const nodes = Array.from({ length: 1000 }, (_, index) => `<bpmn:task id="T${index}"/>`);
    expect(await runOnce(bpmnSequence(...nodes))).toMatchObject({ state: 'COMPLETED' });
  });

  test('once for each member of a list', async () => {
    const loop = '<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics camunda:collection="members"/></bpmn:task>';
    expect(await runOnce(bpmnSequence(loop), { members: ['a', 'b'] })).toMatchObject({ state: 'COMPLETED' });
  });

  test('past an error that a boundary event catches', async () => {
    const inner = `<bpmn:startEvent id="S"/>${throwing}${sequenceFlow('SF', 'S', 'Bad')}`;
    const sub = `<bpmn:subProcess id="Sub">${inner}</bpmn:subProcess>`;
    const boundary =
      '<bpmn:boundaryEvent id="B" attachedToRef="Sub"><bpmn:errorEventDefinition id="BD" errorRef="E"/></bpmn:boundaryEvent><bpmn:endEvent id="Caught"/>';
    const content = `<bpmn:startEvent id="Start"/>${sub}${boundary}${sequenceFlow('F1', 'Start', 'Sub')}${sequenceFlow('F2', 'B', 'Caught')}`;
    expect(await runOnce(bpmnProcess(content, error))).toMatchObject({ state: 'COMPLETED' });
  });

  test('of one document, each its own', async () => {
    const instances = new MemoryInstances();
    const engine = startEngine(instances);
    const loop = '<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics camunda:collection="members"/></bpmn:task>';
    const looping = bpmnSequence(loop);
    const deciding = decision('${environment.variables.amount > 100}');
    for (let index = 0; index < 20; index += 1) {
      instances.add(`loop${index}`, looping, { members: Array.from({ length: (index % 4) + 1 }, String) });
      instances.add(`way${index}`, deciding, { amount: index % 2 === 0 ? 500 : 5 });
      engine.run(`loop${index}`);
      engine.run(`way${index}`);
    }
    for (let index = 0; index < 20; index += 1) {
      expect(await stateOf(instances, `loop${index}`)).toMatchObject({ state: 'COMPLETED', error: null });
      const way = await stateOf(instances, `way${index}`);
      expect(way.state).toBe(index % 2 === 0 ? 'COMPLETED' : 'RUNNING');
    }
  });

  test('a hundred at a time, each once', async () => {
    const instances = new MemoryInstances();
    const finish = vi.spyOn(instances, 'finish');
    const engine = startEngine(instances);
    for (let index = 0; index < 100; index += 1) {
      instances.add(`i${index}`, bpmnSequence('<bpmn:task id="T"/>'));
      engine.run(`i${index}`);
      engine.run(`i${index}`);
    }
    await vi.waitFor(() => expect(instances.all().every(({ state }) => state === 'COMPLETED')).toBe(true), 10_000);
    expect(finish).toHaveBeenCalledTimes(100);
  });
});

describe('an instance goes the ways of BPMN', () => {
  const start = '<bpmn:startEvent id="Start"/>';
  const task = (id: string) => `<bpmn:task id="${id}"/>`;
  const flows = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([from, to]) => sequenceFlow(`${from}_${to}`, from, to)).join('');
  const forked = (gateway: string, inner: string) =>
    `${start}<bpmn:${gateway} id="Fork"/>${task('A')}${inner}<bpmn:${gateway} id="Join"/><bpmn:endEvent id="End"/>${flows(['Start', 'Fork'], ['Fork', 'A'], ['A', 'Join'], ['Fork', 'B'], ['B', 'Join'], ['Join', 'End'])}`;
  const signal = '<bpmn:signalEventDefinition id="Def%" signalRef="Sig"/>';
  const waitsForSignal = `<bpmn:intermediateCatchEvent id="B">${signal.replace('%', '1')}</bpmn:intermediateCatchEvent>`;
  const givesSignal = `<bpmn:intermediateThrowEvent id="Give">${signal.replace('%', '2')}</bpmn:intermediateThrowEvent>`;

  test.each([
    ['a parallel fork and join', forked('parallelGateway', task('B')), 'COMPLETED'],
    ['a join that waits for a user task', forked('parallelGateway', '<bpmn:userTask id="B"/>'), 'RUNNING'],
    ['an inclusive fork and join', forked('inclusiveGateway', task('B')), 'COMPLETED'],
    [
      'a signal between two branches',
      `${start}<bpmn:parallelGateway id="Fork"/>${waitsForSignal}${givesSignal}${flows(['Start', 'Fork'], ['Fork', 'B'], ['Fork', 'Give'])}`,
      'COMPLETED',
    ],
    [
      'the first of two events',
      `${start}<bpmn:eventBasedGateway id="Which"/>${timerEvent('Soon', 'PT0.1S')}${timerEvent('Late', 'P1D')}${flows(['Start', 'Which'], ['Which', 'Soon'], ['Which', 'Late'])}`,
      'COMPLETED',
    ],
    [
      'an end that terminates a waiting branch',
      `${start}<bpmn:parallelGateway id="Fork"/><bpmn:userTask id="U"/><bpmn:endEvent id="Stop"><bpmn:terminateEventDefinition id="TD"/></bpmn:endEvent>${flows(['Start', 'Fork'], ['Fork', 'U'], ['Fork', 'Stop'])}`,
      'COMPLETED',
    ],
    [
      'a subprocess with a timer inside',
      `${start}<bpmn:subProcess id="Sub"><bpmn:startEvent id="S"/>${timerEvent('T', 'PT0.1S')}${flows(['S', 'T'])}</bpmn:subProcess><bpmn:endEvent id="End"/>${flows(['Start', 'Sub'], ['Sub', 'End'])}`,
      'COMPLETED',
    ],
  ])('%s', async (_, content, state) => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnProcess(content, '<bpmn:signal id="Sig" name="Sig"/>'));
    startEngine(instances).run('i');
    await stateOf(instances);
    await vi.waitFor(() => expect(instances.get('i')).toMatchObject({ state, error: null }), 5_000);
  });
});

describe('an instance fails with what went wrong', () => {
  test('an error that nothing catches', async () => {
    const content = `<bpmn:startEvent id="Start"/>${throwing}${sequenceFlow('F', 'Start', 'Bad')}`;
    const row = await runOnce(bpmnProcess(content, error), { a: 1 });
    expect(row).toMatchObject({
      state: 'FAILED',
      variables: { a: 1 },
      error: { code: 'BPMN_ERROR', detail: { elementId: 'Bad', errorCode: 'E-42' } },
    });
  });

  test('a gateway from which no way leads on', async () => {
    const row = await runOnce(
      decision(`\${never}`)
        .replace(' default="No"', '')
        .replace(/<bpmn:sequenceFlow id="No".*?<\/bpmn:sequenceFlow>/, ''),
    );
    expect(row).toMatchObject({
      state: 'FAILED',
      error: {
        code: 'PROCESS_FAILED',
        message: expect.stringContaining('no conditional flow'),
        detail: { elementId: 'Which' },
      },
    });
  });

  test('a loop without an end, while the server goes on', async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 1);
    onTestFinished(() => clearInterval(ticking));
    const instances = new MemoryInstances();
    instances.add('i', endless);
    startEngine(instances).run('i');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('FAILED'), 50_000);
    expect(instances.get('i').error).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(turns).toBeGreaterThan(20);
  });

  test('but not for being broken off by a stop', async () => {
    const instances = new MemoryInstances();
    instances.add('i', endless);
    const engine = startEngine(instances);
    engine.run('i');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    await engine.stop();
    expect(instances.get('i')).toMatchObject({ state: 'RUNNING', engineState: null, error: null });
  });

  test('a loop over more than there is', async () => {
    const loop = `<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">\${n}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;
    const row = await runOnce(bpmnSequence(loop), { n: 1e9 });
    expect(row).toMatchObject({ state: 'FAILED', error: { code: 'LIMIT_EXCEEDED' } });
  });

  test('a state that cannot be read', async () => {
    const instances = new MemoryInstances();
    instances.add('i', bpmnSequence('<bpmn:userTask id="T"/>'));
    instances.change('i', { engineState: '{"nonsense":1}' });
    startEngine(instances).run('i');
    await vi.waitFor(() => expect(instances.get('i').state).toBe('FAILED'));
  });
});

describe('scripts and code never run, whatever a document says', () => {
  // Such documents are refused when they are deployed; these reach the engine as if that had failed.
  const touched = () => Reflect.get(globalThis, 'touchedByBpmn');

  test.each([
    [
      'a script task',
      bpmnSequence(
        '<bpmn:scriptTask id="T" scriptFormat="javascript"><bpmn:script>this.constructor.constructor("globalThis.touchedByBpmn = 1")(); next();</bpmn:script></bpmn:scriptTask>',
      ),
    ],
    [
      'a service task',
      bpmnSequence(
        `<bpmn:serviceTask id="T" implementation="\${environment.constructor.constructor('globalThis.touchedByBpmn = 1')}"/>`,
      ),
    ],
    [
      'a script condition',
      decision(`\${x}`)
        .replace('xsi:type="bpmn:tFormalExpression"', 'xsi:type="bpmn:tFormalExpression" language="javascript"')
        .replace(`\${x}`, 'globalThis.touchedByBpmn = 1'),
    ],
  ])('%s', async (_, document) => {
    await runOnce(document);
    expect(touched()).toBeUndefined();
  });
});
