import type { MediaAttachment } from '@tintype/client';

/** The tallest and the widest frame of an album in the feed: 4:5 and 1.91:1. */
const TALLEST = 4 / 5;
const WIDEST = 1.91;

/**
 * The address of a picture or film on the origin that the page is on, whichever of the installation's names
 * the visitor came by: the page's rules let in nothing else.
 */
export function here(address: string): string {
  return /^https?:\/\/[^/]+(\/(?:media|images)\/.*)$/.exec(address)?.[1] ?? address;
}

export interface SourceSet {
  type: string;
  srcset: string;
}

/** The encoded sizes of a picture by format, the smaller format first. */
export function sourceSets(media: MediaAttachment): SourceSet[] {
  const sets = new Map<string, string[]>();
  for (const source of media.sources) {
    const set = sets.get(source.type) ?? [];
    set.push(`${here(source.url)} ${source.width}w`);
    sets.set(source.type, set);
  }
  const preference = ['image/avif', 'image/webp', 'image/jpeg', 'image/png'];
  return [...sets]
    .map(([type, entries]) => ({ type, srcset: entries.join(', ') }))
    .sort((a, b) => preference.indexOf(a.type) - preference.indexOf(b.type));
}

/** Width over height as it was taken; a picture that doesn't say is taken for square. */
export function ratioOf(media: MediaAttachment | undefined): number {
  const size = media?.meta.original ?? media?.meta.small;
  return size && size.width > 0 && size.height > 0 ? size.width / size.height : 1;
}

/** The frame of a whole album: the first picture's own ratio, within what the feed allows. */
export function frameRatio(album: readonly MediaAttachment[]): number {
  return Math.min(WIDEST, Math.max(TALLEST, ratioOf(album[0])));
}

/** How wide a frame is drawn under which condition, the last without one. */
export type FrameWidths = readonly (readonly [condition: string, width: number, unit: 'px' | 'vw'])[];

/**
 * The `sizes` of a picture that fills a frame: one wider than the frame is drawn as high as it, sticks out at
 * both sides, and needs that many more pixels.
 *
 * @param frame width over height
 * @param widths of the frame itself
 */
export function coverSizes(media: MediaAttachment | undefined, frame: number, widths: FrameWidths): string {
  const wider = Math.max(1, ratioOf(media) / frame);
  return widths
    .map(([condition, width, unit]) => `${condition} ${Math.ceil(width * wider)}${unit}`.trim())
    .join(', ');
}

/** Where to look when the frame cuts the picture, as CSS has it; undefined for the middle. */
export function focusPosition(media: MediaAttachment): string | undefined {
  const focus = media.meta.focus;
  if (focus.x === 0 && focus.y === 0) return undefined;
  const percent = (value: number) => `${Math.round((value + 1) * 50)}%`;
  return `${percent(focus.x)} ${percent(-focus.y)}`;
}

export function isVideo(media: MediaAttachment): boolean {
  return media.type === 'video' || media.type === 'gifv';
}
