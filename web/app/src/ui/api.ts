import { Tintype } from '@tintype/client';

/** The API as the person looking at this page; the session cookie goes along by itself. */
export const api = new Tintype();
