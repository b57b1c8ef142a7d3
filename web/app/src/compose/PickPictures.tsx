import { type ReactNode, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LIMITS } from './composition';
import { ACCEPTED } from './pictureFiles';

interface DropAreaProps {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Takes pictures that are dropped anywhere on it. */
export function DropArea({ onFiles, children }: DropAreaProps) {
  const t = useWords();
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the file picker inside
    <div
      className="drop"
      onDragEnter={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        depth.current++;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current--;
        if (depth.current <= 0) leave();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        leave();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className="drop__veil">{t('compose.drop')}</div>}
    </div>
  );
}

/** The first thing to see: how pictures come in. */
export function PickPictures({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useWords();
  return (
    <div className="pick">
      <span className="pick__icon">
        <Icon name="images" size={40} />
      </span>
      <h2 className="pick__heading">{t('compose.emptyHeading')}</h2>
      <p className="quiet">{t('compose.emptyLead', { limit: LIMITS.pictures })}</p>
      <div className="pick__buttons">
        <PickTrigger onFiles={onFiles}>
          <Button look="primary" large>
            {t('compose.pick')}
          </Button>
        </PickTrigger>
        <span className="pick__camera">
          <PickTrigger onFiles={onFiles} camera>
            <Button large>
              <Icon name="camera" size={20} />
              {t('compose.camera')}
            </Button>
          </PickTrigger>
        </span>
      </div>
      <p className="quiet pick__formats">{t('compose.formats')}</p>
    </div>
  );
}

interface PickTriggerProps {
  onFiles: (files: readonly File[]) => void;
  camera?: boolean;
  /** Takes one picture. */
  single?: boolean;
  /** The button that opens the picker. */
  children: ReactNode;
}

/** Opens the browser's own picker, or a phone's camera. */
export function PickTrigger({ onFiles, camera = false, single = camera, children }: PickTriggerProps) {
  return (
    <FileTrigger
      acceptedFileTypes={camera ? ['image/*'] : ACCEPTED}
      allowsMultiple={!single}
      {...(camera && { defaultCamera: 'environment' as const })}
      onSelect={(files) => onFiles([...(files ?? [])])}
    >
      {children}
    </FileTrigger>
  );
}
