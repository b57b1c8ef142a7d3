/** A piece of what somebody has written. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'person'; text: string; href: string }
  | { kind: 'tag'; text: string; href: string };

/** What may stand for an address, somebody's name or a hashtag; nothing in the middle of a word does. */
const FOUND =
  /(?<address>https?:\/\/[^\s<>"]+)|(?<![\p{L}\p{N}_/@.])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)(?![\p{L}\p{N}_@])|(?<![\p{L}\p{N}_/&])#(?<tag>[\p{L}\p{M}\p{N}_]{1,100})/gu;
/** What ends a sentence, and not an address. */
const AFTER = /[.,:;!?'"»”’…]+$/;

/** Plain text in pieces, of which some lead somewhere. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const piece = pieceOf(match);
    if (!piece) continue;
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push(piece);
    at = match.index + piece.text.length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

function pieceOf(match: RegExpMatchArray): Piece | null {
  const { address, name, tag } = match.groups ?? {};
  if (name) return { kind: 'person', text: `@${name}`, href: `/@${name}` };
  if (tag) {
    if (/^\p{N}+$/u.test(tag)) return null;
    return { kind: 'tag', text: `#${tag}`, href: `/tags/${encodeURIComponent(tag)}` };
  }
  const text = trimmed(address ?? '');
  if (!URL.canParse(text)) return null;
  return { kind: 'link', text, href: new URL(text).href };
}

/** Without the full stop after it, nor a bracket that was opened before it. */
function trimmed(address: string): string {
  let text = address;
  for (;;) {
    let shorter = text.replace(AFTER, '');
    if (/[)\]]$/.test(shorter) && !balanced(shorter)) shorter = shorter.slice(0, -1);
    if (shorter === text) return text;
    text = shorter;
  }
}

function balanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('(') >= count(')') && count('[') >= count(']');
}

/** Up to three emoji and nothing else, which are drawn large. */
export function isOnlyEmoji(text: string): boolean {
  const signs = [...new Intl.Segmenter().segment(text.trim())].map(({ segment }) => segment);
  return signs.length > 0 && signs.length <= 3 && signs.every(isEmoji);
}

export function isEmoji(sign: string): boolean {
  return /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u.test(
    sign,
  );
}
