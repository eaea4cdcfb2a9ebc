import { refused } from './refused.ts';
import type { CommandWords } from './shell-words.ts';

/** Whether a command was written for cmd.exe, as browsers copy it on Windows: carets where a shell has backslashes. */
export function isForCmd(text: string): boolean {
  return /\^\s*\r?\n/.test(text) || /^\s*curl(\.exe)?\s+\^"/.test(text);
}

/** The words of a command of cmd.exe: carets first, then quotes as programs on Windows read their command line. */
export function readCmdWords(text: string): CommandWords {
  const line = text
    .trim()
    .replace(/\^\r?\n\r?\n/g, '\n')
    .replace(/\^\r?\n/g, ' ')
    .replace(/\^([\s\S])/g, '$1');
  const words: string[] = [];
  const word = /\s*((?:[^\s"]|"(?:[^"\\]|\\[\s\S]|"")*"(?!"))+)/y;
  while (word.lastIndex < line.length) {
    const found = word.exec(line)?.[1];
    if (found === undefined) throw refused('A quote of the command is not closed: paste the command whole.');
    words.push(unquoted(found));
  }
  return { words, variables: new Set(), hasMore: false };
}

/** A backslash stands for itself unless a quote follows it. */
function unquoted(word: string): string {
  return word.replace(/"((?:[^"\\]|\\[\s\S]|"")*)"/g, (_match, inner: string) =>
    inner.replace(/""/g, '"').replace(/(\\+)"/g, (_run, slashes: string) => `${'\\'.repeat(slashes.length >> 1)}"`),
  );
}
