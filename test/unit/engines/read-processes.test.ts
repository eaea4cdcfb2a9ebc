import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readProcesses } from '../../../src/engines/embedded/read-processes.ts';
import { bpmnDocument, bpmnProcess, bpmnSequence, sequenceFlow } from '../../support/bpmn.ts';

const START = '<bpmn:startEvent id="Start"/>';
const extended = (extension: string, element = 'bpmn:userTask') =>
  bpmnSequence(
    `<${element} id="T" name="Approve"><bpmn:extensionElements>${extension}</bpmn:extensionElements></${element}>`,
  );

describe('start variables', () => {
  const started = (fields: string) =>
    bpmnProcess(
      `<bpmn:startEvent id="Start"><bpmn:extensionElements><camunda:formData>${fields}</camunda:formData></bpmn:extensionElements></bpmn:startEvent>`,
    );
  const plain = { name: 'x', label: null, type: 'STRING', list: false, required: false };

  test.each([
    ['type="string"', 'STRING'],
    ['type="enum"', 'STRING'],
    ['type="long"', 'NUMBER'],
    ['type="double"', 'NUMBER'],
    ['type="boolean"', 'BOOLEAN'],
    ['type="date"', 'DATE'],
    ['type="file"', 'FILE'],
    ['type="json"', 'JSON'],
    ['type="colour"', 'JSON'],
    ['', 'STRING'],
  ])('a form field with %s is %s', async (attribute, type) => {
    const [process] = await readProcesses(started(`<camunda:formField id="x" ${attribute}/>`));
    expect(process?.startVariables).toEqual([{ ...plain, type }]);
  });

  test.each([
    ['<camunda:validation><camunda:constraint name="required"/></camunda:validation>', { required: true }],
    ['<camunda:validation><camunda:constraint name="required" config="false"/></camunda:validation>', {}],
    ['<camunda:validation><camunda:constraint name="min" config="1"/></camunda:validation>', {}],
    ['<camunda:properties><camunda:property id="list" value="true"/></camunda:properties>', { list: true }],
    ['<camunda:properties><camunda:property id="list" value="false"/></camunda:properties>', {}],
  ])('%s', async (content, want) => {
    const [process] = await readProcesses(started(`<camunda:formField id="x">${content}</camunda:formField>`));
    expect(process?.startVariables).toEqual([{ ...plain, ...want }]);
  });

  test("the demo's process declares what a mail fills", async () => {
    const [process] = await readProcesses(
      await readFile(new URL('../../../demo/invoice-process.bpmn', import.meta.url), 'utf8'),
    );
    expect(process).toEqual({
      key: 'incoming-invoice',
      name: 'Incoming invoice',
      startVariables: [
        { name: 'subject', label: 'Subject', type: 'STRING', list: false, required: true },
        { name: 'sender', label: 'Sender', type: 'STRING', list: false, required: true },
        { name: 'text', label: 'Text of the mail', type: 'STRING', list: false, required: false },
        { name: 'attachments', label: 'Attachments', type: 'FILE', list: true, required: false },
      ],
    });
  });
});

describe('processes of a document', () => {
  test('every executable process is read, in order, and the others are not', async () => {
    const process = (id: string, more: string) =>
      `<bpmn:process id="${id}" ${more}><bpmn:startEvent id="S${id}"/></bpmn:process>`;
    const document = bpmnDocument(
      [
        '<bpmn:collaboration id="C"><bpmn:participant id="P1" processRef="B"/><bpmn:participant id="P2" processRef="X"/></bpmn:collaboration>',
        process('B', 'isExecutable="true" name="Second"'),
        process('X', 'isExecutable="false"'),
        process('A', 'isExecutable="true"'),
      ].join(''),
    );
    const processes = await readProcesses(document);
    expect(processes.map(({ key, name }) => [key, name])).toEqual([
      ['B', 'Second'],
      ['A', 'A'],
    ]);
  });

  test('a document with a byte order mark is read', async () => {
    await expect(readProcesses(`\uFEFF${bpmnProcess(START)}`)).resolves.toHaveLength(1);
  });

  test('an incomplete diagram does not matter', async () => {
    const diagram =
      '<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="D"><bpmndi:BPMNPlane id="Pl" bpmnElement="Gone"/></bpmndi:BPMNDiagram>';
    const document = bpmnProcess(START).replace('</bpmn:definitions>', `${diagram}</bpmn:definitions>`);
    await expect(readProcesses(document)).resolves.toHaveLength(1);
  });

  test.each([
    ['conditions', bpmnProcess(`${START}<bpmn:endEvent id="E"/>${sequenceFlow('F', 'Start', 'E', `\${amount > 5}`)}`)],
    [
      'assignees and forms of user tasks',
      bpmnSequence(`<bpmn:userTask id="T" camunda:assignee="\${who.next()}" camunda:formKey="f"/>`),
    ],
    ['connectors that only draw', extended('<draw:connector xmlns:draw="urn:draw" x="1"/>')],
    ['lane sets without lanes', bpmnProcess(`<bpmn:laneSet id="L"/>${START}`)],
    ['performers', bpmnSequence('<bpmn:userTask id="T"><bpmn:performer id="Pf"/></bpmn:userTask>')],
    ['encodings that XML may have', bpmnProcess(START).replace('UTF-8', 'ISO-8859-1')],
    [
      'references that nothing follows',
      bpmnProcess(
        START,
        '<bpmn:import importType="x" location="y" namespace="z"/><bpmn:itemDefinition id="I" structureRef="gone"/>',
      ),
    ],
    ['elements of other products', extended('<zeebe:userTask xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"/>')],
  ])('%s are taken', async (_, document) => {
    await expect(readProcesses(document)).resolves.toHaveLength(1);
  });
});

describe('what is refused, in words', () => {
  const script = '<camunda:script scriptFormat="javascript">x</camunda:script>';
  const condition = (inner: string) =>
    bpmnProcess(
      `${START}<bpmn:endEvent id="E"/><bpmn:sequenceFlow id="F" sourceRef="Start" targetRef="E">${inner}</bpmn:sequenceFlow>`,
    );
  const process = (id: string, content: string) =>
    `<bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="S${id}"/>${content}</bpmn:process>`;
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['an empty document', ' ', /is empty/],
    ['a text', 'hello', /not well-formed XML.*1:/],
    ['an HTML page', '<!DOCTYPE html><html><body></body></html>', /HTML page/],
    ['HTML without a doctype', '<html><body/></html>', /not a BPMN 2.0 document.*<html>/],
    ['an XSD', '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', /root element is <schema> of the namespace/],
    ['cut XML', bpmnProcess(START).slice(0, -30), /not well-formed XML/],
    [
      'an XML bomb',
      `<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${bpmnProcess(START).slice(38)}`,
      /document type declaration.*line 1/,
    ],
    ['an unknown entity', bpmnProcess(`${START}<bpmn:documentation>&xxe;</bpmn:documentation>`), /not well-formed XML/],
    ['too large a document', `<a>${'x'.repeat(5_000_000)}</a>`, /characters; at most/],
    ['too deep a document', '<a>'.repeat(1), /not a BPMN/],
    [
      'deep nesting',
      bpmnProcess(`${START}${'<x:y xmlns:x="u">'.repeat(200)}${'</x:y>'.repeat(200)}`),
      /nests deeper than 100/,
    ],
    ['no process', bpmnDocument(''), /holds no process/],
    [
      'a process that is not executable',
      bpmnDocument('<bpmn:process id="P" name="N"><bpmn:startEvent id="S"/></bpmn:process>'),
      /isExecutable="true": process "N" \(P\)/,
    ],
    ['no start event', bpmnProcess('<bpmn:task id="T"/>'), /process \(P\) has no start event/],
    ['two start events', bpmnProcess(`${START}<bpmn:startEvent id="S2"/>`), /2 start events/],
    [
      'a start event that waits',
      bpmnProcess('<bpmn:startEvent id="S"><bpmn:timerEventDefinition id="T"/></bpmn:startEvent>'),
      /\(S\) waits for a trigger/,
    ],
    [
      'an unknown element',
      bpmnProcess(`${START}<bpmn:foo/>`),
      /unparsable content <bpmn:foo\/> detected, line 2, unknown type/,
    ],
    ['an id used twice', bpmnProcess(`${START}<bpmn:task id="Start"/>`), /duplicate ID <Start>/],
    [
      'a broken reference',
      bpmnProcess(`${START}${sequenceFlow('F', 'Start', 'Gone')}`),
      /sequence flow \(F\): targetRef refers to "Gone", which does not exist/,
    ],
    [
      'a script task',
      bpmnSequence(
        '<bpmn:scriptTask id="T" name="Sum" scriptFormat="javascript"><bpmn:script>x</bpmn:script></bpmn:scriptTask>',
      ),
      /script task "Sum" \(T\) runs a script/,
    ],
    [
      'a script task in a subprocess',
      bpmnSequence('<bpmn:subProcess id="Sub"><bpmn:scriptTask id="T"/></bpmn:subProcess>'),
      /script task \(T\) runs a script/,
    ],
    [
      'a script condition',
      condition(
        '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">true</bpmn:conditionExpression>',
      ),
      /sequence flow \(F\) has a script condition/,
    ],
    [
      'a condition from a resource',
      condition(
        `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" camunda:resource="a.js">\${a}</bpmn:conditionExpression>`,
      ),
      /takes a script from a resource/,
    ],
    [
      'a condition without an expression',
      condition(
        '<bpmn:conditionExpression>= amount > 5</bpmn:conditionExpression>'.replace('>=', '>').replace('> 5', '&gt; 5'),
      ),
      /no expression/,
    ],
    [
      'a condition that calls',
      condition(`<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${a.b()}</bpmn:conditionExpression>`),
      /cannot be evaluated: functions and methods/,
    ],
    [
      'an execution listener',
      extended(`<camunda:executionListener event="start" expression="\${x}"/>`),
      /user task "Approve" \(T\) has an execution listener/,
    ],
    [
      'an execution listener with a class',
      extended('<camunda:executionListener event="start" class="a.B"/>'),
      /has an execution listener/,
    ],
    [
      'a task listener with a script',
      extended(`<camunda:taskListener event="create">${script}</camunda:taskListener>`),
      /has a task listener.*holds a script/,
    ],
    [
      "another product's listener",
      extended('<f:executionListener xmlns:f="http://flowable.org/bpmn" class="a.B"/>'),
      /has an execution listener/,
    ],
    [
      'a script parameter',
      extended(
        `<camunda:inputOutput><camunda:inputParameter name="a">${script}</camunda:inputParameter></camunda:inputOutput>`,
      ),
      /maps input or output parameters.*holds a script/,
    ],
    [
      'a service task with a class',
      bpmnSequence('<bpmn:serviceTask id="T" camunda:class="a.B"/>'),
      /service task \(T\) would wait for ever/,
    ],
    [
      'an external task',
      bpmnSequence('<bpmn:serviceTask id="T" camunda:type="external" camunda:topic="t"/>'),
      /service task \(T\) would wait for ever/,
    ],
    [
      'a service task with a function',
      bpmnSequence(`<bpmn:serviceTask id="T" implementation="\${environment.constructor.constructor(1)}"/>`),
      /would wait for ever/,
    ],
    ['a send task', bpmnSequence('<bpmn:sendTask id="T"/>'), /send task \(T\) would wait for ever/],
    [
      'a business rule task',
      bpmnSequence('<bpmn:businessRuleTask id="T" camunda:decisionRef="d"/>'),
      /business rule task \(T\)/,
    ],
    [
      'a throwing message with a class',
      bpmnSequence(
        '<bpmn:intermediateThrowEvent id="T"><bpmn:messageEventDefinition id="M" camunda:class="a.B"/></bpmn:intermediateThrowEvent>',
      ),
      /camunda:class/,
    ],
    [
      'a camunda connector',
      extended('<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>'),
      /uses a connector/,
    ],
    ['a complex gateway', bpmnSequence('<bpmn:complexGateway id="T"/>'), /complex gateway \(T\) is of a type/],
    ['an activity without an id', bpmnProcess(`${START}<bpmn:task/>`), /process \(P\) holds a Task without an id/],
    [
      'too many loops',
      bpmnSequence(
        '<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
      ),
      /loops 1000000 times/,
    ],
    [
      'a call of another document',
      bpmnSequence('<bpmn:callActivity id="T" calledElement="Other"/>'),
      /call activity \(T\) calls "Other"/,
    ],
    [
      'a call of whatever a variable says',
      bpmnSequence(`<bpmn:callActivity id="T" calledElement="\${x}"/>`),
      /no process of this document/,
    ],
    [
      'processes that call each other',
      bpmnDocument(
        `${process('A', '<bpmn:callActivity id="C1" calledElement="B"/>')}${process('B', '<bpmn:callActivity id="C2" calledElement="A"/>')}`,
      ),
      /process \(A\) calls itself.*process \(B\) calls itself/,
    ],
  ];

  test.each(refused)('%s', async (_, document, want) => {
    await expect(readProcesses(document)).rejects.toMatchObject({
      code: 'INVALID_DOCUMENT',
      message: expect.stringMatching(want),
    });
  });

  test('every fault is told at once', async () => {
    const document = bpmnSequence('<bpmn:scriptTask id="T1"/>', '<bpmn:serviceTask id="T2"/>');
    await expect(readProcesses(document)).rejects.toThrow(/T1.*T2/);
  });
});
