// What people can do while no script runs: read, sign up, follow, answer a request, and undo each.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch, newName, openUntil, openWindow, share, signUp } from './support.mjs';

const PIER = 'A pier in the fog';
const annaName = newName('anna');
const marcoName = newName('marco');
let browser;
let anna;
let plain;
let address;

before(async () => {
  browser = await launch();
  anna = await (await openWindow(browser)).newPage();
  await signUp(anna, annaName);
  address = await share(anna, {
    pictures: [{ hue: 200, width: 1200, height: 900, alt: PIER }],
    caption: 'Out on the pier',
  });
  plain = await (await openWindow(browser, { javaScriptEnabled: false })).newPage();
});

after(() => browser?.close());

test('somebody signs up without scripts', async () => {
  await signUp(plain, marcoName);
  await plain.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ state: 'attached' });
});

test('the main pages are there without scripts', async () => {
  for (const [path, what] of [
    [`/@${annaName}`, plain.getByRole('main').getByAltText(PIER)],
    [address, plain.getByRole('main').getByAltText(PIER)],
    ['/explore', plain.getByRole('heading', { name: 'Explore' })],
    [`/search?q=${annaName}`, plain.locator(`main a[href="/@${annaName}"]`)],
    ['/settings', plain.getByRole('link', { name: /Privacy/ })],
    ['/activity', plain.getByRole('heading', { name: 'Activity' })],
    ['/requests', plain.getByRole('heading', { name: 'Follow requests' })],
  ]) {
    await plain.goto(path);
    await what.first().waitFor();
  }
});

test('what needs a script is not offered', async () => {
  await plain.goto(address);
  assert.equal(await plain.getByRole('button', { name: 'More about this post' }).count(), 0);
});

test('following and unfollowing are forms', async () => {
  await plain.goto(`/@${annaName}`);
  await plain.getByRole('button', { name: 'Follow', exact: true }).click();
  await plain.waitForURL(`/@${annaName}`);
  await plain.getByRole('button', { name: 'Following' }).waitFor();
  const shown = plain.getByRole('main').getByAltText(PIER).first();
  await until('/', shown);

  await plain.goto(`/@${annaName}`);
  await plain.getByRole('button', { name: 'Following' }).click();
  await plain.waitForURL(`/@${annaName}/relationship**`);
  await plain.getByRole('button', { name: 'Unfollow' }).click();
  await plain.waitForURL(`/@${annaName}`);
  await plain.getByRole('button', { name: 'Follow', exact: true }).waitFor();
});

test('liking, saving and commenting are forms', async () => {
  await plain.goto(address);
  await plain.getByRole('button', { name: 'Like', exact: true }).click();
  await plain.waitForURL(address);
  await plain.getByRole('button', { name: 'Like', exact: true, pressed: true }).waitFor();
  await plain.getByRole('button', { name: 'Save', exact: true }).click();
  await plain.getByRole('button', { name: 'Save', exact: true, pressed: true }).waitFor();
  await plain.getByPlaceholder('Add a comment…').fill('Said without a script');
  await plain.getByRole('button', { name: 'Post', exact: true }).click();
  await plain.waitForURL(`${address}#comment-**`);
  await plain.getByRole('listitem').getByText('Said without a script').waitFor();
  await until('/saved', plain.getByRole('main').getByAltText(PIER));
});

test('blocking and unblocking are forms', async () => {
  await plain.goto(`/@${annaName}`);
  await plain.getByRole('button', { name: `More about ${annaName}` }).click();
  await plain.getByRole('button', { name: /^Block/ }).click();
  await plain.getByText('You blocked this account').waitFor();
  await plain.getByRole('button', { name: 'Unblock' }).click();
  await plain.getByRole('button', { name: 'Follow', exact: true }).waitFor();
});

test('a request to follow is answered by a form', async () => {
  await openUntil(anna, `/@${annaName}`, anna.getByRole('link', { name: 'Edit profile' }));
  await turnPrivate();
  await until(`/@${annaName}`, plain.getByText('This account is private'));
  await plain.getByRole('button', { name: 'Follow', exact: true }).click();
  await plain.getByRole('button', { name: 'Requested' }).waitFor();

  const storageState = await anna.context().storageState();
  const context = await openWindow(browser, { javaScriptEnabled: false, storageState });
  const requests = await context.newPage();
  await requests.goto('/requests');
  await requests.getByRole('button', { name: `Accept the request of @${marcoName}` }).click();
  await requests.waitForURL('/requests');
  assert.equal(await requests.getByText(marcoName).count(), 0);
  await plain.goto(`/@${annaName}`);
  await plain.getByRole('button', { name: 'Following' }).waitFor();
  await context.close();
});

test('a press that comes before the script is not lost', async () => {
  const storageState = await plain.context().storageState();
  const context = await openWindow(browser, { storageState });
  const page = await context.newPage();
  // The script of the buttons is on its way for ever.
  await page.route(/ProfileActions.*\.js$/, () => {});
  await page.goto(`/@${annaName}`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Following' }).click();
  await page.waitForURL(`/@${annaName}/relationship**`);
  await page.getByRole('button', { name: 'Unfollow' }).click();
  await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
  await context.close();
});

test('a form from another website is not followed', async () => {
  const me = await plain.context().request.get('/api/v1/accounts/lookup', { params: { acct: annaName } });
  const { id } = await me.json();
  const answer = await plain.context().request.post(`/people/${id}/follow`, {
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site', accept: 'text/html' },
    form: { next: '/' },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
  assert.equal(new URL(answer.headers().location, base).search, '?error=cross_site');
});

/** Presses the switch before its script is there; it waits for it, so that the press is not lost. */
async function turnPrivate() {
  const context = await openWindow(browser, { storageState: await anna.context().storageState() });
  const page = await context.newPage();
  let arrive;
  const arrival = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route(/PrivacySettings.*\.js$/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto('/settings/privacy', { waitUntil: 'domcontentloaded' });
  const locked = page.getByRole('switch', { name: 'Private account' });
  assert.equal(await locked.evaluate((it) => getComputedStyle(it).pointerEvents), 'none');
  const pressed = locked.check();
  arrive();
  await pressed;
  await page.getByText('Your account is private now').waitFor();
  await context.close();
}

/** Opens an address again and again until something is on it; there is no script to wait for. */
async function until(path, locator) {
  for (let tries = 0; tries < 100; tries++) {
    await plain.goto(path);
    if ((await locator.count()) > 0) return;
  }
  throw new Error(`${path} never showed ${locator}`);
}
