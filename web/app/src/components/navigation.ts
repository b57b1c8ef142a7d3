import type { CredentialAccount } from '@tintype/client';
import type { MessageKey } from '../i18n/translator';
import type { Place } from '../layouts/Shell.astro';
import type { IconName } from '../ui/icons';

export interface NavigationPlace {
  place: Place;
  href: string;
  label: MessageKey;
  icon: IconName;
}

/** Where a person can go from everywhere, in the order of the left rail. */
export function placesFor(viewer: CredentialAccount | null): NavigationPlace[] {
  const open: NavigationPlace[] = [
    { place: 'home', href: '/', label: 'nav.home', icon: 'house' },
    { place: 'search', href: '/search', label: 'nav.search', icon: 'search' },
    { place: 'explore', href: '/explore', label: 'nav.explore', icon: 'compass' },
  ];
  if (!viewer) return open;
  const own: NavigationPlace[] = [
    { place: 'messages', href: '/messages', label: 'nav.messages', icon: 'send' },
    { place: 'activity', href: '/activity', label: 'nav.activity', icon: 'heart' },
    { place: 'create', href: '/create', label: 'nav.create', icon: 'square-plus' },
    { place: 'profile', href: `/@${viewer.username}`, label: 'nav.profile', icon: 'circle-user' },
  ];
  return [...open, ...own];
}
