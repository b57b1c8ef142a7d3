import { useState } from 'react';
import { Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { ComposerHead } from './ComposerHead';
import { ComposerNotes } from './ComposerNotes';
import { ComposerPictures } from './ComposerPictures';
import { ComposerWords } from './ComposerWords';
import { DiscardDialog } from './DiscardDialog';
import { DropArea, PickPictures } from './PickPictures';
import { type ComposerOptions, useComposer } from './useComposer';

interface ComposerProps extends ComposerOptions {
  locale: Locale;
}

/** Makes a new post, continues a draft or changes a post. */
export default function Composer(props: ComposerProps) {
  return (
    <Words locale={props.locale}>
      <ComposerBody {...props} />
    </Words>
  );
}

function ComposerBody(options: ComposerOptions) {
  const composer = useComposer(options);
  const [discarding, setDiscarding] = useState(false);
  const { selected, composition, state } = composer;
  return (
    <DropArea onFiles={composer.addFiles}>
      <div className="composer" data-empty={composition.pictures.length === 0 || undefined}>
        <ComposerHead
          composer={composer}
          onCancel={() => (state.kind === 'empty' ? composer.discard() : setDiscarding(true))}
        />
        <ComposerNotes composer={composer} />
        {selected ? (
          <div className="composer__body">
            <ComposerPictures composer={composer} selected={selected} />
            <ComposerWords composer={composer} viewer={options.viewer} />
          </div>
        ) : (
          <PickPictures onFiles={composer.addFiles} />
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {composer.said}
      </p>
      <DiscardDialog composer={composer} isOpen={discarding} onClose={() => setDiscarding(false)} />
    </DropArea>
  );
}
