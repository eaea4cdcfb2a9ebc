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
  { title: '1 KB', operation: 'Echo', bytes: 1024 },
  { title: '100 KB', operation: 'Echo', bytes: 100 * 1024 },
];
const LARGE: readonly SoapCase[] = [
  { title: '5 MB, document/literal', operation: 'Get', bytes: 5 * 1024 * 1024 },
  { title: '5 MB, rpc/encoded', operation: 'GetEncoded', bytes: 5 * 1024 * 1024 },
];

/** Measures importing and calling against saxes, undici and node-soap, and answers the tables in Markdown. */
export async function benchSoap(options: SoapBenchOptions): Promise<string> {
  const { rounds, parts, wsdls } = options;
  using peer = await startChild('bench/soap/peer.ts');
  const { undici, us, checked, nodeSoap } = await soapClients(peer.url);
  const tables: readonly Table[] = [
    ['import', 'Operation list of a WSDL, in a fresh process', () => importTable(wsdls, rounds)],
    ['stalls', 'Event loop during one call', () => stallTable([undici, us, nodeSoap], LARGE, rounds)],
    ['calls', 'Calls with answers of that size', () => compare([undici, us, nodeSoap], ANSWERS, options)],
    ['calls', 'Calls with both of that size', () => compare([undici, us, checked, nodeSoap], BOTH_WAYS, options)],
  ];
  const texts: string[] = [];
  for (const [part, title, table] of tables) {
    if (parts.length === 0 || parts.includes(part)) texts.push(`### ${title}\n\n${await table()}`);
  }
  return texts.join('\n\n');
}

type Table = readonly [part: string, title: string, make: () => string | Promise<string>];
