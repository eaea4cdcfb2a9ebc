import { ownText } from './own-text.ts';
import { isXmlName } from './xml-characters.ts';

/** A name that was found to be one. */
export class KnownName {
  readonly text: string;
  /** What the start tag was called that came after the last one of this name. */
  next: KnownName = this;

  constructor(text: string) {
    this.text = text;
  }
}

/** More are not remembered: no document but one made up has so many. */
const MAX_NAMES = 2_000;
/** Nor longer ones, in UTF-16 units. */
const MAX_LENGTH = 1_000;

/** The names of a document, or of several that are alike: each is checked once. */
export class KnownNames {
  readonly #names = new Map<string, KnownName>();
  /** The one before any other; its text is none of a document. */
  readonly first: KnownName = new KnownName('<');

  /** The same for the same text. `refuse` is called with what is no name. */
  get(text: string, refuse: (problem: string) => never): KnownName {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!isXmlName(text)) refuse(`"${text.slice(0, 40)}" is not a name`);
    const name = new KnownName(ownText(text));
    if (this.#names.size < MAX_NAMES && text.length <= MAX_LENGTH) this.#names.set(name.text, name);
    return name;
  }
}
