import { refused } from './refused.ts';

/** The words of one simple command. A shell variable stands in them as `${NAME}`, whatever way it was written. */
export interface CommandWords {
  readonly words: readonly string[];
  /** The shell variables that the command reads. */
  readonly variables: ReadonlySet<string>;
  /** Something follows that is not part of the command: a pipe, a redirection, a second command. */
  readonly hasMore: boolean;
}

/** Longest match first, at the place where the reader stands (POSIX.1-2017, Shell Command Language, section 2.2). */
const TOKEN =
  /(?<continuation>\\\r?\n)|(?<blank>[ \t]+)|(?<comment>(?<![^\s])#[^\n]*)|(?<end>\r?\n|&&|\|\||[|;&<>])|\$'(?<ansi>(?:[^'\\]|\\[\s\S])*)'|'(?<single>[^']*)'|\$?"(?<double>(?:[^"\\]|\\[\s\S])*)"|(?<command>\$\(|`)|\$\{(?<braced>[A-Za-z_]\w*)\}|\$(?<variable>[A-Za-z_]\w*)|\\(?<escaped>[\s\S])|(?<plain>[^\s\\'"$`|;&<>]+|\$)/y;

const DOUBLE_QUOTED = /\\\r?\n|\\([$`"\\])|(\$\(|`)|\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)/g;

/** Section 2.2.3 of the same for bash: `$'...'`, which browsers write. */
const ANSI_ESCAPE = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|([\s\S]))/g;
const ANSI_LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  E: '\u001b',
};

/** The words of a command of sh or bash. Throws ConnectorError for an open quote and for a command inside a command. */
export function readShellWords(text: string): CommandWords {
  const reading = new Reading(text);
  while (reading.next());
  return reading.end();
}

class Reading {
  readonly #text: string;
  readonly #words: string[] = [];
  readonly #variables = new Set<string>();
  #word: string | null = null;
  #at = 0;

  constructor(text: string) {
    this.#text = text.trim();
  }

  /** Reads one token; false at the end of the command. */
  next(): boolean {
    if (this.#at >= this.#text.length) return false;
    TOKEN.lastIndex = this.#at;
    const groups = TOKEN.exec(this.#text)?.groups;
    if (groups === undefined) throw refused('A quote of the command is not closed: paste the command whole.');
    if (groups['end'] !== undefined) return false;
    this.#at = TOKEN.lastIndex;
    if (groups['command'] !== undefined) throw commandInside();
    if (groups['blank'] !== undefined) this.#endWord();
    else if (groups['continuation'] === undefined && groups['comment'] === undefined) this.#add(this.#textOf(groups));
    return true;
  }

  end(): CommandWords {
    this.#endWord();
    return { words: this.#words, variables: this.#variables, hasMore: this.#at < this.#text.length };
  }

  #textOf(groups: Readonly<Record<string, string | undefined>>): string {
    const { ansi, single, double, braced, variable, escaped, plain } = groups;
    if (ansi !== undefined) return readAnsi(ansi);
    if (double !== undefined) return this.#readDouble(double);
    const name = braced ?? variable;
    return name === undefined ? (single ?? escaped ?? plain ?? '') : this.#variable(name);
  }

  #readDouble(text: string): string {
    return text.replace(
      DOUBLE_QUOTED,
      (_match, escaped?: string, command?: string, braced?: string, plain?: string) => {
        if (command !== undefined) throw commandInside();
        const name = braced ?? plain;
        return name === undefined ? (escaped ?? '') : this.#variable(name);
      },
    );
  }

  #variable(name: string): string {
    this.#variables.add(name);
    return `\${${name}}`;
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text;
  }

  #endWord(): void {
    if (this.#word !== null) this.#words.push(this.#word);
    this.#word = null;
  }
}

function readAnsi(text: string): string {
  return text.replace(
    ANSI_ESCAPE,
    (_match, hex?: string, short?: string, long?: string, octal?: string, letter = '') => {
      const code = hex ?? short ?? long;
      if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8) & 0xff);
      return ANSI_LETTERS[letter] ?? letter;
    },
  );
}

function commandInside(): Error {
  return refused('The command runs another one inside, with $(…) or `…`: put its output there instead.');
}
