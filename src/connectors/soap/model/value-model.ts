/**
 * How XML looks as JSON: the one notation of inputs, outputs and their JSON Schemas.
 *
 * - A simple type is a scalar (boolean: `true`; int, short, byte, their unsigned relatives except unsignedInt and
 *   unsignedLong, float, double: numbers; everything else: strings); an xs:list is an array of scalars. Float's INF,
 *   -INF and NaN are strings. Inputs accept a number or a string for every numeric type.
 * - A complex type is an object: its members, keyed as `membersOf` says. A member with `list` is an array, also with one item.
 * - Attributes are members named `@local`. `#text` is the text of simple content that has attributes, and of mixed
 *   content (all text, joined). Simple content without any attribute is a scalar. In inputs a bare scalar is also
 *   taken as `{"#text": scalar}`.
 * - `null` is xsi:nil="true" where the element is nillable. An absent member is an absent element.
 * - `@xsi:type` names a derived type, by the keys of `typeChoices`. Required where the declared type is abstract;
 *   in outputs it is set whenever the type on the wire is not the declared one.
 * - Substitution groups: each substitute is a member of its own, beside or (abstract head) instead of the head.
 * - Wildcards (xs:any) are the member `#any`: an array of objects with one member each, the element's Clark name
 *   (`{namespace}local`, or `local`), whose value is an untyped value, or typed where the model knows the element.
 * - An untyped value (xs:anyType and unknown elements) is a string for text only, else an object with `@name`,
 *   `#text`, and children by Clark name; a name that occurs more than once is an array. An object may have `@xsi:type`
 *   with a Clark name, such as `{http://www.w3.org/2001/XMLSchema}int`.
 * - An array of SOAP encoding is an array of its items.
 * - xs:base64Binary is base64 text. In inputs it may also be a file `{ filename, contentType, base64 }`, or one that was an output; in outputs it is a file
 *   `{ filename, contentType, size, url }` where it came as an attachment of more than a mebibyte (MTOM). Whatever else refers to an
 *   attachment (`href="cid:…"`, a text that is its `cid:` URL) is a file; those that nothing refers to are the member `#attachments`.
 */

import type { AttachedPart, MessagePart } from './operation-model.ts';
import type {
  AttributeUse,
  ComplexType,
  ElementDeclaration,
  ElementParticle,
  WildcardParticle,
} from './schema-model.ts';

/** One member of the object that a complex type becomes. Implemented by `membersOf(type)` in `members.ts`. */
export type Member = ElementMember | AttributeMember | TextMember | WildcardMember;

interface MemberBase {
  /** Unique in its type: the local name, or the whole name in braces where two share a local name; attributes `@local`. */
  readonly key: string;
  /** Must be given: min > 0 all the way up, in no choice, and not fixed. */
  readonly required: boolean;
  /** An array, also with one item: the element, or a group around it, may occur more than once, or the same name occurs twice. */
  readonly list: boolean;
}

/** A choice that a member is part of. */
export interface MemberChoice {
  /** The same for all members of one choice. */
  readonly id: number;
  /** Members of different branches exclude each other, unless the choice repeats. */
  readonly branch: number;
  /** How many it has: some may hold no member of their own, such as a wildcard. */
  readonly branches: number;
  /** One of the branches must be there. */
  readonly required: boolean;
  /** The choice, or a group around it, may occur more than once: each time another branch may be taken. */
  readonly repeats: boolean;
}

export interface ElementMember extends MemberBase {
  readonly kind: 'element';
  readonly element: ElementDeclaration;
  /** Every particle that it comes from, in order; more than one where the same element occurs at several places. */
  readonly particles: readonly ElementParticle[];
  /** In all; of a list these are minItems and maxItems. */
  readonly min: number;
  readonly max: number;
  /** The choices that it is part of, outermost first. */
  readonly choices: readonly MemberChoice[];
  /** Must be there where the innermost choice has taken its branch. */
  readonly requiredInBranch: boolean;
}

export interface AttributeMember extends MemberBase {
  readonly kind: 'attribute';
  readonly attribute: AttributeUse;
}

export interface TextMember extends MemberBase {
  readonly kind: 'text';
  readonly key: '#text';
  readonly type: ComplexType;
}

export interface WildcardMember extends MemberBase {
  readonly kind: 'any';
  readonly key: '#any';
  readonly particles: readonly WildcardParticle[];
}

/**
 * How the parameters (or outputs) of a message map to its nodes. Implemented by `messageShape(message)` in `message-shape.ts`.
 *
 * WRAPPED: document style, one body part whose element is of a complex type that has children or attributes only, each
 * child at most in nested groups that occur at most once, and no wildcard or text; the type is not abstract. The
 * parameters are the members of that type, so the values, by name, are exactly the object that the type becomes.
 * BARE: every other document message: one parameter per part, named by the local name of its element.
 * RPC: one parameter per part, named by the part.
 * Header blocks are parameters too, named by the local name of their element; where a name is taken, `header:` is put in front.
 * `required` is false for header blocks. Parts that are sent as attachments are parameters of any shape, after the others.
 */
export interface MessageShape {
  readonly kind: 'WRAPPED' | 'BARE' | 'RPC';
  /** Of WRAPPED: the element whose members the parameters are. */
  readonly wrapper: ElementDeclaration | null;
  readonly parameters: readonly MessageParameter[];
}

export interface MessageParameter {
  /** Unique in the message: what inputs and outputs are keyed by. */
  readonly name: string;
  readonly required: boolean;
  readonly target:
    | { readonly kind: 'member'; readonly member: ElementMember | AttributeMember }
    | { readonly kind: 'part'; readonly part: MessagePart }
    | { readonly kind: 'header'; readonly part: MessagePart }
    | { readonly kind: 'attachment'; readonly part: AttachedPart };
}
