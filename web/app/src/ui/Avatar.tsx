import type { Account } from '@tintype/client';
import { here } from '../pictures/picture';

/** The round picture of a person; `alt` stays empty where the name stands beside it. */
export function Avatar({
  account,
  size,
  alt = '',
}: {
  account: Pick<Account, 'avatar_static'>;
  size: number;
  alt?: string;
}) {
  return (
    <span className="avatar" style={{ width: size, height: size }}>
      <img src={here(account.avatar_static)} alt={alt} width={size} height={size} loading="lazy" />
    </span>
  );
}
