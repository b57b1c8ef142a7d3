import { MARK } from './parcel';

/** Sends what was left in the outbox, on whichever page somebody is when there is a connection again. */
export function resumeOutbox(): void {
  const owner = ownName();
  if (!owner || !isLeft(owner)) return;
  void import('./sending').then(
    ({ outboxOf }) => outboxOf(owner).open(),
    () => {},
  );
}

function isLeft(owner: string): boolean {
  try {
    return localStorage.getItem(MARK) === owner;
  } catch {
    return false;
  }
}

function ownName(): string {
  return document.querySelector<HTMLAnchorElement>('[data-own-profile]')?.pathname.slice(2) ?? '';
}
