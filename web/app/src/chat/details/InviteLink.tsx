import type { Chat } from '@tintype/client';
import { useWords } from '../../forms/Words';
import { asked } from '../../ui/ask';
import { Button } from '../../ui/Button';
import { copyLink } from '../../ui/clipboard';
import { Icon } from '../../ui/Icon';
import { chats } from '../api';
import type { ChangeChat } from './useChat';

/** The link by which anybody may join a group; for its admins. */
export function InviteLink({ chat, change }: { chat: Chat; change: ChangeChat }) {
  const t = useWords();
  const { invite_url: link } = chat;

  const renew = async () => {
    const question = {
      title: t('groupLink.renew.title'),
      text: t('groupLink.end.text'),
      yes: t('groupLink.renew'),
    };
    if (await asked(question)) await change(() => chats.makeInvite(chat.id), t('groupLink.made'));
  };
  const end = async () => {
    const question = {
      title: t('groupLink.end.title'),
      text: t('groupLink.end.text'),
      yes: t('groupLink.end'),
    };
    if (await asked(question)) await change(() => chats.endInvite(chat.id), t('groupLink.ended'));
  };

  return (
    <section className="details__part" aria-labelledby="details-invite">
      <h2 className="details__title" id="details-invite">
        {t('groupLink.title')}
      </h2>
      {link ? (
        <div className="details__link">
          <code>{link}</code>
          <div className="details__actions">
            <Button look="primary" onPress={() => void copyLink(link)}>
              <Icon name="copy" size={18} />
              {t('action.copyLink')}
            </Button>
            <Button onPress={() => void renew()}>{t('groupLink.renew')}</Button>
            <Button look="danger" onPress={() => void end()}>
              {t('groupLink.end')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="details__link">
          <p className="quiet">{t('groupLink.lead')}</p>
          <Button onPress={() => void change(() => chats.makeInvite(chat.id), t('groupLink.made'))}>
            <Icon name="link" size={18} />
            {t('groupLink.make')}
          </Button>
        </div>
      )}
    </section>
  );
}
