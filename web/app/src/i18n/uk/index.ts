import type { Messages } from '../en';
import reading from './reading.json';
import shell from './shell.json';

export const messages: Messages = { ...shell, ...reading };
