import type { Collection } from '@tintype/client';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';

type Question = 'new' | 'rename' | 'delete';

/** Making collections, and what can be done about the one that is open. */
export function CollectionTools({ locale, open }: { locale: Locale; open: Collection | null }) {
  const t = translator(locale);
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <div className="tools">
      <Button aria-label={t('saved.newCollection')} onPress={() => setQuestion('new')}>
        <Icon name="plus" size={18} />
        <span className="tools__label">{t('saved.newCollection')}</span>
      </Button>
      {open && (
        <MenuTrigger>
          <Button look="icon" aria-label={t('saved.manage')}>
            <Icon name="ellipsis" size={22} />
          </Button>
          <Popover placement="bottom end" className="menu">
            <Menu aria-label={t('saved.manage')} onAction={(key) => setQuestion(key as Question)}>
              <MenuItem id="rename" className="menu__item">
                <Icon name="pencil" size={20} />
                {t('saved.rename')}
              </MenuItem>
              <MenuItem id="delete" className="menu__item menu__item--danger">
                <Icon name="trash" size={20} />
                {t('saved.delete')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {question === 'delete' && open && (
        <Deleting locale={locale} collection={open} onClose={() => setQuestion(null)} />
      )}
      {(question === 'new' || question === 'rename') && (
        <Naming
          locale={locale}
          collection={question === 'rename' ? open : null}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

interface AskingProps<C> {
  locale: Locale;
  collection: C;
  onClose: () => void;
}

/** Asks for the name of a collection, of a new one where there is none. */
function Naming({ locale, collection, onClose }: AskingProps<Collection | null>) {
  const t = translator(locale);
  const [title, setTitle] = useState(collection?.title ?? '');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { id } = collection
        ? await api.social.renameCollection(collection.id, title.trim())
        : await api.social.createCollection(title.trim());
      location.assign(`/saved/${id}`);
    } catch (refusal) {
      setBusy(false);
      sayRefusal(t, refusal);
    }
  };
  return (
    <Dialog
      title={t(collection ? 'saved.rename' : 'saved.newCollection')}
      closeLabel={t('action.close')}
      isOpen
      onClose={onClose}
    >
      <form
        className="folders__new"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('saved.name')} value={title} onChange={setTitle} maxLength={50} autoFocus />
        <Button type="submit" look="primary" isDisabled={busy || title.trim() === ''}>
          {t(collection ? 'action.save' : 'saved.create')}
        </Button>
      </form>
    </Dialog>
  );
}

function Deleting({ locale, collection, onClose }: AskingProps<Collection>) {
  const t = translator(locale);
  const remove = async () => {
    try {
      await api.social.deleteCollection(collection.id);
      location.assign('/saved');
    } catch (refusal) {
      onClose();
      sayRefusal(t, refusal);
    }
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('saved.delete.title', { title: collection.title })}
      closeLabel={t('action.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('action.cancel')}
          </Button>
          <Button look="danger" onPress={() => void remove()}>
            {t('saved.delete')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('saved.delete.text')}</p>
    </Dialog>
  );
}
