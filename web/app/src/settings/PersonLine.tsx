import type { Account } from '@tintype/client';
import type { ReactNode } from 'react';
import { Avatar } from '../ui/Avatar';

/** One person in a list, with what can be done about them. */
export function PersonLine({
  account,
  note,
  children,
}: {
  account: Account;
  note?: string;
  children: ReactNode;
}) {
  return (
    <li className="line">
      <a className="line__person" href={`/@${account.username}`}>
        <Avatar account={account} size={44} />
        <span className="line__words">
          <strong>{account.username}</strong>
          <span className="quiet">{note ?? account.display_name}</span>
        </span>
      </a>
      <span className="line__actions">{children}</span>
    </li>
  );
}
