// On a server where staff approves each sign-up and codes are mailed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeIn, openMailbox } from '../mailbox.mjs';
import { awake, fillSignUp, launch, newName, openWindow, password, signIn } from '../support.mjs';

const REASON = 'I take pictures of bridges & <trains>.';
const NEW_PASSWORD = 'trains under the old bridge';

const staff = process.env.TINTYPE_STAFF;
const mina = newName('mina');
const taras = newName('taras');
const mailOf = (username) => `${username}@example.org`;
let browser;
let mailbox;
let window;
let minasPage;
let keeper;
let firstMail;

before(async () => {
  mailbox = await openMailbox(Number(process.env.TINTYPE_SMTP_PORT));
  browser = await launch();
  window = await openWindow(browser);
  minasPage = await window.newPage();
  keeper = await (await openWindow(browser)).newPage();
  await signIn(keeper, staff, password);
  await keeper.waitForURL('/');
});

after(async () => {
  await browser?.close();
  await mailbox?.close();
});

test('somebody asks to join, with a reason', async () => {
  await minasPage.goto('/sign-up');
  await minasPage.getByText('Somebody here looks at every request').waitFor();
  await fillSignUp(minasPage, mina);
  await minasPage.getByLabel('Why would you like to join?').fill(REASON);
  await minasPage.getByRole('button', { name: 'Ask to join' }).click();
  await minasPage.waitForURL(/\/verify-email/);
  await minasPage.getByText(`We sent a code to ${mailOf(mina)}.`).waitFor();
});

test('a wrong code is refused, and another one can be had', async () => {
  firstMail = await mailbox.mailTo(mailOf(mina), /is your code for/);
  await enterCode(minasPage, anotherCode(codeIn(firstMail)));
  await minasPage.getByText('That code is not right.').waitFor();
  await minasPage.getByRole('button', { name: 'Send another code' }).click();
  await minasPage.getByText('A new code is on its way.').waitFor();
});

test('the code of the mail leads to a page that says to wait', async () => {
  await enterCode(minasPage, codeIn(await mailbox.mailTo(mailOf(mina), /is your code for/, firstMail)));
  await minasPage.waitForURL('/sign-up/waiting');
  await minasPage.getByRole('heading', { name: 'Your request is in' }).waitFor();
  await minasPage.getByRole('link', { name: 'See whether it is decided' }).click();
  await minasPage.waitForURL('/sign-up/waiting');
});

test('nobody signs in before the request is approved', async () => {
  const page = await (await openWindow(browser)).newPage();
  await signIn(page, mina, password);
  await page.getByRole('alert').filter({ hasText: 'Your request is still being looked at.' }).waitFor();
  await page.context().close();
});

test('staff reads the request and approves it', async () => {
  await keeper.goto('/settings');
  await keeper.getByRole('link', { name: /^Requests to join/ }).click();
  await awake(keeper);
  const request = keeper.getByRole('listitem').filter({ hasText: mina });
  await request.getByText(REASON).waitFor();
  await request.getByText(mailOf(mina)).waitFor();
  await keeper.getByRole('button', { name: `Approve the request of ${mina}` }).click();
  await keeper.getByText(`${mina} can sign in now`).waitFor();
  await mailbox.mailTo(mailOf(mina), /^Welcome to/);
});

test('the waiting page leads in, and signing in works', async () => {
  await minasPage.getByRole('link', { name: 'See whether it is decided' }).click();
  await minasPage.waitForURL('/');
  await minasPage.goto(`/@${mina}`);
  await minasPage.getByRole('link', { name: 'Edit profile' }).waitFor();

  const page = await (await openWindow(browser)).newPage();
  await signIn(page, mina, password);
  await page.waitForURL('/');
  await page.context().close();
});

test('requests are for staff only', async () => {
  await minasPage.goto('/settings');
  assert.equal(await minasPage.getByRole('link', { name: /^Requests to join/ }).count(), 0);
  assert.equal((await minasPage.goto('/settings/sign-ups')).status(), 404);
});

test('whoever is turned away is told, and is gone', async () => {
  const page = await (await openWindow(browser)).newPage();
  await page.goto('/sign-up');
  await fillSignUp(page, taras);
  await page.getByLabel('Why would you like to join?').fill('Buy my lenses');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await page.waitForURL(/\/verify-email/);
  await enterCode(page, codeIn(await mailbox.mailTo(mailOf(taras), /is your code for/)));
  await page.waitForURL('/sign-up/waiting');

  await keeper.goto('/settings/sign-ups');
  await awake(keeper);
  await keeper.getByRole('button', { name: `Turn away ${taras}` }).click();
  await keeper.getByRole('alertdialog').getByRole('button', { name: 'Turn away' }).click();
  await keeper.getByText(`The request of ${taras} is deleted`).waitFor();
  await mailbox.mailTo(mailOf(taras), /^Your sign-up at/);
  await signIn(page, taras, password);
  await page.getByText("That name and password don't belong together.").waitFor();
  await page.context().close();
});

test('a code can be entered in another browser after signing in', async () => {
  const oksana = newName('oksana');
  const asking = await (await openWindow(browser)).newPage();
  await asking.goto('/sign-up');
  await fillSignUp(asking, oksana);
  await asking.getByLabel('Why would you like to join?').fill('My sister is here');
  await asking.getByRole('button', { name: 'Ask to join' }).click();
  await asking.waitForURL(/\/verify-email/);
  const code = codeIn(await mailbox.mailTo(mailOf(oksana), /is your code for/));
  await asking.context().close();

  const page = await (await openWindow(browser)).newPage();
  await page.goto('/verify-email');
  await enterCode(page, code);
  await page.waitForURL(/\/sign-in/);
  await page.getByText('Sign in first, then enter the code').waitFor();
  await signIn(page, oksana, password);
  await page.waitForURL(/\/verify-email/);
  await enterCode(page, code);
  await page.waitForURL('/sign-up/waiting');
  await page.context().close();
});

test('an invitation that does not work leaves the way of asking', async () => {
  const page = await (await openWindow(browser)).newPage();
  await page.goto('/sign-up?invite=guessed');
  const name = newName('ira');
  await fillSignUp(page, name);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText("This invitation doesn't work.").waitFor();
  assert.equal(await page.getByLabel('Username').inputValue(), name, 'what was typed is kept');
  await page.getByLabel('Invitation code').fill('');
  await page.getByLabel('Why would you like to join?').fill('A friend told me');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await page.waitForURL(/\/verify-email/);
  await page.context().close();
});

test('a mailed code sets a new password and signs out everywhere else', async () => {
  const page = await (await openWindow(browser)).newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Email').fill(mailOf(mina));
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.waitForURL(/\/password-reset\/confirm/);
  const code = codeIn(await mailbox.mailTo(mailOf(mina), /new password/));

  await choosePassword(page, anotherCode(code), NEW_PASSWORD);
  await page.getByText('That code is not right. Check the newest mail').waitFor();
  await choosePassword(page, code, NEW_PASSWORD);
  await page.waitForURL(/\/sign-in/);
  await page.getByText('Your password is changed.').waitFor();
  await signIn(page, mailOf(mina), password);
  await page.getByText("That name and password don't belong together.").waitFor();
  await signIn(page, mailOf(mina), NEW_PASSWORD);
  await page.waitForURL('/');
  await mailbox.mailTo(mailOf(mina), /^Your password .* was changed/);

  await minasPage.goto('/settings/account');
  await minasPage.waitForURL(/\/sign-in/);
  await page.context().close();
});

test('an address from before there was mail can be confirmed in the settings', async () => {
  await keeper.goto('/settings/account');
  await awake(keeper);
  await keeper.getByRole('button', { name: 'Confirm' }).click();
  await keeper.waitForURL(/\/verify-email/);
  await enterCode(keeper, codeIn(await mailbox.mailTo(mailOf(staff), /is your code for/)));
  await keeper.waitForURL('/settings/account');
  await keeper.getByText('Confirmed', { exact: true }).waitFor();
});

function anotherCode(code) {
  return code === '123456' ? '123457' : '123456';
}

async function enterCode(page, code) {
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

async function choosePassword(page, code, secret) {
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByLabel('New password').fill(secret);
  await page.getByRole('button', { name: 'Change password' }).click();
}
