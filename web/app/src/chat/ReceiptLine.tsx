import type { Chat, ChatMessage } from '@tintype/client';
import { useFrame } from './frame';
import { peopleNames, personName } from './inbox';
import { receiptOf } from './model';

/** What has become of the newest message. */
export function ReceiptLine({ chat, newest }: { chat: Chat; newest: ChatMessage | undefined }) {
  const { t, self } = useFrame();
  const receipt = receiptOf(chat, newest, self.id);
  if (!receipt) return null;
  const names = receipt.kind === 'seen' ? receipt.by.map(({ account }) => personName(account)) : [];
  return (
    <p className="receipt" title={names.join(', ')}>
      {receipt.kind !== 'seen'
        ? t(`chat.receipt.${receipt.kind}`)
        : chat.kind === 'direct'
          ? t('chat.receipt.seen')
          : t('chat.receipt.seenBy', { names: peopleNames(names, names.length, t) })}
    </p>
  );
}
