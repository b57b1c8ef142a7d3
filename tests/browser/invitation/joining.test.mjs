// On a server that one joins by invitation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awake, fillSignUp, launch, newName, openWindow, password, signIn } from '../support.mjs';

const BROKEN = "This invitation doesn't work. It may be used up or out of date.";

const guest = newName('guest');
let browser;
let host;
let link;

before(async () => {
  browser = await launch();
  host = await (await openWindow(browser)).newPage();
  await signIn(host, process.env.TINTYPE_STAFF, password);
  await host.waitForURL('/');
});

after(() => browser?.close());

test('a member makes a link for one person', async () => {
  await host.goto('/settings');
  await host.getByRole('link', { name: /^Invitations/ }).click();
  await awake(host);
  await host.getByRole('radio', { name: '1', exact: true }).check();
  await host.getByRole('radio', { name: 'A day' }).check();
  await host.getByRole('button', { name: 'Make a link' }).click();
  await host.getByText('The link is ready.').waitFor();
  link = await host.locator('.lines code').first().innerText();
  assert.match(link, /\/sign-up\?invite=\w/);
  await host
    .getByText(/^Not used yet · until /)
    .first()
    .waitFor();
});

test('the link lets one person in', async () => {
  const page = await come(link);
  await fillSignUp(page, guest);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('/');
  await page.goto(`/@${guest}`);
  await page.getByRole('link', { name: 'Edit profile' }).waitFor();
  await page.context().close();
});

test('nobody else comes in with it, and what they typed is kept', async () => {
  const late = newName('late');
  const page = await come(link);
  await fillSignUp(page, late);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText(BROKEN).waitFor();
  assert.equal(await page.getByLabel('Username').inputValue(), late);
  assert.equal(
    await page.getByLabel('Password', { exact: true }).inputValue(),
    '',
    'a password is never kept',
  );
  await host.reload();
  await host.getByText('Used by 1 of 1 · Used up').first().waitFor();
  await page.context().close();
});

test('without a link the page says how one gets in', async () => {
  const page = await come('/sign-up');
  await page.getByText('This place is by invitation.').waitFor();
  await fillSignUp(page, newName('stranger'));
  await page.getByLabel('Invitation code').fill('a guess');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText(BROKEN).waitFor();
  await page.context().close();
});

test('a link that is out of date lets nobody in', async () => {
  const brief = await host.evaluate(async () => {
    const answer = await fetch('/api/tintype/v1/invites', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ max_uses: null, expires_in: 1 }),
    });
    return answer.json();
  });
  await host.waitForFunction((time) => Date.now() > Date.parse(time) + 100, brief.expires_at);
  await isRefused(brief.url);
  await host.goto('/settings/invites');
  await host.getByText('Not used yet · Out of date').first().waitFor();
});

test('a link that was withdrawn lets nobody in', async () => {
  await host.goto('/settings/invites');
  await awake(host);
  await host.getByRole('radio', { name: 'Any number' }).check();
  await host.getByRole('button', { name: 'Make a link' }).click();
  const line = host.locator('.lines').getByRole('listitem').filter({ hasText: 'Copy link' }).first();
  const address = await line.locator('code').innerText();
  await line.getByRole('button', { name: /^Withdraw the link/ }).click();
  await host.getByText('The link no longer works').waitFor();
  await isRefused(address);
});

async function isRefused(address) {
  const page = await come(address);
  await fillSignUp(page, newName('late'));
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText(BROKEN).waitFor();
  await page.context().close();
}

async function come(address) {
  const page = await (await openWindow(browser)).newPage();
  await page.goto(address);
  return page;
}
