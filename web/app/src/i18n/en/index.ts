import reading from './reading.json';
import shell from './shell.json';

export const messages = { ...shell, ...reading };

/** What every other language has to say too. */
export type Messages = { [K in keyof typeof messages]: string };
