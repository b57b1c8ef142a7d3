import { useQuery } from '@tanstack/react-query';
import type { Commenters } from '@tintype/client';
import { useState } from 'react';
import { RadioList } from '../forms/RadioList';
import { translator } from '../i18n/translator';
import { pageQueries } from '../islands/queries';
import '../styles/choices.css';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { sayRefusal } from '../ui/refusals';
import { show } from '../ui/show';
import { toast } from '../ui/toast';

/** `usual` is what holds for all of one's posts. */
type Choice = Commenters | 'usual';
const CHOICES: readonly Choice[] = ['usual', 'everyone', 'followers', 'followed', 'nobody'];

/** Asks who may comment on one of one's own posts. */
export function openCommentersDialog(post: string): void {
  show((leave) => <CommentersDialog post={post} onClose={leave} />);
}

function CommentersDialog({ post, onClose }: { post: string; onClose: () => void }) {
  const t = translator();
  const [queries] = useState(pageQueries);
  const queryKey = ['commenters', post];
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => load(post), staleTime: 0 }, queries);

  async function choose(chosen: Choice) {
    if (!data) return;
    queries.setQueryData(queryKey, { ...data, chosen });
    try {
      await api.social.limitComments(post, chosen === 'usual' ? null : chosen);
      toast(t('commenters.saved'));
    } catch (refusal) {
      queries.setQueryData(queryKey, data);
      sayRefusal(t, refusal);
    }
  }

  const options = CHOICES.map((value) => ({
    value,
    label: t(`commenters.${value}`),
    hint: value === 'usual' && data ? t(`commenters.${data.usual}`) : undefined,
  }));
  return (
    <Dialog title={t('commenters.title')} closeLabel={t('action.close')} isOpen onClose={onClose}>
      {error ? (
        <div className="people-note" role="alert">
          <p>{t('commenters.failed')}</p>
          <Button onPress={() => void refetch()}>{t('action.retry')}</Button>
        </div>
      ) : (
        <>
          <RadioList
            label={t('commenters.title')}
            value={data?.chosen}
            options={options}
            onChange={(chosen) => void choose(chosen)}
          />
          <p className="quiet radios__note">{t('commenters.note')}</p>
        </>
      )}
    </Dialog>
  );
}

interface Chosen {
  chosen: Choice;
  /** What holds for posts that say nothing of their own. */
  usual: Commenters;
}

async function load(post: string): Promise<Chosen> {
  const [ofPost, { commenters }] = await Promise.all([
    api.social.commentersOf(post),
    api.social.commentSettings(),
  ]);
  return { chosen: ofPost ?? 'usual', usual: commenters };
}
