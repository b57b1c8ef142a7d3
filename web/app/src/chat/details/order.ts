import type { ChatMember } from '@tintype/client';

/** The reader first, then admins, then those who have come in, then those who are asked. */
export function inOrder(members: readonly ChatMember[], reader: string): ChatMember[] {
  const rank = ({ account, admin, pending }: ChatMember) =>
    account.id === reader ? 0 : admin ? 1 : pending ? 3 : 2;
  return members.toSorted((one, other) => rank(one) - rank(other));
}
