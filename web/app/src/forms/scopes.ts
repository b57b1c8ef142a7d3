import { messages } from '../i18n/en/forms';
import type { MessageKey, Translator } from '../i18n/translator';
import type { IconName } from '../ui/icons';

const ICONS: Record<string, IconName> = {
  read: 'eye',
  write: 'pencil',
  follow: 'user-plus',
  push: 'info',
  profile: 'circle-user',
  admin: 'shield',
};

/** What an application asks for, in plain words; a scope without words shows its own name. */
export function scopesInWords(scopes: readonly string[], t: Translator): { icon: IconName; text: string }[] {
  return scopes
    .filter((scope) => !impliedByAnother(scope, scopes))
    .map((scope) => ({
      icon: ICONS[scope.split(':')[0] ?? ''] ?? 'key',
      text: isKnown(`scope.${scope}`) ? t(`scope.${scope}` as MessageKey) : scope,
    }));
}

/** `read:statuses` says nothing more beside `read`. */
function impliedByAnother(scope: string, scopes: readonly string[]): boolean {
  const [whole, part] = scope.split(':');
  return part !== undefined && scopes.includes(whole ?? '');
}

function isKnown(key: string): boolean {
  return key in messages;
}
