import { useMutation, useQuery } from '@tanstack/react-query';
import type { Collection } from '@tintype/client';
import { useState } from 'react';
import { compactNumber } from '../i18n/format';
import { pageLocale, translator } from '../i18n/translator';
import { pageQueries } from '../islands/queries';
import { here } from '../pictures/picture';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';
import { show } from '../ui/show';
import { toast } from '../ui/toast';

/** Asks into which of one's collections a post is to go. */
export function openCollectionDialog(post: string): void {
  show((leave) => <CollectionDialog post={post} onClose={leave} />);
}

interface CollectionDialogProps {
  post: string;
  onClose: () => void;
}

function CollectionDialog({ post, onClose }: CollectionDialogProps) {
  const t = translator();
  const [queries] = useState(pageQueries);
  const [naming, setNaming] = useState(false);
  const { data, error, refetch } = useQuery(
    { queryKey: ['collections', post], queryFn: () => load(post), staleTime: 0 },
    queries,
  );
  const { mutate: put } = useMutation(
    {
      mutationFn: ({ collection, inside }: Choice) => api.social.setInCollection(collection.id, post, inside),
      onMutate: (choice) => mark(choice),
      onSuccess: (_answer, { collection, inside }) => {
        toast(t(inside ? 'saved.added' : 'saved.takenOut', { title: collection.title }));
        if (inside) markSaved(post);
      },
      onError: (refusal, { collection, inside }) => {
        mark({ collection, inside: !inside });
        sayRefusal(t, refusal);
      },
    },
    queries,
  );

  function mark({ collection, inside }: Choice): void {
    queries.setQueryData(['collections', post], (now: Choices | undefined) => {
      if (!now) return now;
      const chosen = new Set(now.chosen);
      if (inside) chosen.add(collection.id);
      else chosen.delete(collection.id);
      return { ...now, chosen };
    });
  }

  const none = data?.collections.length === 0;
  return (
    <Dialog title={t('saved.toCollection')} closeLabel={t('action.close')} isOpen onClose={onClose} flush>
      {error ? (
        <div className="people-note" role="alert">
          <p>{t('saved.error')}</p>
          <Button onPress={() => void refetch()}>{t('action.retry')}</Button>
        </div>
      ) : data ? (
        <div className="folders">
          {none && <p className="quiet folders__none">{t('saved.none')}</p>}
          {data.collections.map((collection) => {
            const inside = data.chosen.has(collection.id);
            return (
              <button
                key={collection.id}
                type="button"
                className="folder"
                aria-pressed={inside}
                onClick={() => put({ collection, inside: !inside })}
              >
                <Cover collection={collection} />
                <span className="person__names">
                  <strong>{collection.title}</strong>
                  <span className="quiet">
                    {t('saved.posts', {
                      count: collection.post_count,
                      formatted: compactNumber(pageLocale(), collection.post_count),
                    })}
                  </span>
                </span>
                <span className="folder__mark">{inside && <Icon name="check" size={16} />}</span>
              </button>
            );
          })}
          {naming || none ? (
            <NewCollection
              post={post}
              onDone={(collection) => {
                setNaming(false);
                markSaved(post);
                toast(t('saved.added', { title: collection.title }));
                void refetch();
              }}
            />
          ) : (
            <button type="button" className="folder" onClick={() => setNaming(true)}>
              <span className="folder__cover">
                <Icon name="plus" size={22} />
              </span>
              <strong>{t('saved.newCollection')}</strong>
            </button>
          )}
        </div>
      ) : (
        <div className="folders people-skeleton" role="status" aria-label={t('saved.loading')}>
          <i />
          <i />
        </div>
      )}
    </Dialog>
  );
}

interface Choice {
  collection: Collection;
  inside: boolean;
}

interface Choices {
  collections: Collection[];
  chosen: ReadonlySet<string>;
}

async function load(post: string): Promise<Choices> {
  const [collections, chosen] = await Promise.all([
    api.social.collections(),
    api.social.collectionsWith(post),
  ]);
  return { collections, chosen: new Set(chosen) };
}

function Cover({ collection }: { collection: Collection }) {
  return (
    <span className="folder__cover">
      {collection.thumb ? (
        <img src={here(collection.thumb)} alt="" loading="lazy" />
      ) : (
        <Icon name="bookmark" size={20} />
      )}
    </span>
  );
}

function NewCollection({ post, onDone }: { post: string; onDone: (made: Collection) => void }) {
  const t = translator();
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const make = async () => {
    if (title.trim() === '' || busy) return;
    setBusy(true);
    try {
      const made = await api.social.createCollection(title.trim());
      await api.social.setInCollection(made.id, post, true);
      onDone(made);
    } catch (refusal) {
      setBusy(false);
      sayRefusal(t, refusal);
    }
  };
  return (
    <form
      className="folders__new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={t('saved.name')} value={title} onChange={setTitle} maxLength={50} autoFocus />
      <Button type="submit" look="primary" isDisabled={busy || title.trim() === ''}>
        {t('saved.createAndSave')}
      </Button>
    </form>
  );
}

/** What is in a collection is saved. */
function markSaved(post: string): void {
  for (const button of document.querySelectorAll(`[data-acts="${post}"] [data-kind="save"] button`)) {
    button.setAttribute('aria-pressed', 'true');
  }
}
