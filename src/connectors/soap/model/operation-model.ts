/** The operations of a WSDL 1.1 document as one binding offers them, resolved. */
import type { SoapVersion } from '../soap-operation.ts';
import type { QName } from './qname.ts';
import type { ElementDeclaration, TypeDefinition } from './schema-model.ts';

/** A WSDL that has been read. Immutable. */
export interface WsdlModel {
  /** The service's name, or that of the definitions, or of the entry file. */
  readonly name: string;
  readonly description: string | null;
  readonly targetNamespace: string;
  /** In document order: by service, port and binding operation. */
  readonly operations: readonly SoapOperationModel[];
  /** What was understood only in part, in words. It grows while lazy parts are resolved: read it last. */
  readonly warnings: readonly string[];
  /** Looks up a global element by its QName, for faults, wildcards and headers; null where there is none. */
  element(name: QName): ElementDeclaration | null;
  /** Looks up a named type by its QName, built-in ones included, for `xsi:type`; null where there is none. */
  type(name: QName): TypeDefinition | null;
}

/** How messages of a binding look. */
export type SoapStyle = 'document' | 'rpc';
export type SoapUse = 'literal' | 'encoded';

export interface SoapOperationModel {
  /** Unique in the document; the same for the same files. */
  readonly ref: string;
  /** Null where the WSDL has no service. */
  readonly service: string | null;
  readonly port: string | null;
  readonly binding: QName;
  readonly portType: QName;
  readonly name: string;
  readonly documentation: string | null;
  /** An absolute http(s) URL, or null. */
  readonly endpoint: string | null;
  readonly soapVersion: SoapVersion;
  readonly style: SoapStyle;
  /** Of the input body. */
  readonly use: SoapUse;
  /** Verbatim, possibly empty; null where the binding has none. */
  readonly soapAction: string | null;
  /** The WSDL asks for WS-Addressing (wsaw:UsingAddressing, wsam:Addressing). */
  readonly addressing: boolean;
  /** The WSDL asks for MTOM (wsoma:OptimizedMimeSerialization, wsmtom:MTOM). */
  readonly mtom: boolean;
  readonly input: MessageModel;
  /** Null for a one-way operation. */
  readonly output: MessageModel | null;
  readonly faults: readonly FaultModel[];
  /** Null where it can be called; otherwise why not, in words. */
  readonly uncallable: string | null;
}

/** One message, as the binding puts it on the wire. */
export interface MessageModel {
  readonly name: QName;
  /**
   * rpc: the element around the parts, `soap:body@namespace` and the operation's name (with `Response` appended for an output).
   * Null for document style, where the parts are the children of the Body.
   */
  readonly wrapper: QName | null;
  /**
   * The parts in the Body, in order. document: the elements themselves. rpc: the accessors, each an element in no
   * namespace with the name of the part and its type (a part that names an element is that element).
   */
  readonly body: readonly MessagePart[];
  readonly headers: readonly MessagePart[];
  /** Of an input: the parts that are sent beside the message (mime:content of mime:multipartRelated), each as base64Binary. */
  readonly attachments: readonly AttachedPart[];
  readonly use: SoapUse;
  /** soap:body@encodingStyle, verbatim. */
  readonly encodingStyle: string | null;
  /**
   * What WS-Addressing calls the message: its wsam:Action or wsaw:Action, else for an input a SOAPAction that is not
   * empty, else by the default pattern (Web Services Addressing 1.0, Metadata, section 4.4).
   */
  readonly addressingAction: string;
}

export interface MessagePart {
  /** wsdl:part@name. */
  readonly name: string;
  readonly element: ElementDeclaration;
  readonly documentation: string | null;
}

/** A part that is no element of the message. */
export interface AttachedPart extends MessagePart {
  /** The media type that the binding gives it; null where it leaves it open. */
  readonly contentType: string | null;
}

export interface FaultModel {
  readonly name: string;
  /** What is inside `detail`; null where the message is not there. */
  readonly element: ElementDeclaration | null;
  /** As that of a message. */
  readonly addressingAction: string;
}
