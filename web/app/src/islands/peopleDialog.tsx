import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Account, Page, Relationship } from '@tintype/client';
import { ApiError } from '@tintype/client';
import { useEffect, useRef, useState } from 'react';
import { translator } from '../i18n/translator';
import { Avatar } from '../ui/Avatar';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { show } from '../ui/show';
import { FollowButton } from './FollowButton';
import { pageQueries } from './queries';

const ROW = 64;
const AHEAD = 10;

type Kind = 'followers' | 'following' | 'likes';

/** Shows who follows an account, whom it follows or who likes a post; the address is that of the same list as a page. */
export function openPeopleDialog(address: string): void {
  const [, name = '', second = '', third] = address.split('/');
  show((leave) => (
    <PeopleDialog
      of={third === 'likes' ? second : name.replace(/^@/, '')}
      kind={third === 'likes' ? 'likes' : second === 'followers' ? 'followers' : 'following'}
      onClose={leave}
    />
  ));
}

interface PeopleDialogProps {
  /** A username, or the id of what is liked. */
  of: string;
  kind: Kind;
  onClose: () => void;
}

function PeopleDialog({ of, kind, onClose }: PeopleDialogProps) {
  const t = translator();
  const [queries] = useState(pageQueries);
  const { data, error, isPending, fetchNextPage, hasNextPage, isFetching, refetch } = useInfiniteQuery(
    {
      queryKey: ['people', of, kind],
      ...(kind === 'likes' && { staleTime: 0 }),
      queryFn: ({ pageParam, signal }) => loadPeople(of, kind, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    },
    queries,
  );
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      title={t(kind === 'likes' ? 'likes.title' : `profile.${kind}.title`)}
      closeLabel={t('action.close')}
      isOpen
      onClose={onClose}
      flush
    >
      {isPending ? (
        <Skeleton label={t('people.loading')} />
      ) : error && people.length === 0 ? (
        <div className="people-note" role="alert">
          <p>{t(error instanceof ApiError && error.status === 404 ? 'people.hidden' : 'people.error')}</p>
          <Button onPress={() => void refetch()}>{t('action.retry')}</Button>
        </div>
      ) : people.length === 0 ? (
        <p className="people-note quiet">{t(kind === 'likes' ? 'likes.empty' : `people.empty.${kind}`)}</p>
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

interface Person {
  account: Account;
  /** Nothing for visitors and for oneself. */
  relationship: Relationship | undefined;
}

/** A page of people, and how whoever looks at it stands to each of them. */
async function loadPeople(
  of: string,
  kind: Kind,
  max_id: string | null,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const page = { max_id, limit: 40 };
  const people =
    kind === 'likes'
      ? await api.social.likers(of, page, signal)
      : await api[kind](await idOf(of), page, signal);
  const relationships = isMember() ? await api.relationships(people.items.map(({ id }) => id)) : [];
  return {
    ...people,
    items: people.items.map((account) => ({
      account,
      relationship: relationships.find(({ id }) => id === account.id),
    })),
  };
}

async function idOf(username: string): Promise<string> {
  const account = await pageQueries().query({
    queryKey: ['account', username],
    queryFn: () => api.lookup(username),
  });
  return account.id;
}

/** Only the navigation of members leads to a profile of one's own. */
function ownProfile(): string | undefined {
  return document.querySelector<HTMLAnchorElement>('[data-own-profile]')?.pathname;
}

function isMember(): boolean {
  return ownProfile() !== undefined;
}

/** Only the rows in view are in the page, however long the list is. */
function PeopleList({ people, onEnd }: { people: Person[]; onEnd: () => void }) {
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
          const { account, relationship } = people[row.index] ?? {};
          return (
            account && (
              <li
                key={account.id}
                className="person-row"
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
                {relationship && ownProfile() !== `/@${account.username}` && (
                  <FollowButton account={account} relationship={relationship} />
                )}
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
