import auth from './auth.json';
import compose from './compose.json';
import settings from './settings.json';

export const messages = { ...auth, ...compose, ...settings };

/** What every other language has to say in forms too. */
export type FormMessages = { [K in keyof typeof messages]: string };
