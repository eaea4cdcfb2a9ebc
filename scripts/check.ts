import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One part of `npm run check`: a command, and what mends its failure where one command does. */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly mend?: string;
}

/** The longest first, since they run side by side. */
const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of GraphiQL', command: ['tsc', '-p', 'graphiql'] },
  { name: 'unused code and dependencies', command: ['knip'] },
  { name: 'imports', command: ['node', 'scripts/check-imports.ts'] },
  { name: 'generated files', command: ['graphql-codegen', '--check'], mend: 'npm run generate' },
  { name: 'migrations', command: ['node', 'scripts/check-migrations.ts'] },
  {
    name: 'lint and format',
    command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=200'],
    mend: 'npm run format',
  },
  { name: 'schema', command: ['node', 'scripts/check-schema.ts'] },
  { name: '.env.example', command: ['node', 'scripts/check-env-example.ts'] },
];

interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

async function run(step: Step): Promise<Outcome> {
  const start = performance.now();
  const [program, ...args] = step.command;
  const child = spawn(program, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = await once(child, 'close');
  return { step, ok: code === 0, output, seconds: (performance.now() - start) / 1000 };
}

function report({ step, ok, output, seconds }: Outcome): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
  if (ok) return;
  console.log(output.trimEnd());
  if (step.mend !== undefined) console.log(`To mend it: ${step.mend}`);
}

async function runAll(steps: readonly Step[]): Promise<Outcome[]> {
  const waiting = steps.values();
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (const step of waiting) {
      const outcome = await run(step);
      report(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return outcomes;
}

const failed = (await runAll(STEPS)).filter((outcome) => !outcome.ok);
console.log(
  failed.length === 0
    ? `All ${STEPS.length} checks passed.`
    : `${failed.length} of ${STEPS.length} checks failed: ${failed.map(({ step }) => step.name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
