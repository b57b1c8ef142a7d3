import { api } from '../ui/api';
import type { Suggestion } from './useSuggestions';

const FOUND = 5;

/** People or hashtags that begin with what was typed after the sign. */
export function findWords(query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const word = query.slice(1);
  return query.startsWith('@') ? findPeople(word, signal) : findTags(word, signal);
}

async function findPeople(word: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { accounts } = await api.search({ q: word, limit: FOUND, type: 'accounts' }, signal);
  return accounts.map((account) => ({
    key: account.username,
    text: account.username,
    hint: account.display_name,
    icon: 'user',
    account,
  }));
}

async function findTags(word: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { hashtags } = await api.search({ q: word, limit: FOUND, type: 'hashtags' }, signal);
  return hashtags.map(({ name }) => ({ key: name, text: `#${name}`, icon: 'tag' }));
}
