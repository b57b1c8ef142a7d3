import type { Messages } from '../en';
import reading from './reading.json';
import shell from './shell.json';
import social from './social.json';

export const messages: Messages = { ...shell, ...reading, ...social };
