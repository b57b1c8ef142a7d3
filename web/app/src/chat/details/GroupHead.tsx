import type { Chat } from '@tintype/client';
import { useState } from 'react';
import { CropDialog } from '../../compose/CropDialog';
import { type Crop, WHOLE } from '../../compose/crop';
import { PickTrigger } from '../../compose/PickPictures';
import { cropped, type Drawable } from '../../compose/pictureFiles';
import { browserTransport } from '../../compose/transport';
import { useWords } from '../../forms/Words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { chats } from '../api';
import { Faces } from '../group/Faces';
import { facesOf } from '../group/faces';
import { LONGEST_NAME } from '../group/NewMessage';
import { chatName } from '../inbox';
import { uploaded } from './uploaded';
import type { ChangeChat } from './useChat';

const SIDE = 640;

interface GroupHeadProps {
  chat: Chat;
  reader: string;
  change: ChangeChat;
}

/** A group's picture and name, which its admins change here. */
export function GroupHead({ chat, reader, change }: GroupHeadProps) {
  const t = useWords();
  const [naming, setNaming] = useState(false);
  const [cropping, setCropping] = useState<File>();
  const [busy, setBusy] = useState(false);

  async function setPicture(crop: Crop, picture: Drawable) {
    const name = cropping?.name ?? '';
    setCropping(undefined);
    setBusy(true);
    try {
      const media = await uploaded(browserTransport, await cropped(name, picture, crop, SIDE));
      if (media) await change(() => chats.changeGroup(chat.id, { picture_id: media }), t('group.pictureSet'));
      else toast(t('group.pictureFailed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <header className="details__head" aria-busy={busy}>
      <Faces faces={facesOf(chat, reader)} size={112} />
      {chat.admin && (
        <div className="details__picture">
          <PickTrigger onFiles={([file]) => setCropping(file)} single>
            <Button look="quiet" isDisabled={busy}>
              {t(busy ? 'group.pictureSending' : chat.picture ? 'group.changePicture' : 'group.addPicture')}
            </Button>
          </PickTrigger>
          {chat.picture && !busy && (
            <Button
              look="quiet"
              onPress={() =>
                void change(
                  () => chats.changeGroup(chat.id, { remove_picture: true }),
                  t('group.pictureRemoved'),
                )
              }
            >
              {t('group.removePicture')}
            </Button>
          )}
        </div>
      )}
      <h1 className="details__name">
        {chatName(chat, reader, t)}
        {chat.admin && (
          <Button look="icon" aria-label={t('group.rename')} onPress={() => setNaming(true)}>
            <Icon name="pencil" size={18} />
          </Button>
        )}
      </h1>
      <p className="quiet">{t('group.members', { count: chat.members_count })}</p>
      {naming && <Naming chat={chat} change={change} onClose={() => setNaming(false)} />}
      {cropping && (
        <CropDialog
          title={t('group.cropPicture')}
          original={cropping}
          crop={WHOLE}
          ratios={['square']}
          round
          onClose={() => setCropping(undefined)}
          onApply={(crop, picture) => void setPicture(crop, picture)}
        />
      )}
    </header>
  );
}

function Naming({ chat, change, onClose }: { chat: Chat; change: ChangeChat; onClose: () => void }) {
  const t = useWords();
  const [name, setName] = useState(chat.name);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    if (await change(() => chats.changeGroup(chat.id, { name: name.trim() }), t('group.renamed'))) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={t('group.rename')} closeLabel={t('action.close')} isOpen onClose={onClose}>
      <form
        className="details__naming"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('group.name')}
          hint={t('group.nameHint')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          autoFocus
        />
        <Button type="submit" look="primary" isDisabled={busy || name.trim() === chat.name}>
          {t('action.save')}
        </Button>
      </form>
    </Dialog>
  );
}
