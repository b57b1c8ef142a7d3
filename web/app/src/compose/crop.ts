/**
 * The geometry of cropping a picture. All lengths are pixels of the upright picture as decoded, the
 * centre is a fraction of its sides, so a crop means the same at any display size.
 */

export type Ratio = 'original' | 'square' | 'portrait' | 'landscape';

export interface Size {
  width: number;
  height: number;
}

export interface Crop {
  ratio: Ratio;
  /** Quarter turns clockwise, 0 to 3. */
  turns: number;
  /** Fine rotation in degrees, clockwise, from -MAX_STRAIGHTEN to MAX_STRAIGHTEN. */
  straighten: number;
  /** 1 shows as much of the picture as the ratio allows. */
  zoom: number;
  /** The frame's centre, as a fraction of the picture's width and height. */
  x: number;
  y: number;
}

export const MAX_ZOOM = 5;
export const MAX_STRAIGHTEN = 30;
/** The longest side that a crop is drawn at; canvases beyond it fail on phones. */
export const MAX_SIDE = 4096;

export const WHOLE: Crop = { ratio: 'original', turns: 0, straighten: 0, zoom: 1, x: 0.5, y: 0.5 };

const RATIOS: Record<Exclude<Ratio, 'original'>, number> = {
  square: 1,
  portrait: 4 / 5,
  landscape: 1.91,
};

/** Whether the crop leaves the picture as it is, so that the file itself can be sent. */
export function isWhole(crop: Crop): boolean {
  return crop.ratio === 'original' && crop.turns === 0 && crop.straighten === 0 && crop.zoom === 1;
}

/** Width over height of the frame. */
export function frameRatio(crop: Crop, picture: Size): number {
  if (crop.ratio !== 'original') return RATIOS[crop.ratio];
  const ratio = picture.width / picture.height;
  return crop.turns % 2 === 0 ? ratio : 1 / ratio;
}

/** The clockwise angle by which the picture is turned below the frame, in radians. */
export function angle(crop: Crop): number {
  return ((crop.turns * 90 + crop.straighten) * Math.PI) / 180;
}

/** The frame's size in picture pixels: the largest that stays inside the turned picture, over zoom. */
export function frameSize(crop: Crop, picture: Size): Size {
  const ratio = frameRatio(crop, picture);
  const cos = Math.abs(Math.cos(angle(crop)));
  const sin = Math.abs(Math.sin(angle(crop)));
  const widest = Math.min(picture.width / (cos + sin / ratio), picture.height / (sin + cos / ratio));
  const width = widest / crop.zoom;
  return { width, height: width / ratio };
}

/** The same crop with every number in its range and the frame inside the picture. */
export function clamp(crop: Crop, picture: Size): Crop {
  const inRange = {
    ...crop,
    turns: ((crop.turns % 4) + 4) % 4,
    straighten: between(crop.straighten, -MAX_STRAIGHTEN, MAX_STRAIGHTEN),
    zoom: between(crop.zoom, 1, MAX_ZOOM),
  };
  const frame = frameSize(inRange, picture);
  const cos = Math.abs(Math.cos(angle(inRange)));
  const sin = Math.abs(Math.sin(angle(inRange)));
  const marginX = (frame.width * cos + frame.height * sin) / 2 / picture.width;
  const marginY = (frame.width * sin + frame.height * cos) / 2 / picture.height;
  return {
    ...inRange,
    x: between(inRange.x, marginX, 1 - marginX),
    y: between(inRange.y, marginY, 1 - marginY),
  };
}

/**
 * Moves the picture under the frame.
 *
 * @param dx pointer movement to the right, as a fraction of the frame's width
 * @param dy pointer movement down, as a fraction of the frame's height
 */
export function pan(crop: Crop, picture: Size, dx: number, dy: number): Crop {
  const frame = frameSize(crop, picture);
  const right = dx * frame.width;
  const down = dy * frame.height;
  const cos = Math.cos(angle(crop));
  const sin = Math.sin(angle(crop));
  return clamp(
    {
      ...crop,
      x: crop.x - (right * cos + down * sin) / picture.width,
      y: crop.y - (down * cos - right * sin) / picture.height,
    },
    picture,
  );
}

export function zoomTo(crop: Crop, picture: Size, zoom: number): Crop {
  return clamp({ ...crop, zoom }, picture);
}

/** A quarter turn clockwise. */
export function turn(crop: Crop, picture: Size): Crop {
  return clamp({ ...crop, turns: crop.turns + 1 }, picture);
}

export function straightenTo(crop: Crop, picture: Size, degrees: number): Crop {
  return clamp({ ...crop, straighten: degrees }, picture);
}

export function withRatio(crop: Crop, picture: Size, ratio: Ratio): Crop {
  return clamp({ ...crop, ratio }, picture);
}

/** The whole pixels that the crop is drawn at: full resolution, unless that is beyond MAX_SIDE. */
export function outputSize(crop: Crop, picture: Size, maxSide = MAX_SIDE): Size {
  const frame = frameSize(crop, picture);
  const scale = Math.min(1, maxSide / Math.max(frame.width, frame.height));
  return {
    width: Math.max(1, Math.round(frame.width * scale)),
    height: Math.max(1, Math.round(frame.height * scale)),
  };
}

export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transformation from picture pixels to pixels of an area that shows exactly the frame. */
export function matrix(crop: Crop, picture: Size, area: Size): Matrix {
  const scale = area.width / frameSize(crop, picture).width;
  const cos = Math.cos(angle(crop)) * scale;
  const sin = Math.sin(angle(crop)) * scale;
  const x = crop.x * picture.width;
  const y = crop.y * picture.height;
  return [cos, sin, -sin, cos, area.width / 2 - cos * x + sin * y, area.height / 2 - sin * x - cos * y];
}

function between(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
