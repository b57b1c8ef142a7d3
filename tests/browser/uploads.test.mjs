// Sharing pictures while the connection comes and goes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awake, base, launch, newName, openWindow, photograph, signUp } from './support.mjs';

const NAMES = ['one.jpg', 'two.jpg', 'three.jpg'];
const HUES = [200, 20, 110];
const CAPTION = 'Three hills, in the order of the walk';

const danylo = newName('danylo');
let browser;
let window;
let page;
let files;

before(async () => {
  browser = await launch();
  window = await openWindow(browser);
  page = await window.newPage();
  await signUp(page, danylo);
  files = [];
  for (const [index, name] of NAMES.entries()) {
    files.push({ name, mimeType: 'image/jpeg', buffer: await photograph(page, { hue: HUES[index] }) });
  }
});

after(() => browser?.close());

test('a connection lost in the middle of an upload loses nothing', async () => {
  await page.goto('/create');
  await loseConnectionDuring('two.jpg');
  await pick(files);
  await page.getByText('No connection. Your photos go on by themselves.').waitFor();
  for (const [index, name] of NAMES.entries()) await describe(index, `Picture ${name}`);
  await page.getByLabel('Caption').fill(CAPTION);
  await page.getByRole('button', { name: /^(Share|Uploading)/ }).click();
  await page.getByRole('button', { name: /^Uploading \d of 3/ }).waitFor();

  await findConnection();
  await page.waitForURL(/\/@[\w.]+\/\d+$/);
  await page.goto(`/@${danylo}`);
  const posts = page
    .getByRole('main')
    .locator(`a[href^="/@${danylo}/"]`)
    .filter({ has: page.locator('img') });
  assert.equal(await posts.count(), 1, 'the post is there once');
  await posts.click();
  await page.waitForURL(/\/@[\w.]+\/\d+$/);
  await page.reload();
  const alts = await page
    .getByRole('main')
    .getByRole('img', { name: /^Picture / })
    .evaluateAll((all) => all.map(({ alt }) => alt));
  assert.deepEqual(
    [...new Set(alts)],
    NAMES.map((name) => `Picture ${name}`),
    'all pictures, in their order',
  );
});

test('what was being made survives a page that is closed without a connection', async () => {
  await page.goto('/create');
  await loseConnectionDuring('one.jpg');
  await pick([files[0]]);
  await page.getByText('No connection. Your photos go on by themselves.').waitFor();
  await page.getByLabel('Caption').fill('Kept over a reload');
  await findConnection();
  await page.reload();
  await page.getByText('Picked up where you left off.').waitFor();
  assert.equal(await page.getByLabel('Caption').inputValue(), 'Kept over a reload');
  await page.getByRole('button', { name: 'Share' }).waitFor();
  await page.getByRole('button', { name: 'Start over' }).click();
});

test('a broken file says so, and the others are not held back', async () => {
  await page.goto('/create');
  await pick([
    files[0],
    { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') },
    files[2],
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') },
  ]);
  await page.getByText('Only pictures can be posted here. Left out: notes.txt').waitFor();
  await page.getByText("Some photos didn't upload.").waitFor();
  await page.getByRole('button', { name: 'Photo 2 of 3' }).click();
  await page.getByText("This file can't be read as a picture.").waitFor();
  await page.getByRole('button', { name: 'Remove photo' }).click();
  await page.getByRole('button', { name: 'Photo 2 of 2' }).waitFor();
  await page.getByLabel('Caption').fill('The two that were whole');
  await page.getByRole('button', { name: /^(Share|Uploading)/ }).click();
  await page.waitForURL(/\/@[\w.]+\/\d+$/);
});

test('the feed that was read stays readable without a connection', async () => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByText('The two that were whole').waitFor();
  await page.waitForFunction(
    async () => (await caches.match('/', { cacheName: 'pages-1', ignoreVary: true })) !== undefined,
  );
  await window.setOffline(true);
  await page.getByText('You are offline. Showing what was saved.').waitFor();
  await page.reload();
  await page.getByText('The two that were whole').waitFor();
  await page.getByText('You are offline. Showing what was saved.').waitFor();
  await page.goto('/settings');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await page.getByRole('link', { name: 'Open the saved feed' }).click();
  await page.getByText('The two that were whole').waitFor();
  await window.setOffline(false);
  await page.getByText('You are offline. Showing what was saved.').waitFor({ state: 'hidden' });
});

async function pick(chosen) {
  await page.locator('input[type=file][multiple]').first().setInputFiles(chosen);
}

async function describe(index, alt) {
  await page.getByRole('button', { name: `Photo ${index + 1} of ${NAMES.length}` }).click();
  await page.getByLabel('Describe this photo').fill(alt);
}

/** From the moment that a file of this name is sent there is no network, for it and for everything else. */
async function loseConnectionDuring(name) {
  await page.route('**/api/v2/media', async (route) => {
    if (route.request().postDataBuffer()?.includes(`filename="${name}"`)) {
      await window.setOffline(true);
      await route.abort('internetdisconnected');
    } else await route.continue();
  });
}

async function findConnection() {
  await page.unroute('**/api/v2/media');
  await window.setOffline(false);
}
