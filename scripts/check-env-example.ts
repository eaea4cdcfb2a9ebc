import { readFile } from 'node:fs/promises';
import { VARIABLES, type Variable } from '../src/config-variables.ts';

/** Where `.env.example` differs from the variables that the configuration declares, one sentence each. */
function envExampleFaults(text: string, variables: Readonly<Record<string, Variable>>): string[] {
  const given = new Map(
    [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const unknown = [...given.keys()].filter((name) => !(name in variables)).map((name) => `${name} is not a variable`);
  const faults = Object.entries(variables).flatMap(([name, variable]) => [
    ...(given.has(name) ? [] : [`${name} is missing`]),
    ...(given.has(name) && given.get(name) !== (variable.default ?? '') ? [`${name} differs from its default`] : []),
    ...(text.includes(`# ${variable.description}`) ? [] : [`${name} is not described as in src/config-variables.ts`]),
  ]);
  return [...unknown, ...faults];
}

const faults = envExampleFaults(await readFile(new URL('../.env.example', import.meta.url), 'utf8'), VARIABLES);
if (faults.length > 0) {
  for (const fault of faults) console.error(`.env.example: ${fault}`);
  console.error('Mend .env.example by VARIABLES in src/config-variables.ts.');
  process.exitCode = 1;
}
