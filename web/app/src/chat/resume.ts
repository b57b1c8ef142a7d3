/** Says to other pages of this browser that somebody has something in their outbox. */
export const MARK = 'tintype-outbox';

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
