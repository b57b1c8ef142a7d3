// Two people meet through the pages, as they would.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awake, launch, newName, openUntil, openWindow, password, share, signUp } from './support.mjs';

const LIGHTHOUSE = 'A lighthouse under a blue sky';
const MEADOW = 'A meadow in the evening';

const hannaName = newName('hanna');
const mykolaName = newName('mykola');
let browser;
let hanna;
let mykola;
let address;

before(async () => {
  browser = await launch();
  hanna = await (await openWindow(browser)).newPage();
  mykola = await (await openWindow(browser)).newPage();
});

after(() => browser?.close());

test('two people sign up', async () => {
  await signUp(hanna, hannaName);
  await signUp(mykola, mykolaName);
  await hanna.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ state: 'attached' });
  const session = (await hanna.context().cookies()).find(({ name }) => name === 'tintype_session');
  assert.ok(session.httpOnly, 'scripts cannot read the session');
});

test('an album of two described pictures is posted', async () => {
  address = await share(hanna, {
    pictures: [
      { hue: 205, width: 1200, height: 900, alt: LIGHTHOUSE },
      { hue: 20, width: 1200, height: 900, alt: MEADOW },
    ],
    caption: 'The long way home #walks',
    place: 'Busan',
  });
  assert.match(address, new RegExp(`^/@${hannaName}/\\d+$`));
  await hanna.getByAltText(LIGHTHOUSE).waitFor();
  assert.equal(await hanna.getByAltText(MEADOW).count(), 1);
  await hanna.getByText('Busan').first().waitFor();
});

test('a profile is found by searching, and followed', async () => {
  await openUntil(mykola, `/search?q=${hannaName}`, mykola.locator(`main a[href="/@${hannaName}"]`));
  await mykola.locator(`main a[href="/@${hannaName}"]`).click();
  await mykola.getByRole('heading', { name: hannaName, level: 1 }).waitFor();
  // Whether or not the button's script has woken by now.
  await mykola.getByRole('button', { name: 'Follow', exact: true }).click();
  await mykola.getByRole('button', { name: 'Following' }).waitFor();
  await openUntil(mykola, `/@${hannaName}`, mykola.getByText(/^1 follower$/));
});

test('the post of a followed person is at home', async () => {
  const picture = mykola.getByRole('article').getByAltText(LIGHTHOUSE);
  await openUntil(mykola, '/', picture);
  assert.ok(await drawn(picture), 'its first picture is drawn');
});

test('home shows its pictures without scripts', async () => {
  const storageState = await mykola.context().storageState();
  const context = await openWindow(browser, { javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await page.goto('/');
  assert.ok(await drawn(page.getByAltText(LIGHTHOUSE)), 'the first picture is drawn');
  await page.getByText('The long way home').waitFor();
  await context.close();
});

test('a post opens above the profile, has its own address and closes with back', async () => {
  await mykola.goto(`/@${hannaName}`);
  await mykola.getByRole('main').locator(`a[href="${address}"]`).click();
  await mykola.waitForURL(address);
  await mykola.getByRole('dialog').getByAltText(LIGHTHOUSE).waitFor();
  await mykola.goBack();
  await mykola.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(new URL(mykola.url()).pathname, `/@${hannaName}`);
  await mykola.goto(address);
  await mykola.getByRole('main').getByAltText(LIGHTHOUSE).waitFor();
});

test('an edited profile is shown to others', async () => {
  await hanna.goto('/settings/profile');
  await awake(hanna);
  await hanna.getByLabel('Name', { exact: true }).fill('Hanna 한나');
  await hanna.getByLabel('Bio').fill('Walks a lot, with a camera.');
  await hanna.getByRole('button', { name: 'Save', exact: true }).click();
  await hanna.getByText('Profile saved').waitFor();
  await openUntil(mykola, `/@${hannaName}`, mykola.getByText('Walks a lot, with a camera.'));
  await mykola.getByText('Hanna 한나').first().waitFor();
});

test('a private account lets its followers in itself', async () => {
  await mykola.goto('/settings/privacy');
  await awake(mykola);
  await mykola.getByRole('switch', { name: 'Private account' }).check();
  await mykola.getByText('Your account is private now').waitFor();

  await openUntil(hanna, `/@${mykolaName}`, hanna.getByText('This account is private'));
  await hanna.getByRole('button', { name: /^Follow/ }).click();
  await hanna.getByRole('button', { name: 'Requested' }).waitFor();

  const accept = mykola.getByRole('button', { name: `Accept the request of @${hannaName}` });
  await openUntil(mykola, '/requests', accept);
  await accept.click();
  await mykola.getByText(`@${hannaName} follows you now`).waitFor();
  await openUntil(hanna, `/@${mykolaName}`, hanna.getByRole('button', { name: 'Following' }));
});

test('signing in again takes the right password', async () => {
  await hanna.goto('/');
  await hanna.getByRole('button', { name: 'More', exact: true }).click();
  await hanna.getByRole('button', { name: 'Sign out' }).click();
  await hanna.waitForURL(/\/sign-in/);

  await signIn('not the password at all');
  await hanna.getByRole('alert').waitFor();
  assert.equal(await hanna.getByLabel('Username or email').inputValue(), hannaName, 'the name is kept');

  await signIn(password);
  await hanna.waitForURL('/');
  await hanna.goto(`/@${hannaName}`);
  await hanna.getByRole('link', { name: 'Edit profile' }).waitFor();
});

async function signIn(secret) {
  await hanna.getByLabel('Username or email').fill(hannaName);
  await hanna.getByLabel('Password', { exact: true }).fill(secret);
  await hanna.getByRole('button', { name: 'Sign in' }).click();
}

async function drawn(picture) {
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate((image) => image.complete && image.naturalWidth > 0);
}
