// What the browser's tests share: a browser, people and their pictures.
import { randomBytes } from 'node:crypto';
import { chromium } from 'playwright-core';

export const base = process.env.TINTYPE_BASE;
export const password = 'silver and iron plates';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page or something on it may take, in milliseconds. */
const PATIENCE = 20_000;

export function launch() {
  return chromium.launch({ executablePath: process.env.TINTYPE_BROWSER, args: FLAGS });
}

/** A window of its own, with its own cookies. */
export async function openWindow(browser, options = {}) {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** A username that nobody has yet, even where the tests ran before. */
export function newName(stem) {
  return `${stem}_${randomBytes(4).toString('hex')}`;
}

/** Signs up through the page; ends at home. */
export async function signUp(page, username) {
  await page.goto('/sign-up');
  await fillSignUp(page, username);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('/');
}

/** Fills in what every way of signing up asks for. */
export async function fillSignUp(page, username) {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Email').fill(`${username}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('checkbox', { name: /I agree/ }).check();
}

/** Enters name and password; what comes next is for the caller to say. */
export async function signIn(page, login, secret) {
  if (!new URL(page.url(), base).pathname.endsWith('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel('Username or email').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A landscape under a sky of the given hue, as the bytes of a JPEG. */
export async function photograph(page, { hue, width = 1200, height = 900 }) {
  const address = await page.evaluate(drawLandscape, { hue, width, height });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

function drawLandscape({ hue, width, height }) {
  const canvas = new OffscreenCanvas(width, height);
  const paint = canvas.getContext('2d');
  const sky = paint.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${hue} 55% 42%)`);
  sky.addColorStop(1, `hsl(${(hue + 50) % 360} 70% 78%)`);
  paint.fillStyle = sky;
  paint.fillRect(0, 0, width, height);
  paint.fillStyle = 'hsl(45 90% 88%)';
  paint.beginPath();
  paint.arc(width * 0.7, height * 0.34, height * 0.09, 0, Math.PI * 2);
  paint.fill();
  for (let ridge = 0; ridge < 4; ridge++) {
    paint.fillStyle = `hsl(${(hue + 20 * ridge) % 360} 30% ${44 - ridge * 10}%)`;
    paint.beginPath();
    paint.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      const wave = Math.sin(x / (90 + 30 * ridge) + ridge * 2) + Math.sin(x / (37 + 9 * ridge)) / 3;
      paint.lineTo(x, height * (0.5 + 0.12 * ridge) - wave * height * 0.05);
    }
    paint.lineTo(width, height);
    paint.fill();
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }).then(
    (blob) =>
      new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
      }),
  );
}

/** Posts an album through the page; answers the path of the post. */
export async function share(page, { pictures, caption, place }) {
  await page.goto('/create');
  const files = [];
  for (const [index, { hue, width, height }] of pictures.entries()) {
    const buffer = await photograph(page, { hue, width, height });
    files.push({ name: `picture-${index + 1}.jpg`, mimeType: 'image/jpeg', buffer });
  }
  await page.locator('input[type=file][multiple]').first().setInputFiles(files);
  for (const [index, { alt }] of pictures.entries()) {
    if (pictures.length > 1) await choosePicture(page, index + 1, pictures.length);
    await page.getByLabel('Describe this photo').fill(alt);
  }
  await page.getByLabel('Caption').fill(caption);
  if (place) await page.getByRole('combobox', { name: 'Place' }).fill(place);
  await page.getByRole('button', { name: /^(Share|Uploading)/ }).click();
  await page.waitForURL(/\/@[\w.]+\/\d+$/);
  return new URL(page.url()).pathname;
}

function choosePicture(page, number, total) {
  return page.getByRole('button', { name: `Photo ${number} of ${total}` }).click();
}

/** Waits until what was drawn by the server also answers: its scripts run. */
export async function awake(page) {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
}

/** Opens an address again and again until something is on it: news takes a moment to arrive. */
export async function openUntil(page, path, locator) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    await page.goto(path);
    if ((await locator.count()) > 0) return awake(page);
  }
  throw new Error(`${path} never showed ${locator}`);
}
