import { type Page, pageOf, type Status } from '@tintype/client';
import { useState } from 'react';
import { useLocale, useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { here } from '../pictures/picture';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';
import { useOptimisticList } from './useOptimisticList';

/** The posts that only their author sees, each with a way back to the page. */
export default function Archive({ locale, first }: { locale: Locale; first: Page<Status> }) {
  return (
    <Words locale={locale}>
      <ArchiveBody first={first} />
    </Words>
  );
}

function ArchiveBody({ first }: { first: Page<Status> }) {
  const t = useWords();
  const locale = useLocale();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  async function more() {
    try {
      const page = await pageOf(
        api.calls.GET('/api/tintype/v1/posts/archived', { params: { query: { max_id: next } } }),
      );
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  if (items.length === 0) return <p className="quiet settings__none">{t('archive.emptyLead')}</p>;
  return (
    <>
      <ul className="archive">
        {items.map((status) => {
          const [picture] = status.media_attachments;
          const date = day.format(new Date(status.created_at));
          return (
            <li key={status.id} className="archive__post">
              <a
                href={`/@${status.account.username}/${status.id}`}
                aria-label={t('archive.open', { date })}
                className="archive__picture"
              >
                {picture?.preview_url ? (
                  <img src={here(picture.preview_url)} alt={picture.description ?? ''} loading="lazy" />
                ) : (
                  <Icon name="image-off" size={28} />
                )}
              </a>
              <span className="archive__foot">
                <span className="quiet">{date}</span>
                <Button
                  look="quiet"
                  aria-label={t('archive.restore')}
                  onPress={() =>
                    void take(status, {
                      send: () => api.unarchivePost(status.id),
                      said: t('archive.restored'),
                      undo: () => api.archivePost(status.id),
                    })
                  }
                >
                  <Icon name="refresh" size={16} />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {next && (
        <Button wide onPress={() => void more()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
