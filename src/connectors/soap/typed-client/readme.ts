import type { TypedClientSource } from '../soap-operation.ts';
import type { ClientOperation } from './operation-declarations.ts';
import { propertyName } from './type-names.ts';

/** What comes with a client in words: how it is installed and called, and what it offers. */
export function readme(name: string, { title }: TypedClientSource, operations: readonly ClientOperation[]): string {
  const [first] = operations;
  const call = first === undefined ? '' : `const output = await client${access(first.key)}({ /* inputs */ });\n`;
  const list = operations.map(
    ({ key, model }) => `| ${cell(key)} | ${cell(model.name)} | ${model.soapVersion === 'SOAP_1_1' ? '1.1' : '1.2'} |`,
  );
  return `# ${plain(title)}

A typed client, made from the WSDL of the service. It is an npm package as it is: unpack it, then

    npm install ./${name}

\`\`\`ts
import { createClient, faultOf, ServiceError } from '${name}';

const client = createClient({ basic: { username: '…', password: '…' } });
${call}\`\`\`

Values look as the declarations say: lists are arrays, also with one item; attributes are \`@name\`, text beside them is \`#text\`;
dates, times, decimals and integers beyond 32 bits are strings, exactly as they are sent; inputs take a number or a string for
every numeric type. A value that does not fit the schema is a \`ServiceError\` with the code \`INVALID_INPUT\`, which names the
field; \`faultOf(error, operation)\` is the fault that the service answered with, with its typed detail.

WS-Security, NTLM and attachments (MTOM) are not part of it.

| method | operation of the WSDL | SOAP |
|---|---|---|
${list.join('\n')}
`;
}

function access(key: string): string {
  const name = propertyName(key);
  return name === key ? `.${key}` : `[${name}]`;
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}

/** On one line, and without markup. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[<>&`\\[\]*]/g, (character) => `\\${character}`);
}
