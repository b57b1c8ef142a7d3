import type { ChatMessage } from '@tintype/client';
import { here } from '../pictures/picture';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { useFrame } from './frame';

/** A post that was shared, as a card that leads to it. */
export function SharedPost({ message }: { message: ChatMessage }) {
  const { t } = useFrame();
  const { post } = message;
  if (!post) {
    return (
      <span className="shared shared--gone">
        <Icon name="image-off" size={18} />
        {t('chat.postGone')}
      </span>
    );
  }
  const { account, media_attachments: pictures, content_text: caption } = post;
  const [cover] = pictures;
  const preview = post.sensitive ? null : cover?.preview_url;
  return (
    <a className="shared" href={`/@${account.username}/${post.id}`} tabIndex={-1}>
      <span className="shared__head">
        <Avatar account={account} size={28} />
        <strong>{account.username}</strong>
      </span>
      {preview ? (
        <img
          className="shared__picture"
          src={here(preview)}
          alt={cover?.description || t('chat.photo')}
          loading="lazy"
        />
      ) : (
        <span className="shared__picture shared__picture--none">
          <Icon name={post.sensitive ? 'eye-off' : 'images'} size={28} />
        </span>
      )}
      {pictures.length > 1 && (
        <span className="shared__many">
          <Icon name="images" size={16} />
        </span>
      )}
      {caption && (
        <span className="shared__words">
          <strong>{account.username}</strong> {caption}
        </span>
      )}
    </a>
  );
}
