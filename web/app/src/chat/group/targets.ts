import type { Account, Chat, ChatPerson } from '@tintype/client';
import type { Translator } from '../../i18n/translator';
import { chatName, othersIn, personName } from '../inbox';
import { facesOf } from './faces';

/** Somebody or some group to write to. */
export interface Target {
  key: string;
  title: string;
  hint: string;
  /** Addresses of one or two pictures. */
  faces: readonly string[];
  /** The person; absent for groups. */
  account?: string;
  /** The chat, where there is one already. */
  chat?: string;
}

export function targetOfPerson(person: Account | ChatPerson): Target {
  return {
    key: `person ${person.id}`,
    title: personName(person),
    hint: personName(person) === person.username ? '' : `@${person.username}`,
    faces: [person.avatar_static],
    account: person.id,
  };
}

export function targetOfChat(chat: Chat, reader: string, t: Translator): Target {
  const [other] = othersIn(chat, reader);
  if (chat.kind === 'direct' && other) return { ...targetOfPerson(other), chat: chat.id };
  return {
    key: `chat ${chat.id}`,
    title: chatName(chat, reader, t),
    hint: t('group.members', { count: chat.members_count }),
    faces: facesOf(chat, reader),
    chat: chat.id,
  };
}

/** Each of them once: the first of those that are the same, but with the chat that another one knows. */
export function distinct(targets: readonly Target[]): Target[] {
  const found = new Map<string, Target>();
  for (const target of targets) {
    const before = found.get(target.key);
    if (!before) found.set(target.key, target);
    else if (!before.chat && target.chat) found.set(target.key, { ...before, chat: target.chat });
  }
  return [...found.values()];
}

/** Those in whose names each word that was typed is the beginning of one. */
export function matching(targets: readonly Target[], typed: string): Target[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return targets.filter(({ title, hint }) => {
    const names = `${title} ${hint}`.toLocaleLowerCase().split(/[\s,.@_-]+/);
    const whole = [title, hint.replace('@', '')].map((name) => name.toLocaleLowerCase());
    return words.every((word) => [...whole, ...names].some((name) => name.startsWith(word)));
  });
}

/** The targets with one more, or without it if it is among them. */
export function toggled(chosen: readonly Target[], target: Target): Target[] {
  const rest = chosen.filter(({ key }) => key !== target.key);
  return rest.length < chosen.length ? rest : [...rest, target];
}

/** All of these, after those of the chosen ones that are not among them. */
export function withChosen(targets: readonly Target[], chosen: readonly Target[]): Target[] {
  const there = new Set(targets.map(({ key }) => key));
  return [...chosen.filter(({ key }) => !there.has(key)), ...targets];
}
