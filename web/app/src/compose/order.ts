/** The order of an album's pictures, as arrows and drags change it. */

/** Moves one item to another place; places outside the list mean its nearest end. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined) return [...list];
  const rest = [...list.slice(0, from), ...list.slice(from + 1)];
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

/** Moves the items with these keys, together and in their present order, before or after another. */
export function moveBeside<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  keys: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): T[] {
  if (keys.has(target)) return [...list];
  const moved = list.filter((item) => keys.has(keyOf(item)));
  const rest = list.filter((item) => !keys.has(keyOf(item)));
  const found = rest.findIndex((item) => keyOf(item) === target);
  if (found < 0) return [...list];
  const place = side === 'before' ? found : found + 1;
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}
