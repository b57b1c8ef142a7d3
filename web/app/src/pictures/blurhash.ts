/**
 * Turns a blurhash into a picture of a few pixels, as a data address that a style attribute can carry: the browser's
 * own smoothing does the blur, so a placeholder is there with the first byte and needs no script.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

const WIDTH = 8;
const HEIGHT = 8;
const HEADER = 54;
const REMEMBERED = 5000;

const known = new Map<string, string | null>();

/** The data address of the placeholder, or null where the hash is not one. */
export function placeholder(blurhash: string | null | undefined): string | null {
  if (!blurhash) return null;
  let address = known.get(blurhash);
  if (address === undefined) {
    const pixels = decode(blurhash);
    address = pixels && `data:image/bmp;base64,${bitmap(pixels).toString('base64')}`;
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(blurhash, address);
  }
  return address;
}

type Colour = readonly [number, number, number];

/** The pixels, row by row, red, green and blue; null where the hash does not parse. */
export function decode(blurhash: string): Uint8Array | null {
  const values = [...blurhash].map((digit) => VALUES.get(digit) ?? -1);
  const size = values[0] ?? -1;
  const across = (size % 9) + 1;
  const down = Math.floor(size / 9) + 1;
  if (size < 0 || values.includes(-1) || values.length !== 4 + 2 * across * down) return null;
  const factors = factorsOf(values, across * down);
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++)
      pixels.set(pixelAt(factors, across, x / WIDTH, y / HEIGHT), (y * WIDTH + x) * 3);
  }
  return pixels;
}

function factorsOf(values: number[], count: number): Colour[] {
  const number = (from: number, to: number) =>
    values.slice(from, to).reduce((sum, value) => sum * 83 + value, 0);
  const average = number(2, 6);
  const strongest = (number(1, 2) + 1) / 166;
  const factors: Colour[] = [[linear(average >> 16), linear((average >> 8) & 255), linear(average & 255)]];
  for (let index = 1; index < count; index++) {
    const value = number(4 + index * 2, 6 + index * 2);
    const part = (step: number) => signedSquare((step - 9) / 9) * strongest;
    factors.push([part(Math.floor(value / 361)), part(Math.floor(value / 19) % 19), part(value % 19)]);
  }
  return factors;
}

function pixelAt(factors: Colour[], across: number, x: number, y: number): number[] {
  const sum = [0, 0, 0];
  factors.forEach((factor, index) => {
    const basis =
      Math.cos(Math.PI * x * (index % across)) * Math.cos(Math.PI * y * Math.floor(index / across));
    for (let channel = 0; channel < 3; channel++)
      sum[channel] = (sum[channel] ?? 0) + (factor[channel] ?? 0) * basis;
  });
  return sum.map(encoded);
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  const part = Math.min(1, Math.max(0, value));
  return Math.round((part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055) * 255);
}

function signedSquare(value: number): number {
  return Math.sign(value) * value * value;
}

/** A Windows bitmap: the one picture format that needs no compressor. Rows run from the bottom, blue comes first. */
function bitmap(pixels: Uint8Array): Buffer {
  const file = Buffer.alloc(HEADER + pixels.length);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(WIDTH, 18);
  file.writeInt32LE(HEIGHT, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const from = ((HEIGHT - 1 - y) * WIDTH + x) * 3;
      const to = HEADER + (y * WIDTH + x) * 3;
      file.set([pixels[from + 2] ?? 0, pixels[from + 1] ?? 0, pixels[from] ?? 0], to);
    }
  }
  return file;
}
