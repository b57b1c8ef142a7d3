import type { IconName } from '../ui/icons';

/** The sections of the settings, in their order. */
export const SECTIONS = [
  { name: 'profile', icon: 'circle-user' },
  { name: 'privacy', icon: 'lock' },
  { name: 'account', icon: 'settings' },
  { name: 'security', icon: 'shield' },
  { name: 'sessions', icon: 'smartphone' },
  { name: 'about', icon: 'info' },
  { name: 'delete', icon: 'trash' },
] as const satisfies readonly { name: string; icon: IconName }[];

export type SectionName = (typeof SECTIONS)[number]['name'];
