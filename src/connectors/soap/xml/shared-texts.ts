/** Longer texts are seldom there twice, and more than so many different ones are not remembered. */
const MAX_LENGTH = 100;
const MAX_TEXTS = 50_000;

/** Keeps one of several texts that are the same: a schema says `xs:string` a hundred thousand times. */
export class SharedTexts {
  readonly #texts = new Map<string, string>();

  /** Puts the shared text in the place of each value; names and values stand in turn. What names a component is seldom said twice. */
  shareValues(attributes: string[]): void {
    for (let index = 1; index < attributes.length; index += 2) {
      if (attributes[index - 1] !== 'name') attributes[index] = this.#shared(attributes[index] ?? '');
    }
  }

  #shared(text: string): string {
    if (text.length > MAX_LENGTH) return text;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size < MAX_TEXTS) this.#texts.set(text, text);
    return text;
  }
}
