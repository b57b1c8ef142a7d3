/** How many characters of pieces and of what they are known by are kept. */
const ROOM = 4_000_000;

const pieces = new Map<string, string>();
let kept = 0;

/**
 * A piece of a page, drawn anew only where it is not known yet. The least recently used ones are forgotten.
 *
 * @param key everything that the piece depends on: two that differ in anything have two keys
 */
export async function remembered(key: string, draw: () => Promise<string>): Promise<string> {
  const known = pieces.get(key);
  if (known !== undefined) {
    pieces.delete(key);
    pieces.set(key, known);
    return known;
  }
  const drawn = await draw();
  if (!pieces.has(key)) {
    pieces.set(key, drawn);
    kept += key.length + drawn.length;
    forgetOldest();
  }
  return drawn;
}

function forgetOldest(): void {
  for (const [key, piece] of pieces) {
    if (kept <= ROOM) return;
    pieces.delete(key);
    kept -= key.length + piece.length;
  }
}
