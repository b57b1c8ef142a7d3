import type { Chat } from '@tintype/client';
import { here } from '../pictures/picture';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { useFrame } from './frame';
import { othersIn } from './inbox';

/** The round picture of a chat: the other one of two, a group's own picture, or two of its members. */
export function Faces({ chat, size, present = false }: { chat: Chat; size: number; present?: boolean }) {
  const { self } = useFrame();
  const [first, second] = othersIn(chat, self.id);
  const picture = chat.picture?.preview_url ?? chat.picture?.url;
  const style = { width: size, height: size };
  if (picture) {
    return (
      <span className="avatar" style={style}>
        <img src={here(picture)} alt="" width={size} height={size} loading="lazy" />
      </span>
    );
  }
  if (chat.kind === 'group' && first && second) {
    const each = Math.round(size * 0.66);
    return (
      <span className="faces" style={style}>
        <Avatar account={second} size={each} />
        <Avatar account={first} size={each} />
      </span>
    );
  }
  return (
    <span className="faces" style={style}>
      {first ? (
        <Avatar account={first} size={size} />
      ) : (
        <span className="avatar faces__nobody" style={style}>
          <Icon name={chat.kind === 'group' ? 'users' : 'user'} size={size / 2} />
        </span>
      )}
      {present && <span className="faces__here" />}
    </span>
  );
}
