import type { Account } from '@tintype/client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useWords } from '../forms/Words';
import { reasonOf } from '../ui/refusals';
import { toast } from '../ui/toast';
import { type Audience, type Composition, emptyComposition, LIMITS, readiness } from './composition';
import { sortOut } from './pictureFiles';
import { darkroomFor, dropDraft, keepAsDraft, type Purpose, pageBefore, pageOfPost } from './purpose';
import { newKey } from './surroundings';
import { useComposerPage } from './useComposerPage';

export interface ComposerOptions {
  viewer: Account;
  purpose: Purpose;
  /** What the server already has of it; nothing for a new post. */
  initial?: Composition;
  audience: Audience;
  /** The largest file that the server takes, in bytes. */
  largestFile: number;
}

/** A composition with what can be done about it. */
export type ComposerState = ReturnType<typeof useComposer>;

export function useComposer({ viewer, purpose, initial, audience, largestFile }: ComposerOptions) {
  const t = useWords();
  const editing = purpose.kind === 'edit';
  const blank = () => initial ?? emptyComposition(newKey(), audience);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one darkroom for as long as the page is open
  const darkroom = useMemo(() => darkroomFor(purpose, blank(), viewer.id), []);
  const snapshot = useSyncExternalStore(darkroom.subscribe, darkroom.snapshot, darkroom.snapshot);
  const { composition } = snapshot;
  const { pictures } = composition;
  const [chosen, setChosen] = useState<string>();
  const [working, setWorking] = useState<'share' | 'draft'>();
  const [said, setSaid] = useState('');
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
      await dropDraft(purpose);
      location.assign(pageOfPost(purpose, status));
    } catch (problem) {
      setWorking(undefined);
      const failed = readiness(darkroom.snapshot().composition).kind === 'failed';
      toast(failed ? t('compose.failedPictures') : t('compose.failed', { reason: reasonOf(problem, t) }));
    }
  }

  async function saveDraft() {
    setWorking('draft');
    try {
      await keepAsDraft(purpose, await darkroom.settle());
      await darkroom.forget();
      location.assign('/drafts?saved');
    } catch (problem) {
      setWorking(undefined);
      toast(reasonOf(problem, t));
    }
  }

  async function discard() {
    await darkroom.forget();
    location.assign(pageBefore(purpose));
  }

  return {
    ...snapshot,
    darkroom,
    editing,
    state: readiness(composition),
    selected: pictures.find(({ key }) => key === chosen) ?? pictures[0],
    select: setChosen,
    working,
    /** What a screen reader is told about the last change. */
    said,
    closeFriends,
    addFiles,
    move,
    remove,
    share: () => void share(),
    saveDraft: () => void saveDraft(),
    discard: () => void discard(),
    startOver: () => void darkroom.startOver(blank()),
  };
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
