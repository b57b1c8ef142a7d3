import { translator } from '../../i18n/translator';
import { Dialog } from '../../ui/Dialog';
import { show } from '../../ui/show';
import NewMessage from './NewMessage';

/** Asks to whom a message is to go, and leads to the chat. */
export function openNewMessage(): void {
  const t = translator();
  show((leave) => (
    <Dialog title={t('newMessage.title')} closeLabel={t('action.close')} isOpen onClose={leave} flush>
      <NewMessage />
    </Dialog>
  ));
}
