import { startChild } from '../child.ts';
import { type BenchOptions, compare } from '../compare.ts';
import { type SoapCase, soapClients } from './clients.ts';
import { importTable } from './imports.ts';
import { stallTable } from './stalls.ts';

interface SoapBenchOptions extends BenchOptions {
  /** Paths of WSDLs to import besides our own. */
  readonly wsdls: readonly string[];
  /** Which of the tables; all where there is none. */
  readonly parts: readonly string[];
}

const ANSWERS: readonly SoapCase[] = [
  { title: '1 KB', operation: 'Get', bytes: 1024 },
  { title: '100 KB', operation: 'Get', bytes: 100 * 1024 },
  { title: '5 MB', operation: 'Get', bytes: 5 * 1024 * 1024 },
];
const BOTH_WAYS: readonly SoapCase[] = [
  { title: '1 KB both ways', operation: 'Echo', bytes: 1024 },
  { title: '100 KB both ways', operation: 'Echo', bytes: 100 * 1024 },
];
const LARGE: readonly SoapCase[] = [
  { title: '5 MB, document/literal', operation: 'Get', bytes: 5 * 1024 * 1024 },
  { title: '5 MB, rpc/encoded', operation: 'GetEncoded', bytes: 5 * 1024 * 1024 },
];

/** Measures importing and calling against saxes, undici and node-soap, and answers the tables in Markdown. */
export async function benchSoap(options: SoapBenchOptions): Promise<string> {
  const { rounds, parts, wsdls } = options;
  using peer = await startChild('bench/soap/peer.ts');
  const clients = await soapClients(peer.url);
  const tables: Readonly<Record<string, () => string | Promise<string>>> = {
    import: () => importTable(wsdls, rounds),
    stalls: () => stallTable(clients, LARGE, rounds),
    calls: () => compare(clients, [...ANSWERS, ...BOTH_WAYS], options),
  };
  const texts: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    if (parts.length === 0 || parts.includes(name)) texts.push(`### ${TITLES[name]}\n\n${await table()}`);
  }
  return texts.join('\n\n');
}

const TITLES: Readonly<Record<string, string>> = {
  import: 'Operation list of a WSDL, in a fresh process',
  stalls: 'Event loop during one call',
  calls: 'Calls',
};
