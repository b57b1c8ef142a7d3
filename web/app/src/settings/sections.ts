import type { OwnAccount } from '@tintype/client';
import type { IconName } from '../ui/icons';

interface Section {
  name: string;
  icon: IconName;
  /** For whom it is; for everybody when absent. */
  shown?: (account: OwnAccount) => boolean;
}

/** The sections of the settings, in their order. */
export const SECTIONS = [
  { name: 'profile', icon: 'circle-user' },
  { name: 'privacy', icon: 'lock' },
  { name: 'messages', icon: 'send' },
  { name: 'notifications', icon: 'bell' },
  { name: 'account', icon: 'settings' },
  { name: 'security', icon: 'shield' },
  { name: 'sessions', icon: 'smartphone' },
  { name: 'invites', icon: 'link', shown: ({ may_invite }) => may_invite },
  { name: 'sign-ups', icon: 'user-check', shown: ({ staff }) => staff },
  { name: 'about', icon: 'info' },
  { name: 'delete', icon: 'trash' },
] as const satisfies readonly Section[];

export type SectionName = (typeof SECTIONS)[number]['name'];

/** The sections that concern somebody. */
export function sectionsOf(account: OwnAccount): readonly { name: SectionName; icon: IconName }[] {
  return SECTIONS.filter((section: Section) => section.shown?.(account) ?? true);
}
