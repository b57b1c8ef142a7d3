// Every page as people meet it: on a phone and on a desktop, dark and light, in each language.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { awake, base, launch, newName, openUntil, openWindow, share, signUp } from './support.mjs';

const OUTPUT = `${import.meta.dirname}/output`;
const PHONE = { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 };
const DESKTOP = { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
const LANGUAGES = ['en', 'ko', 'uk'];
const MOST_SHIFT = 0.01;

const me = newName('olena');
const other = newName('jiwoo');
const tag = newName('harbour');
let browser;
let storageState;
let post;

before(async () => {
  await mkdir(OUTPUT, { recursive: true });
  browser = await launch();
  const friend = await (await openWindow(browser)).newPage();
  await signUp(friend, other);
  post = await share(friend, {
    pictures: [
      { hue: 195, width: 1080, height: 1350, alt: 'Boats in a harbour' },
      { hue: 330, width: 1080, height: 1350, alt: 'The same harbour at dusk' },
    ],
    caption: `Two hours at the harbour, and one more for the light. #${tag}`,
    place: 'Tongyeong',
  });
  const mine = await openWindow(browser);
  const page = await mine.newPage();
  await signUp(page, me);
  await share(page, {
    pictures: [{ hue: 110, width: 1350, height: 900, alt: 'Hills in spring' }],
    caption: 'Hills, and more hills',
  });
  await page.goto(`/@${other}`);
  await awake(page);
  await page.getByRole('button', { name: /^Follow/ }).click();
  await page.getByRole('button', { name: 'Following' }).waitFor();
  await openUntil(page, '/', page.locator(`main a[href="${post}"]`));
  await talkAbout(page, friend);
  storageState = await mine.storageState();
  await mine.close();
  await friend.context().close();
});

after(() => browser?.close());

/** Gives the pages something to show: a like, something saved and comments, and notifications of them. */
async function talkAbout(page, friend) {
  await page.goto(post);
  await page.getByRole('button', { name: 'Like', exact: true }).click();
  await page.getByText('1 like').or(page.getByText('Liked by')).first().waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Only you can see it.').waitFor();
  for (const words of ['Which harbour is it?', 'The second one is my favourite.']) {
    await page.getByPlaceholder('Add a comment…').fill(words);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: /^Reply/ }).waitFor();
  }
  await friend.goto(post);
  await friend.locator('[data-thread][data-awake]').waitFor();
  await friend.getByRole('button', { name: /^Reply/ }).first().click();
  await friend.keyboard.type('Tongyeong, in the south');
  await friend.keyboard.press('Enter');
  await friend.getByRole('button', { name: 'Hide replies' }).waitFor();
  await openUntil(page, '/activity', page.getByText('replied:'));
}

const OPEN = [
  ['landing', '/'],
  ['sign-in', '/sign-in'],
  ['sign-up', '/sign-up', LANGUAGES],
  ['password-reset', '/password-reset'],
  ['about', '/about'],
];

const MEMBERS = [
  ['home', '/', LANGUAGES],
  ['explore', '/explore'],
  ['tag', `/tags/${tag}`],
  ['profile-own', `/@${me}`],
  ['profile-other', `/@${other}`],
  ['followers', `/@${other}/followers`],
  ['relationship', `/@${other}/relationship`],
  ['post', () => post],
  ['create', '/create'],
  ['search', `/search?q=${other}`],
  ['settings', '/settings', LANGUAGES],
  ['settings-profile', '/settings/profile', LANGUAGES],
  ['settings-privacy', '/settings/privacy'],
  ['settings-account', '/settings/account'],
  ['settings-security', '/settings/security'],
  ['settings-sessions', '/settings/sessions'],
  ['settings-about', '/settings/about'],
  ['settings-delete', '/settings/delete'],
  ['settings-notifications', '/settings/notifications'],
  ['activity', '/activity', LANGUAGES],
  ['activity-strangers', '/activity/strangers'],
  ['messages', '/messages', LANGUAGES],
  ['message-requests', '/messages/requests'],
  ['saved', '/saved'],
  ['likes', () => `${post}/likes`],
  ['requests', '/requests'],
  ['drafts', '/drafts'],
  ['archive', '/archive'],
  ['not-found', '/nothing-is-here'],
];

for (const device of [PHONE, DESKTOP]) {
  for (const [name, path, languages] of OPEN) pageTest(device, { name, path, languages, member: false });
  for (const [name, path, languages] of MEMBERS) pageTest(device, { name, path, languages, member: true });
}

function pageTest(device, { name, path, languages = ['en'], member }) {
  for (const language of languages) {
    test(`${name} is sound on a ${device.name}, ${device.colorScheme}, in ${language}`, async () => {
      const { name: deviceName, ...look } = device;
      const context = await openWindow(browser, { ...look, ...(member && { storageState }) });
      try {
        await context.addCookies([{ name: 'tintype_language', value: language, url: base }]);
        await context.addInitScript(watchShifts);
        const page = await context.newPage();
        const complaints = listen(page);
        const answer = await page.goto(typeof path === 'string' ? path : path());
        await settled(page);
        await page.screenshot({ path: `${OUTPUT}/${name}-${deviceName}-${language}.png` });

        assert.equal(answer.status(), name === 'not-found' ? 404 : 200);
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        assert.deepEqual(await overflowing(page), [], 'nothing is wider than the page');
        const shift = await page.evaluate(() => window.layoutShift);
        if (name === 'home') assert.ok(shift < MOST_SHIFT, `what is read stays in place, moved ${shift}`);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(
          complaints.filter((line) => !(name === 'not-found' && line.includes('404'))),
          [],
          'the console is quiet',
        );
      } finally {
        await context.close();
      }
    });
  }
}

function watchShifts() {
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

function listen(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

/** Scripts run, fonts are there, and the pictures in view are drawn. */
async function settled(page) {
  await awake(page);
  await page.waitForFunction(() =>
    [...document.images].every((image) => {
      const { top, bottom, width } = image.getBoundingClientRect();
      const inView = width > 0 && bottom > 0 && top < innerHeight;
      return !inView || image.complete;
    }),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** What sticks out of the page at its sides; nothing while the page itself doesn't scroll sideways. */
function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}

async function violations(page) {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
