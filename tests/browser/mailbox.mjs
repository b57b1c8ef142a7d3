// A mail server for the browser's tests: takes every mail and shows it to who waits for it.
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as nextLook } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const PATIENCE = 20_000;

/** Opens the mail server where Tintype was told that it is. */
export async function openMailbox(port) {
  const mails = [];
  const waiting = new Set();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, session, done) => {
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ recipients, ...read(Buffer.concat(chunks).toString()) });
      done();
      for (const look of waiting) look();
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');

  return {
    /** The newest mail to somebody whose subject is like this, as soon as there is another one than `earlier`. */
    mailTo: (recipient, subject, earlier) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = mails.findLast(
            (mail) => mail.recipients.includes(recipient) && subject.test(mail.subject),
          );
          if (!found || found === earlier) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          const subjects = mails.map((mail) => `${mail.recipients}: ${mail.subject}`).join('\n');
          reject(new Error(`no mail to ${recipient} like ${subject}, only\n${subjects}`));
        }, PATIENCE);
        waiting.add(look);
        look();
      }),
    close: () => new Promise((done) => server.close(done)),
  };
}

/** A mail of a server that has no mail server, as soon as there is one: it lies in a folder beside the data. */
export async function mailInFolder(recipient, subject) {
  const folder = `${process.env.TINTYPE_DATA}/mails`;
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const names = await readdir(folder).catch(() => []);
    const texts = names
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFile(`${folder}/${name}`, 'utf8'));
    const found = (await Promise.all(texts)).find(
      (text) =>
        text.startsWith(`To: ${recipient}\n`) && subject.test(/^Subject: (.*)$/m.exec(text)?.[1] ?? ''),
    );
    if (found) return { text: found };
    await nextLook(50);
  }
  throw new Error(`no mail to ${recipient} like ${subject} in ${folder}`);
}

/** The six digits that a mail asks to enter. */
export function codeIn(mail) {
  const [, code] = /^ +(\d{6})\r?$/m.exec(mail.text) ?? [];
  if (!code) throw new Error(`there is no code in\n${mail.text}`);
  return code;
}

/** Enough for mails in English, which are sent as they are. */
function read(message) {
  const end = message.indexOf('\r\n\r\n');
  const [, subject = ''] = /^Subject: (.*)$/m.exec(message.slice(0, end).replace(/\r\n[ \t]/g, ' ')) ?? [];
  return { subject: subject.trim(), text: message.slice(end + 4) };
}
