import type { Account, NotificationException, NotificationSettings } from '@tintype/client';

/** What one is told of somebody: what one's settings say, all, or nothing. */
export type Told = NotificationException['told'] | 'usual';

export function toldOf(settings: NotificationSettings, account: string): Told {
  return settings.people.find((exception) => exception.account.id === account)?.told ?? 'usual';
}

/** The settings as they are with another exception for somebody, or with none. */
export function withException(
  settings: NotificationSettings,
  account: Account,
  told: Told,
): NotificationSettings {
  const others = settings.people.filter((exception) => exception.account.id !== account.id);
  return { ...settings, people: told === 'usual' ? others : [{ account, told }, ...others] };
}
