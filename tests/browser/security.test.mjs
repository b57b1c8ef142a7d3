// The second step of signing in, an app that asks for access, and the list of devices.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { codeIn, mailInFolder } from './mailbox.mjs';
import { awake, base, launch, newName, openWindow, password, signIn, signUp } from './support.mjs';

const olha = newName('olha');
let browser;
let window;
let page;
let secret;
let lastStep = 0;
let recoveryCodes;

before(async () => {
  browser = await launch();
  window = await openWindow(browser);
  page = await window.newPage();
  await signUp(page, olha);
});

after(() => browser?.close());

test('the second step is turned on with a code from the app', async () => {
  await page.goto('/settings/security');
  await awake(page);
  await page.getByRole('button', { name: 'Turn on' }).click();
  const uri = new URL(await page.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href'));
  assert.equal(uri.protocol, 'otpauth:');
  assert.match(decodeURIComponent(uri.href), new RegExp(`totp/Tintype:${olha}\\?`));
  secret = uri.searchParams.get('secret');
  const typed = await page.locator('code').innerText();
  assert.equal(typed.replace(/\s/g, ''), secret, 'the key to type is the one in the picture');

  await page.getByLabel('Code from the app').fill(wrongCode());
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('That code is not right.').waitFor();
  await page.getByLabel('Code from the app').fill(nextCode());
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor();
  recoveryCodes = await page.locator('.codes code').allInnerTexts();
  assert.ok(new Set(recoveryCodes).size >= 8, 'there are enough of them');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText(`You have ${recoveryCodes.length} recovery codes left.`).waitFor();
});

test('from then on a password alone opens nothing', async () => {
  const other = await (await openWindow(browser)).newPage();
  await signIn(other, olha, password);
  await other.waitForURL(/\/sign-in\/second-factor/);
  await other.goto('/settings');
  await other.waitForURL(/\/sign-in\?/);
  await other.context().close();
});

test('a wrong code is refused, the right one lets in', async () => {
  await signOut(page);
  await signIn(page, olha, password);
  await enterCode(page, wrongCode());
  await page.getByText('That code is not right.').waitFor();
  await enterCode(page, nextCode());
  await page.waitForURL('/');
});

test('a recovery code lets in once', async () => {
  const [code] = recoveryCodes;
  await signOut(page);
  await signIn(page, olha, password);
  await enterCode(page, code);
  await page.waitForURL('/');
  await page.goto('/settings/security');
  await page.getByText(`You have ${recoveryCodes.length - 1} recovery codes left.`).waitFor();

  await signOut(page);
  await signIn(page, olha, password);
  await enterCode(page, code);
  await page.getByText('That code is not right.').waitFor();
  await enterCode(page, recoveryCodes[1].toUpperCase());
  await page.waitForURL('/');
});

test('an app gets no access without the second step', async () => {
  const app = await register('Darkslide');
  const other = await (await openWindow(browser)).newPage();
  await other.goto(authorizeAddress(app));
  await other.waitForURL(/\/sign-in\?/);
  await signIn(other, olha, password);
  await other.waitForURL(/\/sign-in\/second-factor/);
  await other.goto(authorizeAddress(app));
  await other.waitForURL(/\/sign-in\?/);

  await signIn(other, olha, password);
  await enterCode(other, recoveryCodes[2]);
  await other.getByRole('heading', { name: 'Darkslide would like to use your account' }).waitFor();
  await other.getByText(`as @${olha}`).waitFor();
  await other.getByRole('button', { name: 'Allow', exact: true }).click();
  await other.waitForURL(/\/oauth\/authorize\/native/);
  const code = await other.getByRole('textbox').inputValue();
  await exchange(app, code);
  await other.context().close();
});

test('devices and apps are listed, and each can be signed out', async () => {
  const phone = await openWindow(browser, {
    userAgent: 'Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
  });
  const other = await phone.newPage();
  await signIn(other, olha, password);
  await enterCode(other, recoveryCodes[3]);
  await other.waitForURL('/');

  await page.goto('/settings/sessions');
  await awake(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'This device' })
    .getByText(/^Chrome/)
    .waitFor();
  await page.getByRole('button', { name: 'Disconnect Darkslide' }).waitFor();
  await page.getByRole('button', { name: /^Sign out Firefox.*Android$/ }).click();
  await page.getByText(/Firefox.*Android is signed out/).waitFor();
  await other.goto('/settings');
  await other.waitForURL(/\/sign-in\?/);
  await phone.close();
});

test('the second step is turned off with the password', async () => {
  await page.goto('/settings/security');
  await awake(page);
  await page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await dialog.getByText('That is not your password.').waitFor();
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await page.getByRole('heading', { name: 'Two-step sign-in is off' }).waitFor();
  await signOut(page);
  await signIn(page, olha, password);
  await page.waitForURL('/');
});

test('without a mail server the code of a new password is in the mail folder', async () => {
  const email = `${olha}@example.org`;
  const other = await (await openWindow(browser)).newPage();
  await other.goto('/password-reset');
  await other.getByLabel('Email').fill(email);
  await other.getByRole('button', { name: 'Send me a code' }).click();
  await other.waitForURL(/\/password-reset\/confirm/);
  await other.getByLabel('Code from the mail').fill(codeIn(await mailInFolder(email, /new password/)));
  await other.getByLabel('New password').fill('a new one, made of iron');
  await other.getByRole('button', { name: 'Change password' }).click();
  await other.getByText('Your password is changed.').waitFor();
  await signIn(other, email, 'a new one, made of iron');
  await other.waitForURL('/');
  await other.goto('/settings/account');
  await other.getByText('Confirmed', { exact: true }).waitFor();
  await other.context().close();
});

async function enterCode(where, code) {
  await where.waitForURL(/\/sign-in\/second-factor/);
  await where.getByLabel('Code', { exact: true }).fill(code);
  await where.getByRole('button', { name: 'Continue' }).click();
}

async function signOut(where) {
  await where.goto('/settings');
  await where.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await where.waitForURL(/\/sign-in/);
}

async function register(name) {
  const answer = await fetch(`${base}/api/v1/apps`, {
    method: 'POST',
    body: new URLSearchParams({
      client_name: name,
      redirect_uris: 'urn:ietf:wg:oauth:2.0:oob',
      scopes: 'read write',
    }),
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

function authorizeAddress({ client_id }) {
  const asked = {
    response_type: 'code',
    client_id,
    redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
    scope: 'read write',
  };
  return `/oauth/authorize?${new URLSearchParams(asked)}`;
}

async function exchange({ client_id, client_secret }, code) {
  const answer = await fetch(`${base}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id,
      client_secret,
      redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
      code,
    }),
  });
  assert.equal(answer.status, 200);
}

/** What the app shows; each of its codes is good once, so the one after is taken early if need be. */
function nextCode() {
  lastStep = Math.max(lastStep + 1, Math.floor(Date.now() / 30_000));
  return codeAt(lastStep);
}

/** No code of these minutes. */
function wrongCode() {
  const now = Math.floor(Date.now() / 30_000);
  const right = [-2, -1, 0, 1, 2].map((step) => codeAt(now + step));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code));
}

function codeAt(step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', base32(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function base32(text) {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      .map((byte) => Number.parseInt(byte, 2)),
  );
}
