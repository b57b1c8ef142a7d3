import type { GroupedNotifications, Relationship } from '@tintype/client';
import { useEffect, useState } from 'react';
import { exactTime, shortTime } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { FollowButton } from '../islands/FollowButton';
import { here } from '../pictures/picture';
import { Avatar } from '../ui/Avatar';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { reasonOf } from '../ui/refusals';
import {
  type Age,
  addressOf,
  ageOf,
  type Filter,
  ICONS,
  isNewer,
  type News,
  newsOf,
  sentenceOf,
  TYPES,
  whoOf,
} from './news';

interface ActivityProps {
  locale: Locale;
  filter: Filter;
  first: GroupedNotifications & { next: string | null };
  /** How the reader stands to those who follow them. */
  relationships: readonly Relationship[];
  /** The newest notification that has been seen before. */
  lastRead: string;
  /** When the page was made. */
  now: number;
}

/** Stands for who it was in a sentence that is then cut there. */
const WHO = '\u0001';
const AGES: readonly Age[] = ['new', 'today', 'week', 'earlier'];

/** What others did that concerns the reader, the newest first. */
export function Activity({ locale, filter, first, lastRead, now, ...props }: ActivityProps) {
  const t = translator(locale);
  const [news, setNews] = useState(() => newsOf(first));
  const [next, setNext] = useState(first.next);
  const [relationships, setRelationships] = useState(props.relationships);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useReadOnView(filter === 'all' ? news[0]?.newest : undefined, lastRead);

  async function more() {
    setBusy(true);
    try {
      const page = await api.social.notifications({ max_id: next, types: TYPES[filter] });
      const added = newsOf(page);
      const known = new Set(news.map(({ key }) => key));
      setNews((now) => [...now, ...added.filter(({ key }) => !known.has(key))]);
      setNext(page.next);
      setProblem('');
      const met = await api.relationships(followersIn(added));
      setRelationships((now) => [...now, ...met]);
    } catch (refusal) {
      setProblem(reasonOf(refusal, t));
    }
    setBusy(false);
  }

  return (
    <>
      {AGES.map((age) => {
        const part = news.filter((one) => ageOf(one, lastRead, now) === age);
        return (
          part.length > 0 && (
            <section key={age} className="news-part">
              <h2>{t(`activity.${age}`)}</h2>
              <ul>
                {part.map((one) => (
                  <NewsLine
                    key={one.key}
                    news={one}
                    locale={locale}
                    fresh={age === 'new'}
                    relationship={relationships.find(({ id }) => id === one.people[0]?.id)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {problem && (
        <p className="news-problem" role="alert">
          {problem}
        </p>
      )}
      {next && (
        <form
          className="news-more"
          method="get"
          onSubmit={(event) => {
            event.preventDefault();
            void more();
          }}
        >
          <input type="hidden" name="show" value={filter} />
          <input type="hidden" name="max_id" value={next} />
          <Button type="submit" isDisabled={busy}>
            {t(problem ? 'action.retry' : 'activity.more')}
          </Button>
        </form>
      )}
    </>
  );
}

/** Those who follow the reader, to be followed back. */
export function followersIn(news: readonly News[]): string[] {
  const ids = news.filter(({ kind }) => kind === 'follow').flatMap(({ people: [first] }) => first?.id ?? []);
  return [...new Set(ids)].slice(0, 40);
}

function NewsLine({
  news,
  locale,
  fresh,
  relationship,
}: {
  news: News;
  locale: Locale;
  fresh: boolean;
  relationship: Relationship | undefined;
}) {
  const t = translator(locale);
  const { kind, people, status } = news;
  const { key, count } = sentenceOf(news);
  const [before = '', after = ''] = t(key, { who: WHO, count }).split(WHO);
  const words = (kind === 'comment' || kind === 'reply' || kind === 'mention') && status?.content_text;
  const picture = status?.media_attachments[0];
  const thumb = status?.sensitive ? null : (picture?.preview_url ?? null);
  return (
    <li className={`news ${fresh ? 'news--fresh' : ''}`}>
      <span className={`news__faces ${people.length > 1 ? 'news__faces--two' : ''}`}>
        {people.slice(0, 2).map((account) => (
          <Avatar key={account.id} account={account} size={people.length > 1 ? 32 : 44} />
        ))}
        <span className={`news__kind news__kind--${kind}`}>
          <Icon name={ICONS[kind]} size={12} />
        </span>
      </span>
      <div className="news__words">
        <a className="news__link" href={addressOf(news)}>
          {before}
          <strong>{whoOf(news, t, locale)}</strong>
          {after}
        </a>
        {words && <span className="news__said"> {words}</span>}{' '}
        <time
          className="quiet"
          dateTime={news.at}
          title={exactTime(locale, news.at)}
          suppressHydrationWarning
        >
          {shortTime(locale, news.at)}
        </time>
      </div>
      {kind === 'follow' && count === 1 && relationship && people[0] && (
        <span className="news__act">
          <FollowButton account={people[0]} relationship={relationship} locale={locale} />
        </span>
      )}
      {thumb && (
        <span className="news__thumb">
          <img src={here(thumb)} alt="" loading="lazy" width={44} height={44} />
        </span>
      )}
    </li>
  );
}

/** What has been looked at is read, on all devices. */
function useReadOnView(newest: string | undefined, lastRead: string): void {
  useEffect(() => {
    if (!newest || !isNewer(newest, lastRead)) return;
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', mark);
      // Not being able to say so is no harm: it is said the next time.
      api.social.markNotificationsRead(newest).then(
        () => document.dispatchEvent(new Event('tintype:read')),
        () => {},
      );
    };
    document.addEventListener('visibilitychange', mark);
    mark();
    return () => document.removeEventListener('visibilitychange', mark);
  }, [newest, lastRead]);
}
