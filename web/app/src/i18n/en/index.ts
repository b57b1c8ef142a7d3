import reading from './reading.json';
import shell from './shell.json';
import social from './social.json';

export const messages = { ...shell, ...reading, ...social };

/** What every other language has to say too. */
export type Messages = { [K in keyof typeof messages]: string };
