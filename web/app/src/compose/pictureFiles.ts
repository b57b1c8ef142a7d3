import { type Crop, matrix, outputSize, type Size } from './crop';

/** What the server reads, for the file picker. Types alone miss HEIC on some systems. */
export const ACCEPTED = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/avif',
  '.heic',
  '.heif',
  '.avif',
];

const READABLE_NAME = /\.(jpe?g|png|webp|gif|hei[cf]|avif)$/i;
const READABLE_TYPE = /^image\/(jpeg|png|webp|gif|hei[cf](-sequence)?|avif)$/;

/** Whether a file may be a picture that the server reads. The server looks at the content itself. */
export function mayBePicture(file: { name: string; type: string }): boolean {
  return file.type === '' ? READABLE_NAME.test(file.name) : READABLE_TYPE.test(file.type);
}

/** The pictures among what was dropped or pasted, in their order, and the names of the rest. */
export function sortOut(files: Iterable<File>): { pictures: File[]; others: string[] } {
  const pictures: File[] = [];
  const others: string[] = [];
  for (const file of files) {
    if (mayBePicture(file)) pictures.push(file);
    else others.push(file.name);
  }
  return { pictures, others };
}

export interface Drawable {
  source: CanvasImageSource;
  size: Size;
}

/** A picture that this browser can draw, upright; rejects if it can't read it (HEIC in most). */
export async function drawable(original: File | string): Promise<Drawable> {
  const address = typeof original === 'string' ? original : URL.createObjectURL(original);
  try {
    const image = new Image();
    image.decoding = 'async';
    image.src = address;
    await image.decode();
    if (image.naturalWidth === 0) throw new Error('The picture has no size of its own');
    return { source: image, size: { width: image.naturalWidth, height: image.naturalHeight } };
  } finally {
    if (typeof original !== 'string') URL.revokeObjectURL(address);
  }
}

/** Draws the frame of a crop into a canvas of exactly its shape. */
export function draw(canvas: HTMLCanvasElement, picture: Drawable, crop: Crop): void {
  const context = canvas.getContext('2d', { colorSpace: colourSpace() });
  if (!context) throw new Error('This browser gives no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(...matrix(crop, picture.size, canvas));
  context.drawImage(picture.source, 0, 0);
}

/** The frame of a crop at full resolution, as a file to upload. */
export async function cropped(name: string, picture: Drawable, crop: Crop, maxSide?: number): Promise<File> {
  const type = /\.png$/i.test(name) ? 'image/png' : 'image/jpeg';
  const blob = await developed(picture, crop, maxSide, type, 0.93);
  const extension = type === 'image/png' ? 'png' : 'jpg';
  return new File([blob], `${name.replace(/\.[^.]*$/, '')}.${extension}`, { type });
}

const PREVIEW_SIDE = 1080;

/** The address of a small copy of what the crop shows, so that no full photograph stays in memory. */
export async function previewOf(original: File | string, crop: Crop): Promise<string> {
  return URL.createObjectURL(
    await developed(await drawable(original), crop, PREVIEW_SIDE, 'image/webp', 0.85),
  );
}

async function developed(
  picture: Drawable,
  crop: Crop,
  maxSide: number | undefined,
  type: string,
  quality: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, outputSize(crop, picture.size, maxSide));
  draw(canvas, picture, crop);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (!blob) throw new Error('This browser could not write the picture');
  return blob;
}

/** Wide-gamut screens show wide-gamut photographs; drawing them in sRGB would dull their colours. */
function colourSpace(): PredefinedColorSpace {
  return matchMedia('(color-gamut: p3)').matches ? 'display-p3' : 'srgb';
}
