import { addMessages, pageLocale } from './translator';

/** What chats say, for islands that show them: importing this loads it in the language of the page. */
if (!import.meta.env.SSR) {
  const locale = pageLocale();
  addMessages(locale, (await load(locale)).messages);
}

function load(locale: ReturnType<typeof pageLocale>) {
  switch (locale) {
    case 'en':
      return import('./en/chat');
    case 'ko':
      return import('./ko/chat');
    case 'uk':
      return import('./uk/chat');
  }
}
