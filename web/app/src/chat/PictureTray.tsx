import { useEffect, useMemo } from 'react';
import { Icon } from '../ui/Icon';
import { useFrame } from './frame';
import type { ParcelFile } from './parcel';

/** The pictures that are about to be sent. */
export function PictureTray({
  files,
  onRemove,
}: {
  files: readonly ParcelFile[];
  onRemove: (key: string) => void;
}) {
  const { t } = useFrame();
  if (files.length === 0) return null;
  return (
    <ul className="tray" aria-label={t('chat.pictures')}>
      {files.map((file) => (
        <li key={file.key} className="tray__one">
          <Thumb file={file} />
          <button
            type="button"
            className="tray__remove"
            aria-label={t('chat.removePicture', { name: file.name })}
            onClick={() => onRemove(file.key)}
          >
            <Icon name="x" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumb({ file }: { file: ParcelFile }) {
  const address = useMemo(() => URL.createObjectURL(file.file), [file.file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img src={address} alt={file.name} />;
}
