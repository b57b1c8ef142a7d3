import { describe, expect, it } from 'vitest';
import { isOnlyEmoji, piecesOf } from '../../src/chat/words';

const links = (text: string) =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'text' ? [] : `${piece.kind} ${piece.href}`));

describe('what somebody has written', () => {
  it('leads to the addresses, people and hashtags in it', () => {
    expect(links('see https://example.org/a?b=1, @mira.k and #안개')).toEqual([
      'link https://example.org/a?b=1',
      'person /@mira.k',
      `tag /tags/${encodeURIComponent('안개')}`,
    ]);
  });

  it('is all there, piece by piece', () => {
    const text = 'Hi @mira!\n(see https://en.wikipedia.org/wiki/Tintype_(photograph)) — #film.';
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(links(text)).toEqual([
      'person /@mira',
      'link https://en.wikipedia.org/wiki/Tintype_(photograph)',
      'tag /tags/film',
    ]);
  });

  it('has no links in the middle of words, nor such as lead elsewhere than to a page', () => {
    expect(links('mail mira@example.org, a#b, #1, javascript:alert(1), https://')).toEqual([]);
  });

  it('stays text where it looks like HTML', () => {
    expect(piecesOf('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('is drawn large where it is a few emoji', () => {
    for (const text of ['🔥', '❤️👍', '👩‍👩‍👧 🇰🇷', '1️⃣'])
      expect(isOnlyEmoji(text.replace(' ', '')), text).toBe(true);
    for (const text of ['', '1', 'ok 👍', '🔥🔥🔥🔥', '™ word']) expect(isOnlyEmoji(text), text).toBe(false);
  });
});
