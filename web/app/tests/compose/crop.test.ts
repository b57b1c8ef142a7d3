import { describe, expect, test } from 'vitest';
import {
  type Crop,
  clamp,
  frameSize,
  isWhole,
  MAX_ZOOM,
  matrix,
  outputSize,
  pan,
  type Size,
  straightenTo,
  turn,
  WHOLE,
  withRatio,
  zoomTo,
} from '../../src/compose/crop';

const PICTURE: Size = { width: 4000, height: 3000 };

/** Where the frame's four corners lie on the picture, in picture pixels. */
function corners(crop: Crop, picture: Size): { x: number; y: number }[] {
  const frame = frameSize(crop, picture);
  const [a, b, c, d, e, f] = matrix(crop, picture, frame);
  const determinant = a * d - b * c;
  return [
    [0, 0],
    [frame.width, 0],
    [frame.width, frame.height],
    [0, frame.height],
  ].map(([x = 0, y = 0]) => ({
    x: (d * (x - e) - c * (y - f)) / determinant,
    y: (a * (y - f) - b * (x - e)) / determinant,
  }));
}

function expectInside(crop: Crop, picture: Size) {
  for (const corner of corners(crop, picture)) {
    expect(corner.x).toBeGreaterThanOrEqual(-0.01);
    expect(corner.y).toBeGreaterThanOrEqual(-0.01);
    expect(corner.x).toBeLessThanOrEqual(picture.width + 0.01);
    expect(corner.y).toBeLessThanOrEqual(picture.height + 0.01);
  }
}

describe('a crop', () => {
  test('untouched is the whole picture', () => {
    expect(isWhole(WHOLE)).toBe(true);
    expect(outputSize(WHOLE, PICTURE)).toEqual({ width: 4000, height: 3000 });
  });

  test('to a square takes the full shorter side', () => {
    const square = withRatio(WHOLE, PICTURE, 'square');
    expect(isWhole(square)).toBe(false);
    expect(outputSize(square, PICTURE)).toEqual({ width: 3000, height: 3000 });
  });

  test('to 4:5 and 1.91:1 has that shape at full resolution', () => {
    expect(outputSize(withRatio(WHOLE, PICTURE, 'portrait'), PICTURE)).toEqual({
      width: 2400,
      height: 3000,
    });
    expect(outputSize(withRatio(WHOLE, PICTURE, 'landscape'), PICTURE)).toEqual({
      width: 4000,
      height: 2094,
    });
  });

  test('turned by a quarter keeps every pixel and swaps the sides', () => {
    expect(outputSize(turn(WHOLE, PICTURE), PICTURE)).toEqual({ width: 3000, height: 4000 });
  });

  test('turned four times is as before', () => {
    let crop = WHOLE;
    for (let i = 0; i < 4; i++) crop = turn(crop, PICTURE);
    expect(crop).toEqual(WHOLE);
  });

  test('never shows anything beyond the picture, whatever is asked of it', () => {
    for (const ratio of ['original', 'square', 'portrait', 'landscape'] as const) {
      for (const turns of [0, 1, 2, 3]) {
        for (const straighten of [-30, -7, 0, 12, 30]) {
          for (const zoom of [0.2, 1, 1.7, 9]) {
            for (const x of [-3, 0.2, 0.5, 4]) {
              const crop = clamp({ ratio, turns, straighten, zoom, x, y: 1 - x }, PICTURE);
              expectInside(crop, PICTURE);
            }
          }
        }
      }
    }
  });

  test('zooms no further than its limit', () => {
    expect(zoomTo(WHOLE, PICTURE, 100).zoom).toBe(MAX_ZOOM);
    expect(zoomTo(WHOLE, PICTURE, 0).zoom).toBe(1);
  });

  test('follows the finger: dragging right uncovers what lies left', () => {
    const near = zoomTo(WHOLE, PICTURE, 2);
    const dragged = pan(near, PICTURE, 0.1, 0);
    expect(dragged.x).toBeCloseTo(0.5 - 0.1 / 2);
    expect(dragged.y).toBeCloseTo(0.5);
  });

  test('follows the finger on a turned picture too', () => {
    const near = zoomTo(turn(WHOLE, PICTURE), PICTURE, 2);
    const before = matrix(near, PICTURE, { width: 300, height: 400 });
    const after = matrix(pan(near, PICTURE, 0.1, 0.05), PICTURE, { width: 300, height: 400 });
    expect(after[4] - before[4]).toBeCloseTo(30);
    expect(after[5] - before[5]).toBeCloseTo(20);
  });

  test("puts the picture's middle in the middle of the frame", () => {
    const crop = straightenTo(turn(WHOLE, PICTURE), PICTURE, 10);
    const [a, b, c, d, e, f] = matrix(crop, PICTURE, { width: 300, height: 400 });
    expect(a * 2000 + c * 1500 + e).toBeCloseTo(150);
    expect(b * 2000 + d * 1500 + f).toBeCloseTo(200);
  });

  test('of a giant picture is drawn at a size that phones can draw', () => {
    const giant = { width: 12000, height: 9000 };
    expect(outputSize(withRatio(WHOLE, giant, 'square'), giant)).toEqual({
      width: 4096,
      height: 4096,
    });
  });
});
