import { asForm, type CredentialAccount } from '@tintype/client';
import { useEffect, useState } from 'react';
import { CropDialog } from '../compose/CropDialog';
import type { Ratio } from '../compose/crop';
import { WHOLE } from '../compose/crop';
import { PickTrigger } from '../compose/PickPictures';
import { cropped } from '../compose/pictureFiles';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { here } from '../pictures/picture';
import { api } from '../ui/api';
import { Button, buttonClass } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { reasonOf } from '../ui/refusals';
import { toast } from '../ui/toast';
import { type FieldRow, FieldRows } from './FieldRows';

export const LIMITS = { name: 50, bio: 500, pronouns: 80, website: 255, fields: 6 } as const;

const SIDES = { avatar: 800, header: 1600 } as const;
const RATIOS: Record<PictureName, readonly Ratio[]> = { avatar: ['square'], header: ['landscape'] };

type PictureName = 'avatar' | 'header';
/** A new picture, none, or the one that is there. */
type PictureChoice = { file: File; address: string } | 'none' | undefined;

interface ProfileFormProps {
  locale: Locale;
  viewer: CredentialAccount;
  hasAvatar: boolean;
  hasHeader: boolean;
}

/** How others see the viewer. */
export default function ProfileForm(props: ProfileFormProps) {
  return (
    <Words locale={props.locale}>
      <ProfileBody {...props} />
    </Words>
  );
}

function ProfileBody({ viewer, hasAvatar, hasHeader }: ProfileFormProps) {
  const t = useWords();
  const [name, setName] = useState(viewer.display_name);
  const [bio, setBio] = useState(viewer.source.note);
  const [pronouns, setPronouns] = useState((viewer.pronouns ?? []).join('/'));
  const [website, setWebsite] = useState(viewer.website ?? '');
  const [rows, setRows] = useState<readonly FieldRow[]>(() =>
    viewer.source.fields.map(({ name: label, value }, index) => ({ key: String(index), label, value })),
  );
  const [avatar, setAvatar] = useState<PictureChoice>();
  const [header, setHeader] = useState<PictureChoice>();
  const [cropping, setCropping] = useState<{ picture: PictureName; file: File }>();
  const [changed, setChanged] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  useLeaveWarning(changed);

  /** Marks the form as changed with every change. */
  const noting =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      setChanged(true);
      set(value);
    };

  async function save() {
    setWorking(true);
    setProblem(undefined);
    try {
      await api.calls.PATCH('/api/v1/accounts/update_credentials', {
        body: fields(),
        bodySerializer: asForm,
      });
      setChanged(false);
      toast(t('profileForm.saved'));
    } catch (refusal) {
      setProblem(reasonOf(refusal, t));
    } finally {
      setWorking(false);
    }
  }

  const fields = () => ({
    display_name: name,
    note: bio,
    website: website.trim() && !/^https?:\/\//i.test(website) ? `https://${website.trim()}` : website.trim(),
    pronouns: pronouns
      .split(/[/,]/)
      .map((word) => word.trim())
      .join(','),
    // An empty line stands for no lines at all.
    fields_attributes: (rows.length > 0 ? rows : [{ label: '', value: '' }]).map(({ label, value }) => ({
      name: label,
      value,
    })),
    avatar: chosenFile(avatar),
    header: chosenFile(header),
  });

  const shown = (choice: PictureChoice, present: string | undefined) =>
    choice === 'none' ? undefined : (choice?.address ?? present);
  const avatarShown = shown(avatar, here(viewer.avatar));
  const headerShown = shown(header, hasHeader ? here(viewer.header) : undefined);
  const pick = (picture: PictureName) => (files: readonly File[]) => {
    const [file] = files;
    if (file) setCropping({ picture, file });
  };

  return (
    <form
      className="settings__form profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="portrait">
        <div className="portrait__cover">
          {headerShown && <img src={headerShown} alt={t('profileForm.header')} />}
          <span className="portrait__buttons">
            <PickTrigger onFiles={pick('header')}>
              <Button>
                <Icon name="camera" size={18} />
                {t('profileForm.changeHeader')}
              </Button>
            </PickTrigger>
            {headerShown && (
              <Button
                look="icon"
                aria-label={t('profileForm.removeHeader')}
                onPress={() => noting(setHeader)('none')}
              >
                <Icon name="trash" size={18} />
              </Button>
            )}
          </span>
        </div>
        <div className="portrait__face">
          <span className="avatar portrait__avatar">
            {avatarShown ? (
              <img src={avatarShown} alt={t('profileForm.avatar')} />
            ) : (
              <Icon name="user" size={48} />
            )}
          </span>
          <PickTrigger onFiles={pick('avatar')}>
            <Button>{t('profileForm.changeAvatar')}</Button>
          </PickTrigger>
          {(avatar === undefined ? hasAvatar : avatar !== 'none') && (
            <Button look="quiet" onPress={() => noting(setAvatar)('none')}>
              {t('profileForm.removeAvatar')}
            </Button>
          )}
        </div>
      </div>
      <Field
        label={t('profileForm.name')}
        hint={t('profileForm.nameHint', { username: viewer.username })}
        maxLength={LIMITS.name}
        value={name}
        onChange={noting(setName)}
      />
      <Field
        label={t('profileForm.pronouns')}
        hint={t('profileForm.pronounsHint')}
        maxLength={LIMITS.pronouns}
        value={pronouns}
        onChange={noting(setPronouns)}
      />
      <Field
        label={t('profileForm.bio')}
        hint={t('profileForm.bioHint')}
        rows={4}
        maxLength={LIMITS.bio}
        value={bio}
        onChange={noting(setBio)}
      />
      <Field
        label={t('profileForm.website')}
        inputMode="url"
        maxLength={LIMITS.website}
        value={website}
        onChange={noting(setWebsite)}
      />
      <FieldRows rows={rows} limit={LIMITS.fields} onChange={noting(setRows)} />
      {problem && (
        <p className="notice notice--danger" role="alert">
          {problem}
        </p>
      )}
      <div className="settings__buttons settings__buttons--stuck">
        <Button type="submit" look="primary" large isDisabled={working}>
          {t(working ? 'form.saving' : 'form.save')}
        </Button>
        <a className={buttonClass({ look: 'quiet', large: true })} href={`/@${viewer.username}`}>
          {t('profileForm.view')}
        </a>
        {changed && <span className="quiet">{t('profileForm.unsaved')}</span>}
      </div>
      {cropping && (
        <CropDialog
          title={t(cropping.picture === 'avatar' ? 'profileForm.cropAvatar' : 'profileForm.cropHeader')}
          original={cropping.file}
          crop={WHOLE}
          ratios={RATIOS[cropping.picture]}
          round={cropping.picture === 'avatar'}
          onClose={() => setCropping(undefined)}
          onApply={async (crop, picture) => {
            setCropping(undefined);
            const file = await cropped(cropping.file.name, picture, crop, SIDES[cropping.picture]);
            noting(cropping.picture === 'avatar' ? setAvatar : setHeader)({
              file,
              address: URL.createObjectURL(file),
            });
          }}
        />
      )}
    </form>
  );
}

/** What is sent of a choice: an empty text takes the picture away, nothing leaves it as it is. */
function chosenFile(choice: PictureChoice): File | '' | undefined {
  return choice === 'none' ? '' : choice?.file;
}

/** The browser asks before a page with changes goes away. */
function useLeaveWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
