// People talk in groups, join them by links, send posts to each other, and say how much of that they want.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { awake, base, launch, newName, openUntil, openWindow, photograph, share, signUp } from './support.mjs';

const OUTPUT = `${import.meta.dirname}/output`;
const PHONE = { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 };
const DESKTOP = { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
const HARBOUR = 'Boats in a harbour';

const names = Object.fromEntries(['ines', 'bohdan', 'jisoo', 'olek'].map((stem) => [stem, newName(stem)]));
const pages = {};
let browser;
let post;
let group;
let link;

before(async () => {
  await mkdir(OUTPUT, { recursive: true });
  browser = await launch();
  for (const [stem, name] of Object.entries(names)) {
    pages[stem] = await (await openWindow(browser)).newPage();
    await signUp(pages[stem], name);
  }
  post = await share(pages.jisoo, {
    pictures: [{ hue: 200, width: 1200, height: 900, alt: HARBOUR }],
    caption: 'The harbour at noon',
  });
  await follow(pages.bohdan, names.ines);
  await follow(pages.jisoo, names.ines);
});

after(() => browser?.close());

test('a group of three is made, with a name', async () => {
  const { ines } = pages;
  await ines.goto('/messages');
  await awake(ines);
  await ines.getByRole('link', { name: 'New message' }).first().click();
  const dialog = ines.getByRole('dialog', { name: 'New message' });
  await choose(dialog, names.bohdan);
  await choose(dialog, names.jisoo);
  await dialog.getByLabel('Name of the group').fill('Sunday walks');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await ines.waitForURL(/\/messages\/\d+$/);
  group = new URL(ines.url()).pathname;
  await ines.getByText('Sunday walks').first().waitFor();
});

test('a group is renamed and gets a picture', async () => {
  const { ines } = pages;
  await ines.goto(`${group}/details`);
  await awake(ines);
  await ines.getByRole('button', { name: 'Rename the group' }).click();
  await ines.getByLabel('Name of the group').fill('Long walks');
  await ines.getByRole('button', { name: 'Save', exact: true }).click();
  await ines.getByRole('heading', { name: 'Long walks', level: 1 }).waitFor();

  const buffer = await photograph(ines, { hue: 120, width: 900, height: 900 });
  const picking = ines.waitForEvent('filechooser');
  await ines.getByRole('button', { name: 'Add a picture' }).click();
  await (await picking).setFiles({ name: 'walks.jpg', mimeType: 'image/jpeg', buffer });
  await ines.getByRole('dialog', { name: 'Crop the picture' }).getByRole('button', { name: /^(Apply|Done)/ }).click();
  await ines.getByText('The group has a new picture').waitFor();
  await ines.reload();
  await ines.getByRole('heading', { name: 'Long walks', level: 1 }).waitFor();
  await ines.locator('.details__head img').waitFor();
});

test('somebody comes in by the link of a group', async () => {
  const { ines, olek } = pages;
  await ines.getByRole('button', { name: 'Make a link' }).click();
  link = new URL(await ines.locator('.details__link code').textContent()).pathname;

  await olek.goto(link);
  await olek.getByRole('heading', { name: 'Long walks', level: 1 }).waitFor();
  await olek.getByText('3 people').waitFor();
  await olek.getByRole('button', { name: 'Join the group' }).click();
  await olek.waitForURL(group);
  // Those who look at the group see it at once.
  await member(ines, names.olek).waitFor();
  await ines.getByText('4 people').waitFor();

  await olek.goto(link);
  await olek.getByRole('link', { name: 'Open the chat' }).waitFor();
});

test('whoever is signed out signs in before they join', async () => {
  const page = await (await openWindow(browser)).newPage();
  await page.goto(link);
  await page.waitForURL(`/sign-in?next=${encodeURIComponent(link)}`);
  await page.context().close();
});

test('a link that has ended says so', async () => {
  const { ines, olek } = pages;
  await ines.getByRole('button', { name: 'End link' }).click();
  await ines.getByRole('alertdialog').getByRole('button', { name: 'End link' }).click();
  await ines.getByRole('button', { name: 'Make a link' }).waitFor();
  const answer = await olek.goto(link);
  assert.equal(answer.status(), 404);
  await olek.getByRole('heading', { name: "This link doesn't work" }).waitFor();
});

test('an admin makes another one, and removes somebody', async () => {
  const { ines, olek } = pages;
  await menuOf(ines, names.bohdan, 'Make admin');
  await member(ines, names.bohdan).getByText('Admin', { exact: true }).waitFor();
  await menuOf(ines, names.olek, 'Remove from the group');
  await ines.getByRole('alertdialog').getByRole('button', { name: 'Remove from the group' }).click();
  await member(ines, names.olek).waitFor({ state: 'detached' });
  const answer = await olek.goto(`${group}/details`);
  assert.equal(answer.status(), 404);
});

test('whoever was removed is not let in by a link', async () => {
  const { ines, olek } = pages;
  await ines.getByRole('button', { name: 'Make a link' }).click();
  link = new URL(await ines.locator('.details__link code').textContent()).pathname;
  await olek.goto(link);
  await olek.getByRole('button', { name: 'Join the group' }).click();
  await olek.getByRole('alert').getByText('An admin has removed you').waitFor();
});

test('a member leaves', async () => {
  const { ines, jisoo } = pages;
  await jisoo.goto(`${group}/details`);
  await awake(jisoo);
  await jisoo.getByRole('button', { name: 'Leave the group' }).click();
  await jisoo.getByRole('alertdialog').getByRole('button', { name: 'Leave the group' }).click();
  await jisoo.waitForURL('/messages');
  await ines.goto(`${group}/details`);
  await member(ines, names.bohdan).waitFor();
  assert.equal(await member(ines, names.jisoo).count(), 0);
});

test('a chat is muted for an hour, and no longer', async () => {
  const { bohdan } = pages;
  await bohdan.goto(`${group}/details`);
  await awake(bohdan);
  await bohdan.getByRole('button', { name: 'Mute', exact: true }).click();
  await bohdan.getByRole('menuitem', { name: 'One hour' }).click();
  await bohdan.getByText(/^Muted until/).waitFor();
  await bohdan.getByRole('button', { name: 'Unmute' }).click();
  await bohdan.getByRole('button', { name: 'Mute', exact: true }).waitFor();
});

test('the message button of a profile opens the chat', async () => {
  const { bohdan } = pages;
  await bohdan.goto(`/@${names.ines}`);
  await bohdan.getByRole('button', { name: 'Message', exact: true }).click();
  await bohdan.waitForURL(/\/messages\/\d+$/);
  const address = bohdan.url();
  // Once there is a chat, the link to a new one leads to it.
  await bohdan.goto(`/messages/new?to=${names.ines}`);
  assert.equal(bohdan.url(), address);
});

test('the message button works without scripts', async () => {
  const storageState = await pages.olek.context().storageState();
  const context = await openWindow(browser, { javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await page.goto(`/@${names.ines}`);
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await page.waitForURL(/\/messages\/\d+$/);
  await page.goto(`/messages/new?to=${names.jisoo}`);
  await page.getByRole('button', { name: 'Chat', exact: true }).click();
  await page.waitForURL(/\/messages\/\d+$/);
  await context.close();
});

test('who takes no messages from strangers is not written to', async () => {
  const { ines } = pages;
  await ines.goto('/settings/messages');
  await awake(ines);
  await ines.getByRole('switch', { name: 'Message requests' }).uncheck();
  await saved(ines);

  const stranger = await (await openWindow(browser)).newPage();
  await signUp(stranger, newName('stranger'));
  await stranger.goto(`/@${names.ines}`);
  await awake(stranger);
  await stranger.getByRole('button', { name: 'Message', exact: true }).click();
  await stranger.getByText('They take messages only from people they follow.').waitFor();
  await stranger.goto(`/messages/new?to=${names.ines}`);
  await stranger.getByRole('button', { name: 'Chat', exact: true }).click();
  await stranger.getByRole('alert').getByText('They take messages only').waitFor();
  await stranger.context().close();
});

test('a post is shared with a person and a group at once', async () => {
  const { ines, bohdan } = pages;
  await ines.goto(post);
  await ines.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = ines.getByRole('dialog', { name: 'Share' });
  await choose(dialog, 'Long walks');
  await choose(dialog, names.bohdan);
  await dialog.getByLabel('Write a message…').fill('Look at this light');
  await dialog.getByRole('button', { name: 'Send to 2 chats' }).click();
  await ines.getByText('Sent to 2 chats').waitFor();
  await dialog.waitFor({ state: 'hidden' });

  await openUntil(bohdan, group, bohdan.getByText('Look at this light'));
  await bohdan.locator(`main a[href="${post}"]`).first().waitFor();
});

test('a post that did not arrive is sent again', async () => {
  const { ines } = pages;
  await ines.goto(post);
  await ines.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = ines.getByRole('dialog', { name: 'Share' });
  await choose(dialog, 'Long walks');
  await ines.route('**/chats/*/messages', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByRole('alert').getByText(/^Not sent to Long walks/).waitFor();
  await ines.unroute('**/chats/*/messages');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await ines.getByText('Sent to Long walks').waitFor();
});

test('whoever shows no receipts lets nobody know what was read', async () => {
  const { ines, bohdan } = pages;
  await bohdan.goto('/settings/messages');
  await awake(bohdan);
  await bohdan.getByRole('switch', { name: 'Read receipts' }).uncheck();
  await saved(bohdan);
  await bohdan.reload();
  assert.equal(await bohdan.getByRole('switch', { name: 'Read receipts' }).isChecked(), false);

  const seq = await ines.evaluate(
    async ({ chat }) => {
      const said = await fetch(`/api/tintype/v1/chats/${chat}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ client_id: crypto.randomUUID?.() ?? String(Math.random()), text: 'Are you there?' }),
      });
      return (await said.json()).seq;
    },
    { chat: group.split('/').at(-1) },
  );
  await openUntil(bohdan, group, bohdan.getByText('Are you there?'));
  await until(async () => (await chatOf(bohdan)).read_seq >= seq);
  const { members } = await chatOf(ines);
  assert.ok(members.find(({ account }) => account.username === names.bohdan).read_seq < seq, 'nobody is told');
});

test('a post that only followers may comment on refuses a stranger, and says why', async () => {
  const { jisoo, olek } = pages;
  await jisoo.goto(post);
  await jisoo.getByRole('button', { name: 'More about this post' }).click();
  await jisoo.getByRole('menuitem', { name: 'Who can comment' }).click();
  const dialog = jisoo.getByRole('dialog', { name: 'Who can comment' });
  await dialog.getByRole('radio', { name: 'Your followers' }).check();
  await jisoo.getByRole('status').getByText('Saved', { exact: true }).waitFor();

  await olek.goto(post);
  await olek.locator('[data-thread][data-awake]').waitFor();
  await olek.getByPlaceholder('Add a comment…').fill('May I?');
  await olek.keyboard.press('Enter');
  await olek.getByRole('alert').getByText('Only followers may comment on this post.').waitFor();
});

test('an exception from notifications is made on a profile and ended in the settings', async () => {
  const { bohdan } = pages;
  await bohdan.goto(`/@${names.ines}`);
  await awake(bohdan);
  await bohdan.getByRole('button', { name: `More about ${names.ines}` }).click();
  await bohdan.getByRole('menuitem', { name: 'Notifications' }).click();
  const dialog = bohdan.getByRole('dialog', { name: `Notifications from ${names.ines}` });
  await dialog.getByRole('radio', { name: /^Never/ }).check();
  await bohdan.getByText(`You are no longer told what ${names.ines} does`).waitFor();
  await dialog.getByRole('switch', { name: /^New posts/ }).check();
  await bohdan.getByText(`You will be told of every post of ${names.ines}`).waitFor();

  await bohdan.goto('/settings/notifications');
  await awake(bohdan);
  await bohdan.getByRole('button', { name: `End the exception for ${names.ines}` }).click();
  await bohdan.getByText('You have made no exceptions.').waitFor();
});

const SHOWN = [
  ['new-message', () => '/messages/new'],
  ['new-message-to', () => `/messages/new?to=${names.jisoo}`],
  ['group-details', () => `${group}/details`],
  ['group-link', () => link],
  ['group-link-ended', () => '/chats/join/nothing'],
  ['settings-messages', () => '/settings/messages'],
];

for (const device of [PHONE, DESKTOP]) {
  for (const language of ['en', 'ko', 'uk']) {
    test(`the pages around chats are sound on a ${device.name}, ${device.colorScheme}, in ${language}`, async () => {
      const { name, ...look } = device;
      const storageState = await pages.bohdan.context().storageState();
      const context = await openWindow(browser, { ...look, storageState });
      await context.addCookies([{ name: 'tintype_language', value: language, url: base }]);
      const page = await context.newPage();
      for (const [shown, path] of SHOWN) {
        await page.goto(path());
        await awake(page);
        await inspect(page, `${shown}-${name}-${language}`);
      }
      await page.goto(post);
      await page.locator('[data-share]').first().click();
      await page.getByRole('dialog').locator('.picker__row').first().click();
      await inspect(page, `share-${name}-${language}`);
      await context.close();
    });
  }
}

/** Takes a picture of a page and looks for what keeps people from using it. */
async function inspect(page, picture) {
  await page.evaluate(() => document.fonts.ready);
  await page.locator('.people-skeleton').waitFor({ state: 'detached' });
  await page.screenshot({ path: `${OUTPUT}/${picture}.png` });
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(width <= 0, `${picture} is not wider than the window`);
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${picture} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

async function follow(page, name) {
  await page.goto(`/@${name}`);
  await awake(page);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByRole('button', { name: 'Following' }).waitFor();
}

/** Looks for somebody or a group by its name and presses the row. */
async function choose(dialog, name) {
  await dialog.getByLabel('To:').fill(name);
  await dialog.getByRole('list').getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await dialog.getByRole('button', { name: `Take out ${name}` }).waitFor();
}

function member(page, name) {
  return page.locator('.members__row').filter({ hasText: name });
}

async function menuOf(page, name, entry) {
  await member(page, name).getByRole('button', { name: `More about ${name}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function saved(page) {
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

function chatOf(page) {
  return page.evaluate(
    async (chat) => (await fetch(`/api/tintype/v1/chats/${chat}`)).json(),
    group.split('/').at(-1),
  );
}

/** Asks again and again until it is so. */
async function until(isSo) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) if (await isSo()) return;
  throw new Error('never came to be');
}
