import type { Session } from '@tintype/client';
import { useLocale, useWords, Words } from '../forms/Words';
import { exactTime, longTime } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import type { Translator } from '../i18n/translator';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useOptimisticList } from './useOptimisticList';

/** Milliseconds in which nobody says that something was a while ago. */
const JUST_NOW = 60_000;

/** Where the viewer is signed in, with a way to end each. */
export default function SessionsList({ locale, sessions }: { locale: Locale; sessions: readonly Session[] }) {
  return (
    <Words locale={locale}>
      <SessionsBody sessions={sessions} />
    </Words>
  );
}

function SessionsBody({ sessions }: { sessions: readonly Session[] }) {
  const t = useWords();
  const { items, take } = useOptimisticList(sessions);
  const end = (session: Session) =>
    void take(session, {
      send: () => api.calls.DELETE('/api/tintype/v1/sessions/{id}', { params: { path: { id: session.id } } }),
      said: t('sessions.revoked', { name: nameOf(session, t) }),
    });
  const browsers = items.filter(({ kind }) => kind === 'browser');
  const apps = items.filter(({ kind }) => kind === 'app');
  return (
    <>
      <p className="quiet settings__explain">{t('sessions.lead')}</p>
      <h2 className="settings__sub">{t('sessions.browsers')}</h2>
      <ul className="lines">
        {browsers.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end(session)} />
        ))}
      </ul>
      <h2 className="settings__sub">{t('sessions.apps')}</h2>
      {apps.length === 0 && <p className="quiet settings__none">{t('sessions.noApps')}</p>}
      <ul className="lines">
        {apps.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end(session)} />
        ))}
      </ul>
    </>
  );
}

/** A browser's name, "Firefox on Linux", is put so that it reads the same in every language. */
function nameOf({ name, kind }: Session, t: Translator): string {
  return (kind === 'browser' ? name.replace(' on ', ' · ') : name) || t('sessions.unknown');
}

function SessionLine({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useWords();
  const locale = useLocale();
  const name = nameOf(session, t);
  const app = session.kind === 'app';
  const phone = /iPhone|iPad|Android|iOS/i.test(name);
  return (
    <li className="line">
      <span className="line__person">
        <span className="line__icon">
          <Icon name={app ? 'grid' : phone ? 'smartphone' : 'monitor'} size={20} />
        </span>
        <span className="line__words">
          <strong>{name}</strong>
          <span className="quiet" title={exactTime(locale, session.created_at)}>
            {session.current || Date.now() - Date.parse(session.last_used_at) < JUST_NOW
              ? t('sessions.activeNow')
              : t('sessions.lastUsed', { when: longTime(locale, session.last_used_at) })}
            {session.address && ` · ${session.address}`}
          </span>
        </span>
      </span>
      {session.current ? (
        <span className="tag tag--good">{t('sessions.current')}</span>
      ) : (
        <Button
          aria-label={t(app ? 'sessions.disconnectLabel' : 'sessions.revokeLabel', { name })}
          onPress={onEnd}
        >
          {t(app ? 'sessions.disconnect' : 'sessions.revoke')}
        </Button>
      )}
    </li>
  );
}
