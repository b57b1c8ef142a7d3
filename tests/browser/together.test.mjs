// People like, comment on and save each other's photographs, and are told of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awake, launch, newName, openUntil, openWindow, share, signUp } from './support.mjs';

const FERRY = 'A ferry at dawn';
const soraName = newName('sora');
const petroName = newName('petro');
let browser;
let sora;
let petro;
let address;

before(async () => {
  browser = await launch();
  sora = await (await openWindow(browser)).newPage();
  petro = await (await openWindow(browser)).newPage();
  await signUp(sora, soraName);
  await signUp(petro, petroName);
  address = await share(sora, {
    pictures: [{ hue: 210, width: 1200, height: 900, alt: FERRY }],
    caption: 'The first ferry',
  });
  await petro.goto(`/@${soraName}`);
  await awake(petro);
  await petro.getByRole('button', { name: 'Follow', exact: true }).click();
  await petro.getByRole('button', { name: 'Following' }).waitFor();
  await openUntil(petro, '/', petro.getByRole('article').getByAltText(FERRY));
});

after(() => browser?.close());

test('two taps on a picture like it', async () => {
  const card = petro.getByRole('article');
  await card.getByAltText(FERRY).dblclick();
  await card.getByRole('button', { name: 'Like', exact: true, pressed: true }).waitFor();
  await card.getByRole('link', { name: '1 like', exact: true }).waitFor();
  await openUntil(petro, address, petro.getByRole('button', { name: 'Like', exact: true, pressed: true }));
});

test('those who like a post are listed', async () => {
  await petro.goto(address);
  await petro.getByRole('link', { name: /^(1 like|Liked by)/ }).click();
  await petro.getByRole('dialog', { name: 'Likes' }).getByText(petroName).first().waitFor();
  await petro.keyboard.press('Escape');
});

test('a comment is written below a card, without leaving the feed', async () => {
  await petro.goto('/');
  const card = petro.getByRole('article');
  await card.getByPlaceholder('Add a comment…').click();
  await card.getByPlaceholder('Add a comment…').fill(`Lovely light, @${soraName}`);
  await petro.keyboard.press('Enter');
  await card.getByRole('link', { name: `@${soraName}` }).waitFor();
  await card.getByRole('link', { name: 'View 1 comment' }).waitFor();
  assert.equal(await card.getByPlaceholder('Add a comment…').inputValue(), '');
});

test('a comment is answered, liked, edited and deleted', async () => {
  await openUntil(sora, address, sora.getByText('Lovely light'));
  const row = sora.getByRole('listitem').filter({ hasText: 'Lovely light' }).first();
  await woken(sora);
  await row.getByRole('button', { name: `Like the comment of ${petroName}` }).click();
  await row.getByText('1 like').waitFor();
  await row.getByRole('button', { name: /^Reply/ }).click();
  await sora.keyboard.type('thank you');
  await sora.keyboard.press('Enter');
  const reply = sora.getByRole('list', { name: `Replies to ${petroName}` });
  await reply.getByText('thank you').waitFor();
  await reply.getByRole('button', { name: `More about the comment of ${soraName}` }).click();
  await sora.getByRole('menuitem', { name: 'Edit' }).click();
  await sora.getByLabel('Your comment').fill('thank you so much');
  await sora.keyboard.press('Enter');
  await reply.getByText('thank you so much').waitFor();
  await reply.getByText('edited').waitFor();

  await petro.goto(address);
  await woken(petro);
  await petro.getByRole('link', { name: 'View 1 reply' }).click();
  await petro.getByText('thank you so much').waitFor();

  await reply.getByRole('button', { name: `More about the comment of ${soraName}` }).click();
  await sora.getByRole('menuitem', { name: 'Delete' }).click();
  await sora.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await sora.getByText('Comment deleted').waitFor();
  assert.equal(await sora.getByText('thank you so much').count(), 0);
});

test('the author of a post pins a comment', async () => {
  const row = sora.getByRole('listitem').filter({ hasText: 'Lovely light' }).first();
  await row.hover();
  await row.getByRole('button', { name: `More about the comment of ${petroName}` }).click();
  await sora.getByRole('menuitem', { name: 'Pin to the top' }).click();
  await sora.getByText('Pinned to the top of the comments').waitFor();
  await row.getByText('Pinned', { exact: true }).waitFor();
});

test('a comment that the server does not take stays, and is sent again', async () => {
  await petro.goto(address);
  await woken(petro);
  await petro.route('**/api/v1/statuses', (route) => route.abort());
  await petro.getByPlaceholder('Add a comment…').fill('Is it cold out there?');
  await petro.keyboard.press('Enter');
  await petro.getByRole('alert').getByText(/^Not sent/).waitFor();
  await petro.unroute('**/api/v1/statuses');
  await petro.getByRole('button', { name: 'Try again' }).click();
  await petro.getByRole('listitem').filter({ hasText: 'Is it cold' }).getByRole('button', { name: /^Reply/ }).waitFor();
});

test('a like that the server refuses is taken back', async () => {
  await petro.goto(address);
  await petro.route('**/unfavourite', (route) => route.fulfill({ status: 429, json: { error: 'Too many requests', code: 'too_many' } }));
  await petro.getByRole('button', { name: 'Like', exact: true, pressed: true }).click();
  await petro.getByText('That was a bit fast').waitFor();
  await petro.getByRole('button', { name: 'Like', exact: true, pressed: true }).waitFor();
  await petro.unroute('**/unfavourite');
});

test('a post is saved to a collection', async () => {
  await petro.goto(address);
  await petro.getByRole('button', { name: 'More about this post' }).click();
  await petro.getByRole('menuitem', { name: 'Save to a collection' }).click();
  await petro.getByLabel('Name of the collection').fill('Water');
  await petro.getByRole('button', { name: 'Create and save' }).click();
  await petro.getByRole('dialog').getByRole('button', { name: /^Water/, pressed: true }).waitFor();
  await petro.keyboard.press('Escape');
  await petro.getByRole('button', { name: 'Save', exact: true, pressed: true }).waitFor();
  await petro.goto('/saved');
  await petro.getByRole('main').getByAltText(FERRY).waitFor();
  await petro.getByRole('link', { name: 'Water', exact: true }).click();
  await petro.getByRole('main').getByAltText(FERRY).waitFor();
});

test('a collection is renamed and deleted, and what was in it stays saved', async () => {
  await awake(petro);
  await petro.getByRole('button', { name: 'More about this collection' }).click();
  await petro.getByRole('menuitem', { name: 'Rename' }).click();
  await petro.getByLabel('Name of the collection').fill('Sea');
  await petro.getByRole('button', { name: 'Save', exact: true }).click();
  await petro.getByRole('link', { name: 'Sea', exact: true }).waitFor();
  await awake(petro);
  await petro.getByRole('button', { name: 'More about this collection' }).click();
  await petro.getByRole('menuitem', { name: 'Delete collection' }).click();
  await petro.getByRole('alertdialog').getByRole('button', { name: 'Delete collection' }).click();
  await petro.waitForURL('/saved');
  await petro.getByRole('main').getByAltText(FERRY).waitFor();
  assert.equal(await petro.getByRole('link', { name: 'Sea', exact: true }).count(), 0);
});

test('whoever is liked, commented on and followed is told of it', async () => {
  await openUntil(sora, '/activity', sora.getByText('liked your post'));
  await sora.getByText('commented:').first().waitFor();
  await sora.getByText('Is it cold out there?').waitFor();
  await sora.getByText('started following you').waitFor();
  await sora.getByRole('button', { name: `Follow back: ${petroName}` }).click();
  await sora.getByRole('button', { name: `Following: ${petroName}` }).waitFor();
  await sora.getByRole('link', { name: 'Comments', exact: true }).click();
  await sora.waitForURL('/activity?show=comments');
  await sora.getByText('commented:').first().waitFor();
  assert.equal(await sora.getByText('liked your post').count(), 0);
  await sora.getByRole('link', { name: `${petroName} commented:` }).first().click();
  await sora.waitForURL(`${address}?thread=**`);
  await sora.getByText('Lovely light').waitFor();
});

test('what has been looked at is not counted as new any more', async () => {
  await sora.goto('/activity');
  await sora.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
  await openUntil(sora, '/activity', sora.getByRole('heading', { name: 'Today' }));
  assert.equal(await sora.getByRole('heading', { name: 'New', exact: true }).count(), 0);
});

test('what is read in one tab is not counted in another any more', async () => {
  await sora.goto('/');
  const tab = await sora.context().newPage();
  await tab.goto('/explore');
  const counted = (page) => page.waitForFunction(() => document.querySelector('[data-unread]:not([hidden])')?.textContent === '1');
  await petro.goto(address);
  await woken(petro);
  await petro.getByPlaceholder('Add a comment…').fill('And who is the captain?');
  await petro.keyboard.press('Enter');
  await Promise.all([counted(sora), counted(tab)]);
  await sora.goto('/activity');
  await tab.waitForFunction(() => [...document.querySelectorAll('[data-unread]')].every((badge) => badge.hidden));
  await tab.close();
});

test('words that an author does not want to read are hidden', async () => {
  await sora.goto('/settings/privacy');
  await awake(sora);
  await sora.getByLabel('Word or phrase').fill('cheap followers');
  await sora.getByRole('button', { name: 'Add', exact: true }).click();
  await sora.getByRole('button', { name: 'Remove “cheap followers”' }).waitFor();
  await sora.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await sora.reload();
  await sora.getByRole('button', { name: 'Remove “cheap followers”' }).waitFor();
});

test('a kind of notification is turned off', async () => {
  await sora.goto('/settings/notifications');
  await awake(sora);
  await sora.getByLabel('Likes').selectOption('nobody');
  await sora.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await sora.reload();
  assert.equal(await sora.getByLabel('Likes').inputValue(), 'nobody');
});

/** The comments of a page answer. */
async function woken(page) {
  await page.locator('[data-thread][data-awake]').waitFor();
}
