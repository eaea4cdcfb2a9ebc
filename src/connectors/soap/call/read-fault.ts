import { clarkName, type QName } from '../model/qname.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12, XML } from '../xml/namespaces.ts';
import { type Frame, IGNORED } from './frame.ts';
import { addMember, type OutputObject } from './output-member.ts';
import type { ReadContext } from './read-context.ts';
import { readQualifiedName } from './read-simple.ts';
import { attributeIn, dataAttributes } from './schema-instance.ts';
import type { ResolvePrefix, StartTag } from './start-tag.ts';

/**
 * A fault of SOAP 1.1 (section 4.4) or 1.2 (part 1, section 5.4). Codes of the SOAP version itself are local names (`Client`,
 * `Sender`), others are in Clark notation.
 */
export interface SoapFault {
  code: string;
  /** 1.2: the subcodes, outermost first, where there are some. */
  subcode?: string | string[];
  /** In English where it is given in several languages. */
  reason: string;
  /** 1.1: who caused it. */
  actor?: string;
  /** 1.2: which SOAP node, in which role. */
  node?: string;
  role?: string;
  /** The application's own account: its entries by local name where the schema declares them, else by Clark name; or plain text. */
  detail?: unknown;
}

/** Reads a Fault element of either version; `faults` are the detail entries that the operation declares. */
export function readFault(
  context: ReadContext,
  faults: readonly ElementDeclaration[],
  done: (fault: SoapFault) => void,
): Frame {
  const fault: SoapFault = { code: '', reason: '' };
  return {
    ...IGNORED,
    open: (tag) => faultPart(tag, fault, context, faults),
    close: () => done(fault),
  };
}

function faultPart(
  tag: StartTag,
  fault: SoapFault,
  context: ReadContext,
  faults: readonly ElementDeclaration[],
): Frame {
  const { resolvePrefix } = tag;
  switch (tag.name.local) {
    case 'faultcode':
      return textFrame((text) => {
        fault.code = faultCode(text, resolvePrefix);
      });
    case 'faultstring':
      return textFrame((text) => {
        fault.reason = text;
      });
    case 'faultactor':
      return textFrame((text) => setText(fault, 'actor', text));
    case 'Code':
      return codeFrame((codes) => setCodes(fault, codes));
    case 'Reason':
      return reasonFrame(fault);
    case 'Node':
      return textFrame((text) => setText(fault, 'node', text));
    case 'Role':
      return textFrame((text) => setText(fault, 'role', text));
    case 'detail':
    case 'Detail':
      return detailFrame(tag, fault, context, faults);
    default:
      return IGNORED;
  }
}

function textFrame(done: (text: string) => void): Frame {
  let text = '';
  return {
    ...IGNORED,
    text: (more) => {
      text += more;
    },
    close: () => done(text.trim()),
  };
}

function setText(fault: SoapFault, key: 'actor' | 'node' | 'role', text: string): void {
  if (text !== '') fault[key] = text;
}

function faultCode(text: string, resolvePrefix: ResolvePrefix): string {
  const name = readQualifiedName(text, resolvePrefix);
  return name.replace(`{${SOAP_ENVELOPE_11}}`, '').replace(`{${SOAP_ENVELOPE_12}}`, '');
}

/** Code and, inside of each other, its subcodes: the values of all of them, outermost first. */
function codeFrame(done: (codes: string[]) => void): Frame {
  const codes: string[] = [];
  const level = (close: () => void): Frame => ({
    ...IGNORED,
    open({ name, resolvePrefix }) {
      if (name.local === 'Subcode') return level(() => {});
      if (name.local !== 'Value') return IGNORED;
      return textFrame((text) => void codes.push(faultCode(text, resolvePrefix)));
    },
    close,
  });
  return level(() => done(codes));
}

function setCodes(fault: SoapFault, [code = '', ...subcodes]: readonly string[]): void {
  fault.code = code;
  const [only, ...more] = subcodes;
  if (only !== undefined) fault.subcode = more.length === 0 ? only : subcodes;
}

function reasonFrame(fault: SoapFault): Frame {
  let chosen: string | null = null;
  return {
    ...IGNORED,
    open: (tag) =>
      textFrame((text) => {
        const english = /^en\b/i.test(attributeIn(tag, 'lang', XML) ?? '');
        if (chosen !== null && !english) return;
        chosen = text;
        fault.reason = text;
      }),
  };
}

function detailFrame(
  tag: StartTag,
  fault: SoapFault,
  context: ReadContext,
  faults: readonly ElementDeclaration[],
): Frame {
  const object: OutputObject = Object.fromEntries(dataAttributes(tag).map(([name, value]) => [`@${name}`, value]));
  let repeated: Set<string> | null = null;
  let key = '';
  let text = '';
  return {
    open(child) {
      const declared = faults.find((element) => isNamed(element, child.name));
      key = declared === undefined ? clarkName(child.name) : child.name.local;
      return declared === undefined ? context.readGlobal(child) : context.read(child, declared);
    },
    take(value) {
      repeated = addMember(object, key, value, repeated);
    },
    text: (more) => {
      text += more;
    },
    close() {
      if (Object.keys(object).length > 0) fault.detail = object;
      else if (text.trim() !== '') fault.detail = text.trim();
    },
  };
}

/** Servers forget the namespace of an entry, or put it into that of the envelope (npm soap does, in SOAP 1.2). */
function isNamed({ name }: ElementDeclaration, { namespace, local }: QName): boolean {
  return name.local === local && [name.namespace, '', SOAP_ENVELOPE_11, SOAP_ENVELOPE_12].includes(namespace);
}
