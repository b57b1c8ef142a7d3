import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Account, Page } from '@tintype/client';
import { ApiError } from '@tintype/client';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { translator } from '../i18n/translator';
import { Avatar } from '../ui/Avatar';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { pageQueries } from './queries';

const ROW = 64;
const AHEAD = 10;

/** Shows who follows an account, or whom it follows; the address is that of the same list as a page. */
export function openPeopleDialog(address: string): void {
  const [, name = '', kind] = address.split('/');
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const leave = () => {
    root.unmount();
    host.remove();
  };
  root.render(
    <PeopleDialog
      username={name.replace(/^@/, '')}
      kind={kind === 'followers' ? 'followers' : 'following'}
      onClose={leave}
    />,
  );
}

interface PeopleDialogProps {
  username: string;
  kind: 'followers' | 'following';
  onClose: () => void;
}

function PeopleDialog({ username, kind, onClose }: PeopleDialogProps) {
  const t = translator();
  const [queries] = useState(pageQueries);
  const { data, error, isPending, fetchNextPage, hasNextPage, isFetching, refetch } = useInfiniteQuery(
    {
      queryKey: ['people', username, kind],
      queryFn: ({ pageParam, signal }) => loadPeople(username, kind, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    },
    queries,
  );
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={t(`profile.${kind}.title`)} closeLabel={t('action.close')} isOpen onClose={onClose} flush>
      {isPending ? (
        <Skeleton label={t('people.loading')} />
      ) : error && people.length === 0 ? (
        <div className="people-note" role="alert">
          <p>{t(error instanceof ApiError && error.status === 404 ? 'people.hidden' : 'people.error')}</p>
          <Button onPress={() => void refetch()}>{t('action.retry')}</Button>
        </div>
      ) : people.length === 0 ? (
        <p className="people-note quiet">{t(`people.empty.${kind}`)}</p>
      ) : (
        <PeopleList
          people={people}
          onEnd={() => {
            if (hasNextPage && !isFetching) void fetchNextPage();
          }}
        />
      )}
    </Dialog>
  );
}

async function loadPeople(
  username: string,
  kind: 'followers' | 'following',
  max_id: string | null,
  signal: AbortSignal,
): Promise<Page<Account>> {
  const account = await pageQueries().fetchQuery({
    queryKey: ['account', username],
    queryFn: () => api.lookup(username),
  });
  return api[kind](account.id, { max_id, limit: 40 }, signal);
}

/** Only the rows in view are in the page, however long the list is. */
function PeopleList({ people, onEnd }: { people: Account[]; onEnd: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: AHEAD,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= people.length - AHEAD) onEnd();
  }, [last, people.length, onEnd]);
  return (
    <div ref={frame} className="people-frame">
      <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {shown.map((row) => {
          const account = people[row.index];
          return (
            account && (
              <li
                key={account.id}
                aria-setsize={people.length}
                aria-posinset={row.index + 1}
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  height: ROW,
                  transform: `translateY(${row.start}px)`,
                }}
              >
                <a className="person" href={`/@${account.username}`}>
                  <Avatar account={account} size={44} />
                  <span className="person__names">
                    <strong>{account.username}</strong>
                    {account.display_name && account.display_name !== account.username && (
                      <span className="quiet">{account.display_name}</span>
                    )}
                  </span>
                </a>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function Skeleton({ label }: { label: string }) {
  return (
    <div className="people-frame people-skeleton" role="status" aria-label={label}>
      {[1, 2, 3, 4, 5].map((row) => (
        <i key={row} />
      ))}
    </div>
  );
}
