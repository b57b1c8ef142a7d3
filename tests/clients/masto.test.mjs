// masto, the library behind Elk and Phanpy, as an independent judge of the API.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { createRestAPIClient, createStreamingAPIClient } from 'masto';
import WebSocket from 'ws'; // Node 20 has none of its own

const url = process.env.TINTYPE_BASE;
const python = process.env.TINTYPE_PYTHON;
const SCOPES = 'read write follow push';
const tokens = new Map();
let anna;
let ben;

/** Signs a new person up through the pages and gives a client with an OAuth token. */
async function signIn(name) {
  const open = createRestAPIClient({ url });
  const app = await open.v1.apps.create({
    clientName: 'Judge',
    redirectUris: 'urn:ietf:wg:oauth:2.0:oob',
    scopes: SCOPES,
  });
  const authorize = new URL('/oauth/authorize', url);
  authorize.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
    scope: SCOPES,
  });
  const script =
    'import sys; from person import Person; print(Person(sys.argv[1], sys.argv[2]).sign_up().allow(sys.argv[3]))';
  const code = execFileSync(python, ['-c', script, url, name, authorize.href], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  }).trim();
  const token = await fetch(new URL('/oauth/token', url), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: app.clientId,
      client_secret: app.clientSecret,
      redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
      code,
    }),
  }).then((answer) => answer.json());
  const client = createRestAPIClient({ url, accessToken: token.access_token });
  tokens.set(client, token.access_token);
  return client;
}

async function picture(colour) {
  const path = execFileSync(
    python,
    ['-c', 'import sys; from person import photo; print(photo(sys.argv[1]))', colour],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  ).trim();
  return new Blob([await readFile(path)], { type: 'image/jpeg' });
}

async function eventually(condition, patience = 20_000) {
  const until = Date.now() + patience;
  for (;;) {
    const result = await condition();
    if (result || Date.now() > until) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

before(async () => {
  [anna, ben] = [await signIn('gerda'), await signIn('hans')];
});

test('a picture is uploaded, posted and reaches a follower', async () => {
  const me = await anna.v1.accounts.verifyCredentials();
  const relation = await ben.v1.accounts.$select(me.id).follow();
  assert.equal(relation.following, true);
  const media = await anna.v2.media.create({ file: await picture('teal'), description: 'teal' });
  const status = await anna.v1.statuses.create({ status: 'Hello #masto', mediaIds: [media.id] });
  assert.equal(status.mediaAttachments[0].description, 'teal');
  const seen = await eventually(async () =>
    (await ben.v1.timelines.home.list()).find((one) => one.id === status.id),
  );
  assert.equal(seen?.account.id, me.id);
});

test('lists are walked by their links', async () => {
  const me = await anna.v1.accounts.verifyCredentials();
  for (let i = 0; i < 5; i++) await anna.v1.statuses.create({ status: `number ${i}` });
  const ids = [];
  for await (const page of anna.v1.accounts.$select(me.id).statuses.list({ limit: 2 })) {
    ids.push(...page.map((status) => status.id));
  }
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= 5);
});

test('the instance and the relationships are as the library types them', async () => {
  const instance = await ben.v2.instance.fetch();
  assert.equal(instance.configuration.statuses.maxMediaAttachments, 20);
  const me = await anna.v1.accounts.verifyCredentials();
  const [relation] = await ben.v1.accounts.relationships.fetch({ id: [me.id] });
  assert.equal(typeof relation.blocking, 'boolean');
});

test('a refusal arrives as an error with its status', async () => {
  await assert.rejects(ben.v1.statuses.$select('1').fetch(), { statusCode: 404 });
});

test('what happens arrives over a websocket', async () => {
  const me = await anna.v1.accounts.verifyCredentials();
  await ben.v1.accounts.$select(me.id).follow();
  const instance = await ben.v2.instance.fetch();
  const streaming = createStreamingAPIClient({
    streamingApiUrl: instance.configuration.urls.streaming,
    accessToken: tokens.get(ben),
    implementation: WebSocket,
  });
  const heard = [];
  const reading = (async () => {
    for await (const { event, payload } of streaming.user.subscribe()) heard.push({ event, payload });
  })();
  const first = await eventually(async () => {
    const status = await anna.v1.statuses.create({ status: 'Live from the harbour' });
    return eventually(async () => heard.find((one) => one.payload.id === status.id), 2_000);
  });
  assert.equal(first.event, 'update');
  assert.equal(first.payload.account.id, me.id);
  await anna.v1.statuses.$select(first.payload.id).remove();
  const gone = await eventually(async () => heard.find(({ event }) => event === 'delete'));
  assert.equal(gone.payload, first.payload.id);
  streaming.close();
  await reading.catch(() => {});
});
