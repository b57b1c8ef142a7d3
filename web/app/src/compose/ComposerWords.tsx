import type { Account } from '@tintype/client';
import { useWords } from '../forms/Words';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { AudienceField } from './AudienceField';
import { CaptionField } from './CaptionField';
import { withoutAlt } from './composition';
import { MoreOptions } from './MoreOptions';
import { PlaceField } from './PlaceField';
import type { ComposerState } from './useComposer';

interface ComposerWordsProps {
  composer: ComposerState;
  viewer: Account;
}

/** Everything about a post that isn't a picture. */
export function ComposerWords({ composer, viewer }: ComposerWordsProps) {
  const t = useWords();
  const { composition, darkroom, editing } = composer;
  return (
    <section className="composer__words">
      <div className="composer__caption">
        <Avatar account={viewer} size={36} />
        <CaptionField value={composition.caption} onChange={(caption) => darkroom.write({ caption })} />
      </div>
      <AskForDescriptions composer={composer} />
      <PlaceField value={composition.place} onChange={(place) => darkroom.write({ place })} />
      {editing ? (
        <p className="quiet composer__fixed">{t('audience.fixed')}</p>
      ) : (
        <AudienceField
          value={composition.audience}
          closeFriends={composer.closeFriends}
          onChange={(audience) => darkroom.write({ audience })}
        />
      )}
      <MoreOptions composition={composition} onChange={(fields) => darkroom.write(fields)} />
      <div className="composer__foot">
        {editing ? <p className="quiet">{t('edit.historyNote')}</p> : <PutAside composer={composer} />}
      </div>
    </section>
  );
}

function AskForDescriptions({ composer }: { composer: ComposerState }) {
  const t = useWords();
  const undescribed = withoutAlt(composer.composition);
  if (undescribed.length === 0 || composer.state.kind === 'uploading') return null;
  return (
    <p className="composer__ask">
      <span>{t('alt.missing', { count: undescribed.length })}</span>
      <button type="button" className="link" onClick={() => composer.select(undescribed[0]?.key)}>
        {t('alt.describe')}
      </button>
    </p>
  );
}

function PutAside({ composer: { working, state, saveDraft } }: { composer: ComposerState }) {
  const t = useWords();
  return (
    <>
      <Button isDisabled={working !== undefined || state.kind === 'failed'} onPress={saveDraft}>
        {working === 'draft' ? t('form.saving') : t('compose.saveDraft')}
      </Button>
      <a className="link" href="/drafts">
        {t('compose.toDrafts')}
      </a>
    </>
  );
}
