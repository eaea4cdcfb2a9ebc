import ts from 'typescript';

/** The declarations of one client. */
export interface Declarations {
  readonly name: string;
  readonly text: string;
}

/** What the compiler says of one client. */
export interface CompileResult {
  readonly name: string;
  readonly errors: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
};

/** Compiles declaration files, and with each a module that uses every type of it: what goes out may come back in. */
export function compile(all: readonly Declarations[]): CompileResult[] {
  const texts = new Map<string, string>();
  for (const [index, { text }] of all.entries()) {
    texts.set(`/client${index}/index.d.ts`, text);
    texts.set(`/client${index}/usage.ts`, usageOf(text));
  }
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  host.directoryExists = (name) => /^\/client\d+$/.test(name) || directoryExists?.(name) === true;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, options, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, options, ...rest) : ts.createSourceFile(name, text, options);
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  const errors = Map.groupBy(ts.getPreEmitDiagnostics(program), ({ file }) => file?.fileName.split('/')[1] ?? 'lib');
  return all.map(({ name }, index) => ({ name, errors: (errors.get(`client${index}`) ?? []).map(described) }));
}

/** An output type is one of its input type. */
function usageOf(text: string): string {
  const names = [...text.matchAll(/^export (?:interface|type) ([\w$]+)/gm)].map(([, name = '']) => name);
  const known = new Set(names);
  const both = names.filter((name) => known.has(`${name}Input`));
  return [
    "import type * as client from './index.js';",
    ...both.map((name) => `export const from${name} = (output: client.${name}): client.${name}Input => output;`),
  ].join('\n');
}

function described({ file, start, messageText }: ts.Diagnostic): string {
  const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
  return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`;
}
