// People write to each other: live, with pictures and reactions, and with a connection that comes and goes.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { awake, launch, newName, openUntil, openWindow, photograph, signUp } from './support.mjs';

const OUTPUT = `${import.meta.dirname}/output`;
const soraName = newName('sora');
const petroName = newName('petro');
const strangerName = newName('ivo');
let browser;
let sora;
let petro;
let stranger;
let address;

before(async () => {
  await mkdir(OUTPUT, { recursive: true });
  browser = await launch();
  [sora, petro, stranger] = await Promise.all(
    [soraName, petroName, strangerName].map(async (name) => {
      const page = await (await openWindow(browser)).newPage();
      await signUp(page, name);
      return page;
    }),
  );
  await follow(sora, petroName);
  await follow(petro, soraName);
  address = await openChatWith(sora, petroName);
});

after(() => browser?.close());

/** Calls the API as whoever uses the page. */
function call(page, method, path, body) {
  return page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [method, path, body],
  );
}

const idOf = async (page, name) => (await call(page, 'GET', `/api/v1/accounts/lookup?acct=${name}`)).id;

async function follow(page, name) {
  await call(page, 'POST', `/api/v1/accounts/${await idOf(page, name)}/follow`);
}

/** Opens the chat with somebody; answers its address. */
async function openChatWith(page, name) {
  const { id } = await call(page, 'POST', '/api/tintype/v1/chats', { account_id: await idOf(page, name) });
  await page.goto(`/messages/${id}`);
  await ready(page);
  return `/messages/${id}`;
}

const field = (page) => page.getByPlaceholder('Message…');
const log = (page) => page.getByRole('log');

/** The page answers, and hears what others do. */
async function ready(page) {
  await awake(page);
  await field(page).or(page.getByRole('button', { name: 'Accept' })).waitFor();
}

async function say(page, words) {
  await field(page).fill(words);
  await field(page).press('Enter');
  await log(page).getByText(words, { exact: true }).waitFor();
}

/** What can be done about a message, by its menu. */
async function choose(page, words, name) {
  const message = page.getByRole('article').filter({ hasText: words }).last();
  await message.hover();
  await message.getByRole('button', { name: /^More about the message/ }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('a first message shows up in the list of whoever it is for, and on the icon', async () => {
  await petro.goto('/messages');
  await awake(petro);
  await petro.getByRole('heading', { name: 'No messages yet' }).waitFor();
  await petro.goto('about:blank');
  await say(sora, 'Is the ferry still running?');
  await sora.getByText('Sent', { exact: true }).waitFor();
  await petro.goto('/messages');
  const row = petro.getByRole('link', { name: new RegExp(soraName) });
  await row.getByText('Is the ferry still running?').waitFor();
  await petro.getByRole('link', { name: 'Messages, 1 unread conversation' }).first().waitFor();
  await sora.getByText('Delivered').waitFor();

  await row.click();
  await petro.waitForURL(address);
  await log(petro).getByText('Is the ferry still running?').waitFor();
  await sora.getByText('Seen', { exact: true }).first().waitFor();
  await petro.getByRole('link', { name: 'Messages', exact: true }).first().waitFor();
});

test('two talk with each other without loading the page, and nothing comes twice', async () => {
  for (let round = 1; round <= 3; round++) {
    await say(petro, `at ${round} from the pier`);
    await log(sora).getByText(`at ${round} from the pier`).waitFor();
    await say(sora, `at ${round} from the island`);
    await log(petro).getByText(`at ${round} from the island`).waitFor();
  }
  for (const page of [sora, petro]) {
    assert.equal(await page.getByRole('article').filter({ hasText: 'at 2 from the pier' }).count(), 1);
    const said = await page.getByRole('article').locator('.bubble').allInnerTexts();
    assert.deepEqual(
      said.filter((words) => words.startsWith('at ')),
      [1, 2, 3].flatMap((round) => [`at ${round} from the pier`, `at ${round} from the island`]),
    );
  }
});

test('each sees that the other one writes, and is there', async () => {
  await sora.getByText('Active now').waitFor();
  await field(petro).pressSequentially('Well,');
  await sora.getByRole('status', { name: 'typing…' }).waitFor();
  await field(sora).pressSequentially('Yes?');
  await petro.getByRole('status', { name: 'typing…' }).waitFor();
  await sora.getByRole('status', { name: 'typing…' }).waitFor({ state: 'detached' });
  await field(petro).fill('');
  await field(sora).fill('');
});

test('a photo is sent with its words, and opens large', async () => {
  const buffer = await photograph(sora, { hue: 20, width: 900, height: 1200 });
  await sora.locator('input[type=file]').setInputFiles({ name: 'pier.jpg', mimeType: 'image/jpeg', buffer });
  await sora.getByRole('list', { name: 'Photos to send' }).getByAltText('pier.jpg').waitFor();
  await say(sora, 'From the upper deck');
  const message = petro.getByRole('article').filter({ hasText: 'From the upper deck' });
  await message.getByRole('img', { name: 'Photo' }).waitFor();
  await message.getByRole('button', { name: 'Open: Photo' }).click();
  await petro.getByRole('dialog', { name: 'Photo' }).getByRole('img').waitFor();
  await petro.keyboard.press('Escape');
  await petro.getByRole('dialog', { name: 'Photo' }).waitFor({ state: 'detached' });
});

test('a message is answered with an emoji, which is taken back', async () => {
  const message = petro.getByRole('article').filter({ hasText: 'From the upper deck' });
  await message.hover();
  await message.getByRole('button', { name: 'React' }).click();
  await petro.getByRole('group', { name: 'React' }).getByRole('button', { name: '🔥' }).click();
  const reaction = sora.getByRole('article').getByRole('button', { name: `🔥 by ${petroName}` });
  await reaction.waitFor();
  await message.getByRole('button', { name: '🔥 by You', pressed: true }).click();
  await reaction.waitFor({ state: 'detached' });
});

test('a message is quoted, edited and unsent', async () => {
  await choose(petro, 'at 1 from the island', 'Reply');
  await petro.getByText(`Replying to ${soraName}`).waitFor();
  await say(petro, 'Lucky you');
  const answer = sora.getByRole('article').filter({ hasText: 'Lucky you' });
  await answer.getByText('at 1 from the island').waitFor();

  await choose(petro, 'Lucky you', 'Edit');
  await field(petro).fill('Lucky both of us');
  await field(petro).press('Enter');
  await log(sora).getByText('Lucky both of us').waitFor();
  await log(sora).getByText('edited').waitFor();

  await choose(petro, 'Lucky both of us', 'Unsend');
  await petro.getByRole('alertdialog').getByRole('button', { name: 'Unsend' }).click();
  await log(sora).getByText('Message unsent').waitFor();
  await sora.getByText('Lucky both of us').waitFor({ state: 'detached' });
});

test('messages and what can be done about them are reached by keys alone', async () => {
  await field(petro).focus();
  const focused = () => petro.evaluate(() => document.activeElement.textContent);
  // The newest message comes right before what stands at the foot.
  while (!(await petro.evaluate(() => document.activeElement.matches('[data-message]')))) {
    await petro.keyboard.press('Shift+Tab');
  }
  const newest = await focused();
  await petro.keyboard.press('ArrowUp');
  assert.notEqual(await focused(), newest);
  await petro.keyboard.press('Home');
  assert.match(await focused(), /Is the ferry still running/);
  await petro.keyboard.press('Enter');
  await petro.getByRole('menuitem', { name: 'Reply', exact: true }).waitFor();
  await petro.keyboard.press('Escape');
  await petro.getByRole('menuitem').first().waitFor({ state: 'detached' });
  assert.match(await focused(), /Is the ferry still running/);
  await field(petro).focus();
});

test('words are found again, and shown where they were said', async () => {
  await sora.getByRole('button', { name: 'Search in this conversation' }).click();
  await sora.getByRole('searchbox', { name: 'Search in this conversation' }).fill('ferry');
  await sora.getByRole('button', { name: /Is the ferry still running/ }).click();
  const found = sora.getByRole('article').filter({ hasText: 'Is the ferry still running?' });
  await sora.waitForFunction(
    (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    },
    await found.elementHandle(),
  );
  await sora.keyboard.press('Escape');
});

test('whoever reads on top is told of what comes below, and nothing moves', async () => {
  await sora.reload();
  await ready(sora);
  for (let number = 1; number <= 25; number++) {
    await call(petro, 'POST', `/api/tintype/v1/chats/${address.split('/').at(-1)}/messages`, { text: `line ${number}` });
  }
  await log(sora).getByText('line 25', { exact: true }).waitFor();
  const first = log(sora).getByText('Is the ferry still running?');
  await first.scrollIntoViewIfNeeded();
  await sora.getByRole('button', { name: 'To the newest message' }).waitFor();
  const place = await first.boundingBox();
  await say(petro, 'And one more');
  const pill = sora.getByRole('button', { name: '1 new message' });
  await pill.waitFor();
  const moved = (await first.boundingBox()).y - place.y;
  assert.ok(Math.abs(moved) <= 1, `what is read stays in place, moved ${moved}`);
  await pill.click();
  await sora.getByText('And one more').last().waitFor();
  await pill.waitFor({ state: 'detached' });
});

test('what is written without a connection is kept over a reload, and sent in order once there is one', async () => {
  await sora.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await sora.reload();
  await ready(sora);
  await sora.context().setOffline(true);
  for (const words of ['no signal here', 'nor here', 'still none']) {
    await field(sora).fill(words);
    await field(sora).press('Enter');
  }
  assert.equal(await sora.getByText('Waiting for a connection').count(), 3);
  await sora.reload();
  await sora.getByText('still none').waitFor();
  await awake(sora);
  assert.equal(await sora.getByText('Waiting for a connection').count(), 3);
  await sora.context().setOffline(false);
  await log(petro).getByText('still none').waitFor();
  await sora.getByText('Waiting for a connection').first().waitFor({ state: 'detached' });
  const words = await petro.getByRole('article').locator('.bubble').allInnerTexts();
  assert.deepEqual(words.slice(-3), ['no signal here', 'nor here', 'still none']);
  assert.equal(await sora.getByRole('article').filter({ hasText: 'nor here' }).count(), 1);
});

test('what was missed while there was no connection is there afterwards', async () => {
  await petro.context().setOffline(true);
  await say(sora, 'are you there?');
  await say(sora, 'hello?');
  await petro.context().setOffline(false);
  await log(petro).getByText('hello?').waitFor();
  assert.equal(await petro.getByRole('article').filter({ hasText: 'are you there?' }).count(), 1);
});

test('a stranger asks first, and is let in', async () => {
  const asked = await openChatWith(stranger, petroName);
  await say(stranger, 'I saw your picture of the pier');
  await stranger.getByText('Sent', { exact: true }).waitFor();
  await petro.goto('/messages');
  await awake(petro);
  await petro.getByRole('link', { name: /Message requests/ }).click();
  await petro.waitForURL('/messages/requests');
  await awake(petro);
  await petro.screenshot({ path: `${OUTPUT}/chat-requests.png` });
  await petro.getByRole('link', { name: new RegExp(strangerName) }).click();
  await petro.waitForURL(asked);
  await log(petro).getByText('I saw your picture of the pier').waitFor();
  assert.equal(await stranger.getByText('Seen', { exact: true }).count(), 0);
  await petro.screenshot({ path: `${OUTPUT}/chat-request.png` });
  await petro.getByRole('button', { name: 'Accept' }).click();
  await say(petro, 'Which one?');
  await log(stranger).getByText('Which one?').waitFor();
});

test('what the server refuses stays, with the reason, and can be sent again or dropped', async () => {
  const messages = '**/api/tintype/v1/chats/*/messages';
  await stranger.route(messages, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 403, json: { error: "You can't write to this person", code: 'cannot_write' } })
      : route.fallback(),
  );
  for (const words of ['The one with the ferry', 'Never mind']) {
    await field(stranger).fill(words);
    await field(stranger).press('Enter');
  }
  const refused = stranger.getByRole('alert').getByText("Not sent. You can't write to this person.");
  await refused.nth(1).waitFor();
  await stranger.unroute(messages);
  await stranger.getByRole('button', { name: 'Discard' }).nth(1).click();
  await stranger.getByRole('button', { name: 'Try again' }).click();
  await refused.first().waitFor({ state: 'detached' });
  await log(petro).getByText('The one with the ferry').waitFor();
  assert.equal(await petro.getByText('Never mind').count(), 0);
});

test('whoever is blocked sees that they can no longer write', async () => {
  await call(petro, 'POST', `/api/v1/accounts/${await idOf(petro, strangerName)}/block`);
  const path = new URL(stranger.url()).pathname;
  await openUntil(stranger, path, stranger.getByText("You can't write here any more."));
});

test('on a phone a chat has the whole window, and back leads to the list', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = await openWindow(browser, { ...phone, storageState: await sora.context().storageState() });
  const page = await context.newPage();
  await page.goto('/messages');
  await awake(page);
  const bar = page.getByRole('navigation', { name: 'Main' }).last();
  await bar.waitFor();
  await page.getByRole('link', { name: new RegExp(petroName) }).tap();
  await page.waitForURL(address);
  await log(page).getByText('hello?').waitFor();
  assert.equal(await bar.isVisible(), false);
  await field(page).fill('from my phone');
  await page.getByRole('button', { name: 'Send' }).tap();
  await log(sora).getByText('from my phone').waitFor();
  await page.goBack();
  await bar.waitFor();
  assert.equal(await field(page).isVisible(), false);
  await page.goForward();
  await field(page).waitFor();
  await context.close();
});

for (const [name, look] of [
  ['phone-light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['phone-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['desktop-light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['desktop-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
]) {
  test(`chats are sound on a ${name}`, async () => {
    const context = await openWindow(browser, { ...look, storageState: await sora.context().storageState() });
    try {
      const page = await context.newPage();
      for (const [place, path, shown] of [
        ['list', '/messages', page.getByRole('link', { name: new RegExp(petroName) }).first()],
        ['open', address, log(page)],
      ]) {
        await page.goto(path);
        await awake(page);
        await shown.waitFor();
        await page.waitForFunction(() => [...document.images].every((image) => image.complete));
        await page.screenshot({ path: `${OUTPUT}/chat-${place}-${name}.png` });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0, 'nothing is wider than the page');
      }
    } finally {
      await context.close();
    }
  });
}
