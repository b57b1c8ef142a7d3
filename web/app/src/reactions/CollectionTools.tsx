import type { Collection } from '@tintype/client';
import { useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { Locale } from '../i18n/locale';
import { type Translator, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { asked } from '../ui/ask';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';

type Question = 'new' | 'rename';

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
          <Choices
            label={t('saved.manage')}
            choices={[
              { id: 'rename', icon: 'pencil', label: t('saved.rename') },
              { id: 'delete', icon: 'trash', label: t('saved.delete'), danger: true },
            ]}
            onChoose={(id) => (id === 'rename' ? setQuestion('rename') : void remove(t, open))}
          />
        </MenuTrigger>
      )}
      {question && (
        <Naming
          locale={locale}
          collection={question === 'rename' ? open : null}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

interface NamingProps {
  locale: Locale;
  collection: Collection | null;
  onClose: () => void;
}

/** Asks for the name of a collection, of a new one where there is none. */
function Naming({ locale, collection, onClose }: NamingProps) {
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

/** Deletes a collection once that has been said twice. */
async function remove(t: Translator, { id, title }: Collection): Promise<void> {
  const question = {
    title: t('saved.delete.title', { title }),
    text: t('saved.delete.text'),
    yes: t('saved.delete'),
  };
  if (!(await asked(question))) return;
  try {
    await api.social.deleteCollection(id);
    location.assign('/saved');
  } catch (refusal) {
    sayRefusal(t, refusal);
  }
}
