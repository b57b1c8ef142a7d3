import type { Account, Status } from '@tintype/client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { reasonOf } from '../forms/refusals';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { Avatar } from '../ui/Avatar';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';
import { AudienceField } from './AudienceField';
import { CaptionField } from './CaptionField';
import { CropDialog } from './CropDialog';
import {
  type Audience,
  type Composition,
  emptyComposition,
  LIMITS,
  readiness,
  toChanges,
  toFields,
  withoutAlt,
} from './composition';
import { WHOLE } from './crop';
import { Darkroom } from './darkroom';
import { MoreOptions } from './MoreOptions';
import { DropArea, PickPictures } from './PickPictures';
import { PictureStage } from './PictureStage';
import { PictureStrip } from './PictureStrip';
import { PlaceField } from './PlaceField';
import { sortOut } from './pictureFiles';
import { openStore } from './store';
import { newKey } from './surroundings';
import { browserTransport } from './transport';
import { useComposerPage } from './useComposerPage';

export type Purpose =
  | { kind: 'new' }
  | { kind: 'draft'; id: string }
  /** `version` tells what was typed about an older version of the post from what wasn't. */
  | { kind: 'edit'; id: string; version: string; address: string };

interface ComposerProps {
  locale: Locale;
  viewer: Account;
  purpose: Purpose;
  /** What the server already has of it; nothing for a new post. */
  initial?: Composition;
  audience: Audience;
  /** The largest file that the server takes, in bytes. */
  largestFile: number;
}

/** Makes a new post, continues a draft or changes a post. */
export default function Composer(props: ComposerProps) {
  return (
    <Words locale={props.locale}>
      <ComposerBody {...props} />
    </Words>
  );
}

function ComposerBody({ viewer, purpose, initial, audience, largestFile }: ComposerProps) {
  const t = useWords();
  const editing = purpose.kind === 'edit';
  const darkroom = useMemo(
    () => createDarkroom(purpose, initial ?? emptyComposition(newKey(), audience), viewer.id),
    [purpose, initial, audience, viewer.id],
  );
  const { composition, previews, restored, unkept } = useSyncExternalStore(
    darkroom.subscribe,
    darkroom.snapshot,
    darkroom.snapshot,
  );
  const { pictures } = composition;
  const [chosen, setChosen] = useState<string>();
  const [cropping, setCropping] = useState<string>();
  const [working, setWorking] = useState<'share' | 'draft'>();
  const [discarding, setDiscarding] = useState(false);
  const [said, setSaid] = useState('');

  const selected = pictures.find(({ key }) => key === chosen) ?? pictures[0];
  const index = selected ? pictures.indexOf(selected) : -1;
  const state = readiness(composition);
  const closeFriends = useComposerPage(darkroom, (files) => addFiles(files), composition.audience);

  function addFiles(files: readonly File[]) {
    if (editing || files.length === 0) return;
    const { pictures: readable, others } = sortOut(files);
    if (others.length > 0) toast(t('compose.notPictures', { names: others.slice(0, 3).join(', ') }));
    const fitting = readable.filter((file) => file.size <= largestFile);
    const tooLarge = readable.find((file) => file.size > largestFile);
    if (tooLarge) toast(t('compose.fileTooLarge', { name: tooLarge.name, limit: megabytes(largestFile) }));
    if (darkroom.add(fitting) > 0) toast(t('compose.tooMany', { limit: LIMITS.pictures }));
  }

  function move(key: string, to: number) {
    const place = Math.max(0, Math.min(pictures.length - 1, to));
    darkroom.move(key, place);
    setSaid(t('compose.moved', { number: place + 1, total: pictures.length }));
  }

  function remove(key: string) {
    const putBack = darkroom.remove(key);
    toast(t('compose.pictureRemoved'), { action: { label: t('form.undo'), run: putBack } });
  }

  async function share() {
    setWorking('share');
    try {
      const status = await darkroom.share();
      if (purpose.kind === 'draft') await api.delete(`/api/tintype/v1/drafts/${purpose.id}`).catch(() => {});
      location.assign(pathOf(status, purpose));
    } catch (problem) {
      setWorking(undefined);
      const failed = readiness(darkroom.snapshot().composition).kind === 'failed';
      toast(failed ? t('compose.failedPictures') : t('compose.failed', { reason: reasonOf(problem, t) }));
    }
  }

  async function saveDraft() {
    setWorking('draft');
    try {
      const fields = toFields(await darkroom.settle());
      if (purpose.kind === 'draft') await api.put(`/api/tintype/v1/drafts/${purpose.id}`, fields);
      else await api.post('/api/tintype/v1/drafts', fields);
      await darkroom.forget();
      location.assign('/drafts?saved');
    } catch (problem) {
      setWorking(undefined);
      toast(reasonOf(problem, t));
    }
  }

  async function discard() {
    await darkroom.forget();
    location.assign(purpose.kind === 'new' ? '/' : purpose.kind === 'draft' ? '/drafts' : purpose.address);
  }

  const undescribed = withoutAlt(composition);
  const canShare = state.kind === 'ready' || state.kind === 'uploading';
  const shareLabel =
    working !== 'share'
      ? t(editing ? 'compose.update' : 'compose.share')
      : state.kind === 'uploading'
        ? t('compose.waitingForPictures', { done: state.done, total: state.total })
        : t(editing ? 'form.saving' : 'compose.sharing');

  return (
    <DropArea onFiles={addFiles}>
      <div className="composer" data-empty={pictures.length === 0 || undefined}>
        <header className="composer__head">
          <Button
            look="quiet"
            onPress={() => (state.kind === 'empty' ? void discard() : setDiscarding(true))}
          >
            {t('form.cancel')}
          </Button>
          <h1 className="composer__title">{t(editing ? 'compose.editTitle' : 'compose.title')}</h1>
          <Button look="primary" isDisabled={!canShare || working !== undefined} onPress={() => void share()}>
            {shareLabel}
          </Button>
        </header>

        {restored && (
          <p className="composer__note">
            <span>{t('compose.restored')}</span>
            <button
              type="button"
              className="link"
              onClick={() => void darkroom.startOver(initial ?? emptyComposition(newKey(), audience))}
            >
              {t('compose.startOver')}
            </button>
          </p>
        )}
        {state.kind === 'failed' && (
          <p className="composer__note" role="status">
            {t('compose.failedPictures')}
          </p>
        )}
        {unkept && pictures.length > 0 && <p className="composer__note">{t('compose.storageFull')}</p>}

        {!selected ? (
          <PickPictures onFiles={addFiles} />
        ) : (
          <div className="composer__body">
            <section className="composer__pictures">
              <PictureStage
                key={selected.key}
                picture={selected}
                preview={previews.get(selected.key)}
                index={index}
                total={pictures.length}
                onCrop={editing ? undefined : () => setCropping(selected.key)}
                onRemove={editing && pictures.length === 1 ? undefined : () => remove(selected.key)}
                onRetry={() => darkroom.retry(selected.key)}
                onMove={(to) => move(selected.key, to)}
                onDescribe={(alt) => darkroom.describe(selected.key, alt)}
                onDescribed={() => void darkroom.sendDescription(selected.key).catch(() => {})}
              />
              <PictureStrip
                pictures={pictures}
                previews={previews}
                selected={selected.key}
                onSelect={setChosen}
                onMove={move}
                onFiles={editing || pictures.length >= LIMITS.pictures ? undefined : addFiles}
              />
              {pictures.length > 1 && <p className="quiet composer__order">{t('compose.order')}</p>}
            </section>

            <section className="composer__words">
              <div className="composer__caption">
                <Avatar account={viewer} size={36} />
                <CaptionField
                  value={composition.caption}
                  onChange={(caption) => darkroom.write({ caption })}
                />
              </div>
              {undescribed.length > 0 && state.kind !== 'uploading' && (
                <p className="composer__ask">
                  <span>{t('alt.missing', { count: undescribed.length })}</span>
                  <button type="button" className="link" onClick={() => setChosen(undescribed[0]?.key)}>
                    {t('alt.describe')}
                  </button>
                </p>
              )}
              <PlaceField value={composition.place} onChange={(place) => darkroom.write({ place })} />
              {editing ? (
                <p className="quiet composer__fixed">{t('audience.fixed')}</p>
              ) : (
                <AudienceField
                  value={composition.audience}
                  closeFriends={closeFriends}
                  onChange={(to) => darkroom.write({ audience: to })}
                />
              )}
              <MoreOptions composition={composition} onChange={(fields) => darkroom.write(fields)} />
              <div className="composer__foot">
                {editing ? (
                  <p className="quiet">{t('edit.historyNote')}</p>
                ) : (
                  <>
                    <Button
                      isDisabled={working !== undefined || state.kind === 'failed'}
                      onPress={() => void saveDraft()}
                    >
                      {working === 'draft' ? t('form.saving') : t('compose.saveDraft')}
                    </Button>
                    <a className="link" href="/drafts">
                      {t('compose.toDrafts')}
                    </a>
                  </>
                )}
              </div>
            </section>
          </div>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>

      {cropping !== undefined && darkroom.original(cropping) !== undefined && (
        <CropDialog
          title={t('crop.title')}
          original={darkroom.original(cropping) ?? ''}
          crop={pictures.find(({ key }) => key === cropping)?.crop ?? WHOLE}
          ratios={['original', 'square', 'portrait', 'landscape']}
          onClose={() => setCropping(undefined)}
          onApply={(crop) => {
            void darkroom.crop(cropping, crop);
            setCropping(undefined);
          }}
        />
      )}
      <Dialog
        role="alertdialog"
        title={t('compose.discardTitle')}
        closeLabel={t('action.close')}
        isOpen={discarding}
        onClose={() => setDiscarding(false)}
        actions={
          <>
            {!editing && (
              <Button isDisabled={working !== undefined} onPress={() => void saveDraft()}>
                {t('compose.saveDraft')}
              </Button>
            )}
            <Button look="danger" onPress={() => void discard()}>
              {t('compose.discard')}
            </Button>
          </>
        }
      >
        <p>{t('compose.discardLead')}</p>
      </Dialog>
    </DropArea>
  );
}

function createDarkroom(purpose: Purpose, composition: Composition, owner: string): Darkroom {
  const shelf =
    purpose.kind === 'new'
      ? owner
      : `${owner}/${purpose.kind}-${purpose.id}${purpose.kind === 'edit' ? `@${purpose.version}` : ''}`;
  return new Darkroom({
    composition,
    api,
    transport: browserTransport,
    openStore: () => openStore(shelf),
    describesAhead: purpose.kind !== 'edit',
    submit: (finished) => submit(purpose, finished),
  });
}

async function submit(purpose: Purpose, finished: Composition): Promise<Status> {
  if (purpose.kind === 'edit') return api.put(`/api/v1/statuses/${purpose.id}`, toChanges(finished));
  const headers = { 'idempotency-key': finished.idempotencyKey };
  return (await api.send<Status>('POST', '/api/v1/statuses', { body: toFields(finished), headers })).data;
}

function pathOf(status: Status, purpose: Purpose): string {
  if (purpose.kind === 'edit') return purpose.address;
  return status.url && URL.canParse(status.url) ? new URL(status.url).pathname : '/';
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
