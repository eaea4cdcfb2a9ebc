import type { MessageStructureObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import type { MailLimits } from './mailbox.ts';
import { partName } from './part-name.ts';
import type { TextFormat } from './text-of.ts';

/** One leaf of the MIME tree, to be fetched by its section. */
export interface PartReference extends TextFormat {
  /** A part specifier of RFC 9051 section 6.4.5: `1.2`, or `TEXT` where the mail is one part. */
  readonly section: string;
  /** Lower case, such as `text/plain`. */
  readonly contentType: string;
  /** As the mail has it, decoded; not safe yet. */
  readonly filename: string | null;
  /** Content-Transfer-Encoding, as the server tells it; may be anything. */
  readonly encoding: string;
  /** Encoded, in bytes, as the server says. */
  readonly size: number;
  /** Without angle brackets. */
  readonly contentId: string | null;
}

/**
 * A stretch of the body as it is read: the same in plain text and in HTML, of which one may be missing. A mail has
 * several where texts and images alternate, or where a mailing list adds a footer.
 */
export interface BodySlot {
  readonly plain: readonly PartReference[];
  readonly html: readonly PartReference[];
}

export interface BodyPlan {
  readonly body: readonly BodySlot[];
  readonly attachments: readonly PartReference[];
  /** For people: what cannot be read of the mail, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Chooses what of a mail is body and what is attachment:
 * - text/plain and text/html are body, in order, unless they are marked `attachment` or have a file name (the only part
 *   of a mail may have one);
 * - multipart/alternative is one stretch: its first plain text, and its last version with HTML; further versions of the
 *   text (AMP, enriched text) are nothing new, and left out;
 * - of multipart/appledouble (RFC 1740) the file is taken, without what only an Apple of old reads;
 * - everything else is an attachment, inline or not; a forwarded message is one file, whatever is inside, and so is a
 *   signature.
 *
 * Throws LIMIT_EXCEEDED past `maxNesting` multiparts within each other, or `maxParts` leaves. null where the server
 * could make nothing of the mail's structure.
 */
export function planBody(structure: MessageStructureObject | undefined, limits: MailLimits): BodyPlan | null {
  if (structure === undefined) return null;
  const walk = new Walk(limits);
  const slots = walk.visit(structure, 1);
  if (walk.leaves === 0 || walk.broken) return null;
  if (isMultipart(structure) && isEmpty(slots, walk.attachments)) return null;
  return { body: slots, attachments: walk.attachments, notes: walk.notes };
}

class Walk {
  readonly attachments: PartReference[] = [];
  readonly notes: string[] = [];
  leaves = 0;
  broken = false;
  readonly #limits: MailLimits;

  constructor(limits: MailLimits) {
    this.#limits = limits;
  }

  visit(node: MessageStructureObject, depth: number): BodySlot[] {
    if (!isMultipart(node)) return this.#leaf(node, depth === 1);
    if (depth > this.#limits.maxNesting) {
      throw new ConnectorError(
        'LIMIT_EXCEEDED',
        `The mail has more than ${this.#limits.maxNesting} levels of parts within parts`,
      );
    }
    if (node.type === 'multipart/encrypted')
      this.notes.push(
        'The mail is encrypted (OpenPGP): its text cannot be read, and its content is among the attachments',
      );
    const children = contentOf(node).map((child) => this.visit(child, depth + 1));
    return node.type === 'multipart/alternative' ? alternatives(children) : children.flat();
  }

  #leaf(node: MessageStructureObject, only: boolean): BodySlot[] {
    this.leaves += 1;
    if (this.leaves > this.#limits.maxParts) {
      throw new ConnectorError('LIMIT_EXCEEDED', `The mail has more than ${this.#limits.maxParts} parts`);
    }
    // A multipart without parts is told as a leaf or with an empty type: the server found no boundary.
    if (node.type.startsWith('multipart/') || node.type === '/') this.broken = true;
    const part = reference(node, only);
    if (!isBody(node, part, only)) {
      this.attachments.push(part);
      return [];
    }
    return [part.contentType === 'text/plain' ? { plain: [part], html: [] } : { plain: [], html: [part] }];
  }
}

function contentOf(node: MessageStructureObject): readonly MessageStructureObject[] {
  const children = node.childNodes ?? [];
  if (node.type === 'multipart/appledouble')
    return without(children, (child) => child.type === 'application/applefile');
  return node.type === 'multipart/alternative' ? without(children, isOtherVersion) : children;
}

/** Unless nothing else is there. */
function without(
  children: readonly MessageStructureObject[],
  isNothingNew: (child: MessageStructureObject) => boolean,
): readonly MessageStructureObject[] {
  const left = children.filter((child) => !isNothingNew(child));
  return left.length === 0 ? children : left;
}

/** Text that is neither plain nor HTML, nor an invitation, nor a file. */
function isOtherVersion(node: MessageStructureObject): boolean {
  const isText = node.type.startsWith('text/') && !/^text\/(plain|html|calendar)$/.test(node.type);
  return isText && node.disposition !== 'attachment' && partName(node) === null;
}

/** How Dovecot tells a multipart in which it has found no boundary: as one that holds nothing. */
function isEmpty(slots: readonly BodySlot[], attachments: readonly PartReference[]): boolean {
  const texts = slots.flatMap(({ plain, html }) => [...plain, ...html]);
  return attachments.length === 0 && texts.every(({ size }) => size === 0);
}

function isMultipart(node: MessageStructureObject): boolean {
  return node.type.startsWith('multipart/') && (node.childNodes?.length ?? 0) > 0;
}

function isBody(node: MessageStructureObject, part: PartReference, only: boolean): boolean {
  if (part.contentType !== 'text/plain' && part.contentType !== 'text/html') return false;
  return node.disposition !== 'attachment' && (only || part.filename === null);
}

/** The versions of a multipart/alternative, worst first (RFC 2046 section 5.1.4), as one stretch. */
function alternatives(versions: readonly BodySlot[][]): BodySlot[] {
  const isPlain = (slots: readonly BodySlot[]) => slots.length > 0 && slots.every((slot) => slot.html.length === 0);
  const plain = versions.find(isPlain) ?? [];
  const rich = versions.findLast((slots) => slots.length > 0 && !isPlain(slots)) ?? [];
  const slot: BodySlot = {
    plain: plain.flatMap((part) => part.plain),
    html: rich.flatMap((part) => (part.html.length > 0 ? part.html : part.plain)),
  };
  return slot.plain.length + slot.html.length > 0 ? [slot] : [];
}

function reference(node: MessageStructureObject, only: boolean): PartReference {
  return {
    // A mail of one part has no part number in imapflow's tree.
    section: node.part ?? 'TEXT',
    // A type that is none is text (RFC 2045 section 5.2), at least where the mail is nothing else.
    contentType: only && !/^[^/\s]+\/[^/\s]+$/.test(node.type) ? 'text/plain' : node.type,
    filename: partName(node),
    encoding: node.encoding ?? '',
    charset: node.parameters?.['charset'] || null,
    flowed: node.parameters?.['format']?.toLowerCase() === 'flowed',
    delSp: node.parameters?.['delsp']?.toLowerCase() === 'yes',
    size: node.size ?? 0,
    contentId: node.id?.trim().replace(/^<|>$/g, '') || null,
  };
}
