/** What the caret stands in while someone types a hashtag or a mention. */
export interface Completion {
  kind: 'tag' | 'mention';
  /** What was typed after the sign, up to the caret. */
  prefix: string;
  /** Where the sign stands in the text, and where the word under the caret ends. */
  start: number;
  end: number;
}

const WORD = '[\\p{L}\\p{M}\\p{N}_.]';
const BEFORE_CARET = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}_.#@/])([#@])(${WORD}*)$`, 'u');
const AFTER_CARET = new RegExp(`^${WORD}*`, 'u');

/** The hashtag or mention that the caret stands in, if it does and a letter has been typed. */
export function completionAt(text: string, caret: number): Completion | undefined {
  const match = BEFORE_CARET.exec(text.slice(0, caret));
  if (!match) return undefined;
  const [, , sign, prefix = ''] = match;
  if (prefix === '') return undefined;
  const rest = AFTER_CARET.exec(text.slice(caret))?.[0] ?? '';
  return {
    kind: sign === '#' ? 'tag' : 'mention',
    prefix,
    start: caret - prefix.length - 1,
    end: caret + rest.length,
  };
}

/** The text with the completed word and one space after it, and where the caret then belongs. */
export function complete(
  text: string,
  completion: Completion,
  word: string,
): { text: string; caret: number } {
  const sign = completion.kind === 'tag' ? '#' : '@';
  const after = text.slice(completion.end);
  const space = /^\s/u.test(after) ? '' : ' ';
  const before = text.slice(0, completion.start) + sign + word;
  return { text: before + space + after, caret: before.length + 1 };
}
