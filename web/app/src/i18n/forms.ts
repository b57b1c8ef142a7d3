import { addMessages, pageLocale } from './translator';

/** What forms say, for islands that hold one: importing this loads it in the language of the page. */
if (!import.meta.env.SSR) {
  const locale = pageLocale();
  addMessages(locale, (await load(locale)).messages);
}

function load(locale: ReturnType<typeof pageLocale>) {
  switch (locale) {
    case 'en':
      return import('./en/forms');
    case 'ko':
      return import('./ko/forms');
    case 'uk':
      return import('./uk/forms');
  }
}
