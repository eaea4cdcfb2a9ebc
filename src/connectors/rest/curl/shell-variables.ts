/** What a shell variable of a command stands for; a text that has one has no value of its own. */
export class ShellVariables {
  readonly #names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  /** Whether a part of the text comes from a shell variable. */
  isIn(text: string): boolean {
    return [...text.matchAll(/\$\{(\w+)\}/g)].some(([, name = '']) => this.#names.has(name));
  }

  /** The name of the variable where the text is nothing else. */
  nameOf(text: string): string | null {
    const name = /^\$\{(\w+)\}$/.exec(text)?.[1];
    return name !== undefined && this.#names.has(name) ? name : null;
  }
}
