import type { QName } from '../model/qname.ts';
import type {
  AttributeUse,
  ComplexType,
  ModelGroup,
  SimpleType,
  SoapArray,
  TypeDefinition,
} from '../model/schema-model.ts';
import { schemaDocumentation } from '../xml/documentation.ts';
import { isSoapEncoding } from '../xml/namespaces.ts';
import { attribute, schemaChild, type XmlElement } from '../xml/xml-element.ts';
import { attributeUses, hasAnyAttribute } from './attribute-uses.ts';
import { builtinSimpleType } from './builtin-types.ts';
import { isTrue } from './element.ts';
import { concatenated, contentOf } from './model-group.ts';
import type { SchemaContext, Schemas } from './schemas.ts';
import { asSimple, restrictedType } from './simple-type.ts';
import { ANY_ARRAY, derivesFromSoapArray, soapArrayOf } from './soap-array.ts';

/** xs:complexType (XML Schema 3.4), every part of it resolved when it is first asked for. */
export function complexType(
  schemas: Schemas,
  node: XmlElement,
  context: SchemaContext,
  name: QName | null,
): ComplexType {
  const source = sourceOf(node);
  const base = schemas.lazy((): TypeDefinition | null => baseOf(schemas, source, context), null);
  const inherited = () => complexBase(base());
  const content = schemas.lazy((): ModelGroup | null => contentModel(schemas, source, context, inherited()), null);
  const text = schemas.lazy((): SimpleType | null => simpleContent(schemas, source, context, base()), null);
  const attributes = schemas.lazy((): readonly AttributeUse[] => {
    return attributeUses(schemas, source.holder, context, inherited()?.attributes ?? []);
  }, []);
  const array = schemas.lazy((): SoapArray | null => {
    if (name?.local === 'Array' && isSoapEncoding(name.namespace)) return ANY_ARRAY;
    return soapArray(schemas, source, context, inherited());
  }, null);
  const derived = schemas.lazy((): readonly ComplexType[] => (name === null ? [] : derivedTypes(schemas, name)), []);
  const anyAttribute = schemas.lazy(
    (): boolean => hasAnyAttribute(source.holder) || inheritsAnyAttribute(source, inherited()),
    false,
  );
  const mixed = schemas.lazy((): boolean => isMixed(node, source, inherited()), false);
  return {
    kind: 'complex',
    name,
    abstract: isTrue(attribute(node, 'abstract')),
    derivation: source.derivation,
    documentation: schemaDocumentation(node),
    get mixed() {
      return mixed();
    },
    get content() {
      return content();
    },
    get simpleContent() {
      return text();
    },
    get attributes() {
      return attributes();
    },
    get anyAttribute() {
      return anyAttribute();
    },
    get base() {
      return base();
    },
    get derivedTypes() {
      return derived();
    },
    get soapArray() {
      return array();
    },
  };
}

/** The element that holds content and attributes, and what it says about the base. */
interface Source {
  readonly holder: XmlElement;
  readonly derivation: 'extension' | 'restriction' | null;
  readonly simple: boolean;
  /** xs:complexContent, where there is one. */
  readonly complexContent: XmlElement | null;
}

function sourceOf(node: XmlElement): Source {
  const content = schemaChild(node, 'simpleContent', 'complexContent');
  const simple = content?.name.local === 'simpleContent';
  const complexContent = simple ? null : content;
  const derivation = content === null ? null : schemaChild(content, 'extension', 'restriction');
  if (derivation === null) return { holder: content ?? node, derivation: null, simple, complexContent };
  const kind = derivation.name.local === 'extension' ? 'extension' : 'restriction';
  return { holder: derivation, derivation: kind, simple, complexContent };
}

function baseOf(schemas: Schemas, source: Source, context: SchemaContext): TypeDefinition | null {
  const named = source.derivation === null ? null : attribute(source.holder, 'base');
  return named === null ? null : schemas.typeNamed(source.holder, named, context);
}

function complexBase(base: TypeDefinition | null): ComplexType | null {
  return base?.kind === 'complex' ? base : null;
}

function contentModel(
  schemas: Schemas,
  source: Source,
  context: SchemaContext,
  base: ComplexType | null,
): ModelGroup | null {
  if (source.simple) return null;
  const own = contentOf(schemas, source.holder, context);
  return source.derivation === 'extension' ? concatenated(schemas, base?.content ?? null, own) : own;
}

/** Also where complexContent extends a simple type, which is an error that only leaves one reading. */
function simpleContent(
  schemas: Schemas,
  source: Source,
  context: SchemaContext,
  base: TypeDefinition | null,
): SimpleType | null {
  if (base === null || base.kind === 'any') return source.simple ? builtinSimpleType('string') : null;
  const inherited = base.kind === 'simple' ? base : base.simpleContent;
  if (!source.simple) return inherited;
  if (source.derivation !== 'restriction') return inherited ?? builtinSimpleType('string');
  const inside = schemaChild(source.holder, 'simpleType');
  const text = inside === null ? inherited : asSimple(schemas.anonymousType(inside, context));
  return restrictedType(schemas, source.holder, context, text ?? builtinSimpleType('string'));
}

function soapArray(
  schemas: Schemas,
  source: Source,
  context: SchemaContext,
  base: ComplexType | null,
): SoapArray | null {
  if (source.derivation === null || source.simple) return null;
  if (derivesFromSoapArray(source.holder)) {
    return soapArrayOf(schemas, source.holder, context, contentOf(schemas, source.holder, context));
  }
  return base?.soapArray ?? null;
}

function inheritsAnyAttribute(source: Source, base: ComplexType | null): boolean {
  return source.derivation === 'extension' && base !== null && base.anyAttribute;
}

function isMixed(node: XmlElement, source: Source, base: ComplexType | null): boolean {
  const said = (source.complexContent && attribute(source.complexContent, 'mixed')) ?? attribute(node, 'mixed');
  if (said !== null) return isTrue(said);
  return source.derivation === 'extension' && source.complexContent !== null && base?.mixed === true;
}

function derivedTypes(schemas: Schemas, name: QName): readonly ComplexType[] {
  return schemas.derivedFrom(name).filter((type) => type.kind === 'complex');
}
