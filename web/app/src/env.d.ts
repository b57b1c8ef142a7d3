declare namespace App {
  interface Locals {
    /** Talks to the API as the visitor who made this request. */
    api: import('@tintype/client').Tintype;
    locale: import('./i18n/locale').Locale;
    t: import('./i18n/translator').Translator;
    theme: import('./server/preferences').Theme;
    /** The signed-in account, or null; asked once per request, however often it is called. */
    viewer: () => Promise<import('@tintype/client').CredentialAccount | null>;
  }
}
