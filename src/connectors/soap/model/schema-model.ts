/**
 * XML Schema components (XML Schema 1.0 part 1, section 3), resolved: references, groups and inheritance are already
 * followed, so that a reader walks properties and looks nothing up.
 *
 * Guaranteed:
 * - The graph may be cyclic (recursive types). `type`, `content`, `attributes` and the lists of derived types and
 *   substitutes are computed on first access and are the same object at every access; a named component is one object
 *   per model, so that identity may be used to detect recursion.
 * - Nothing throws on access. What cannot be resolved (a missing import, an unknown type) is `AnyType` with
 *   `unresolved: true`, or is left out, and has a warning in the model.
 * - `max` is `Infinity` for unbounded. `min <= max`; a particle with `max` 0 is left out.
 */
import type { QName } from './qname.ts';

export type TypeDefinition = SimpleType | ComplexType | AnyType;

/** xs:anyType: any content and attributes. Also stands for a type that could not be resolved. */
export interface AnyType {
  readonly kind: 'any';
  readonly name: QName;
  /** True where the WSDL names a type that is not there. */
  readonly unresolved: boolean;
  readonly documentation: string | null;
}

/** The local name of a built-in simple type of XML Schema part 2, such as `string`, `int` or `dateTime`. */
export type BuiltinType = string;

export interface Facets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Lexical values, since they may exceed a double or be dates. */
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  /** XML Schema regular expressions; a value must match one of each inner list (those of one derivation step are alternatives). */
  readonly patterns?: readonly (readonly string[])[];
}

export interface SimpleType {
  readonly kind: 'simple';
  /** Null for an anonymous type. */
  readonly name: QName | null;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The built-in type that it comes from: of itself when atomic, `anySimpleType` for lists and unions. soapenc:int and its like count as `int`. */
  readonly builtin: BuiltinType;
  /** Of a list; null otherwise. */
  readonly itemType: SimpleType | null;
  /** Of a union; empty otherwise. */
  readonly memberTypes: readonly SimpleType[];
  /** The effective enumeration, in order, in lexical form; null where there is none. */
  readonly enumeration: readonly string[] | null;
  /** Effective: with those inherited. */
  readonly facets: Facets;
  readonly documentation: string | null;
}

export interface ComplexType {
  readonly kind: 'complex';
  /** Null for an anonymous type. */
  readonly name: QName | null;
  readonly abstract: boolean;
  /** Text between the children is allowed. */
  readonly mixed: boolean;
  /** The whole content, with what an extension inherits in front; null where it has no children. */
  readonly content: ModelGroup | null;
  /** The type of the text of simple content; null for all other content. */
  readonly simpleContent: SimpleType | null;
  /** Every attribute, inherited ones included, prohibited ones left out. */
  readonly attributes: readonly AttributeUse[];
  readonly anyAttribute: boolean;
  readonly base: TypeDefinition | null;
  readonly derivation: 'extension' | 'restriction' | null;
  /** Every named complex type that is derived from this one, directly or not, in document order; abstract ones included. */
  readonly derivedTypes: readonly ComplexType[];
  /** Set for the arrays of SOAP encoding (SOAP 1.1 section 5.4.2): derived from soapenc:Array. */
  readonly soapArray: SoapArray | null;
  readonly documentation: string | null;
}

export interface SoapArray {
  readonly itemType: TypeDefinition;
  /**
   * As in wsdl:arrayType, such as `[]` or `[,]`. Of several brackets the last is the outermost: `[,][3]` is a list of three
   * tables.
   */
  readonly dimensions: string;
  /** How many items the array may have, where its one dimension or its content says so; 0 and `Infinity` otherwise. */
  readonly min: number;
  readonly max: number;
  /** What the items are called; any name is right on the wire. */
  readonly itemName: QName;
}

export interface AttributeUse {
  /** On the wire: the namespace is empty for an unqualified attribute. */
  readonly name: QName;
  readonly type: SimpleType;
  readonly required: boolean;
  readonly default: string | null;
  readonly fixed: string | null;
  readonly documentation: string | null;
}

export interface ElementDeclaration {
  /** On the wire: the namespace is empty for an unqualified local element. */
  readonly name: QName;
  readonly type: TypeDefinition;
  readonly nillable: boolean;
  readonly default: string | null;
  readonly fixed: string | null;
  /** An abstract element never appears itself: one of its `substitutes` does. */
  readonly abstract: boolean;
  /** The non-abstract members of its substitution group, itself left out, directly and indirectly. */
  readonly substitutes: readonly ElementDeclaration[];
  readonly documentation: string | null;
}

export type Particle = ElementParticle | WildcardParticle | ModelGroup;

interface Occurrence {
  readonly min: number;
  readonly max: number;
}

export interface ElementParticle extends Occurrence {
  readonly kind: 'element';
  readonly element: ElementDeclaration;
}

/** xs:any. */
export interface WildcardParticle extends Occurrence {
  readonly kind: 'any';
  /** The attribute `namespace` with ##targetNamespace put in: `##any`, `##other`, `##local` or a list of namespaces. */
  readonly namespaces: string;
  /** The target namespace of the schema that holds it, for `##other`. */
  readonly targetNamespace: string;
  readonly processContents: 'strict' | 'lax' | 'skip';
}

export interface ModelGroup extends Occurrence {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly Particle[];
}
