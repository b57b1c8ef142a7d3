import type { FormMessages } from '../en/forms';
import auth from './auth.json';
import compose from './compose.json';
import settings from './settings.json';

export const messages: FormMessages = { ...auth, ...compose, ...settings };
