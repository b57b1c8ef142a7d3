import { type Draft, dataOf, type Page, pageOf } from '@tintype/client';
import { useEffect, useState } from 'react';
import { useLocale, useWords, Words } from '../forms/Words';
import { longTime } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { here } from '../pictures/picture';
import { api } from '../ui/api';
import { Button, buttonClass } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { useOptimisticList } from './useOptimisticList';

/** The posts put aside, to go on with, share or throw away. */
export default function Drafts({ locale, first }: { locale: Locale; first: Page<Draft> }) {
  return (
    <Words locale={locale}>
      <DraftsBody first={first} />
    </Words>
  );
}

function DraftsBody({ first }: { first: Page<Draft> }) {
  const t = useWords();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);
  const [publishing, setPublishing] = useState<string>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the page comes up
  useEffect(() => {
    if (new URLSearchParams(location.search).has('saved')) toast(t('compose.draftSaved'));
  }, []);

  async function publish(draft: Draft) {
    setPublishing(draft.id);
    try {
      const headers = { 'idempotency-key': `draft-${draft.id}-${draft.updated_at}` };
      const params = { path: { id: draft.id } };
      const status = await dataOf(api.calls.POST('/api/tintype/v1/drafts/{id}/publish', { params, headers }));
      location.assign(new URL(status.url).pathname);
    } catch (problem) {
      setPublishing(undefined);
      sayRefusal(t, problem);
    }
  }

  async function more() {
    try {
      const params = { query: { max_id: next } };
      const page = await pageOf(api.calls.GET('/api/tintype/v1/drafts', { params }));
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  if (items.length === 0) return <p className="quiet settings__none">{t('drafts.emptyLead')}</p>;
  return (
    <>
      <ul className="drafts">
        {items.map((draft) => (
          <DraftLine key={draft.id} draft={draft}>
            <a className={buttonClass({})} href={`/create?draft=${draft.id}`}>
              {t('drafts.edit')}
            </a>
            <Button
              look="primary"
              isDisabled={publishing !== undefined || draft.media_attachments.length === 0}
              onPress={() => void publish(draft)}
            >
              {t(publishing === draft.id ? 'compose.sharing' : 'drafts.publish')}
            </Button>
            <Button
              look="icon"
              aria-label={t('drafts.delete')}
              onPress={() =>
                void take(draft, {
                  send: () =>
                    api.calls.DELETE('/api/tintype/v1/drafts/{id}', { params: { path: { id: draft.id } } }),
                  said: t('drafts.deleted'),
                })
              }
            >
              <Icon name="trash" size={18} />
            </Button>
          </DraftLine>
        ))}
      </ul>
      {next && (
        <Button wide onPress={() => void more()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function DraftLine({ draft, children }: { draft: Draft; children: React.ReactNode }) {
  const t = useWords();
  const locale = useLocale();
  const [picture] = draft.media_attachments;
  return (
    <li className="draft">
      <span className="draft__picture">
        {picture?.preview_url ? (
          <img src={here(picture.preview_url)} alt="" loading="lazy" />
        ) : (
          <Icon name="image-off" size={22} />
        )}
      </span>
      <span className="draft__words">
        <strong>{draft.status || t('drafts.noCaption')}</strong>
        <span className="quiet">
          {t('drafts.pictures', { count: draft.media_attachments.length })} ·{' '}
          {longTime(locale, draft.updated_at)}
        </span>
      </span>
      <span className="draft__actions">{children}</span>
    </li>
  );
}
