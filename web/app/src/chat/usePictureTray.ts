import { useState } from 'react';
import { sortOut } from '../compose/pictureFiles';
import { newKey } from '../compose/surroundings';
import { toast } from '../ui/toast';
import { useFrame } from './frame';
import type { ParcelFile } from './parcel';

/** As many as one message can have. */
const MOST = 10;

/** Pictures that are about to be sent. */
export function usePictureTray() {
  const { t } = useFrame();
  const [files, setFiles] = useState<readonly ParcelFile[]>([]);
  const [busy, setBusy] = useState(false);

  return {
    files,
    busy,
    add: async (added: readonly File[]) => {
      const { pictures, others } = sortOut(added);
      if (others.length > 0) toast(t('chat.notPictures', { names: others.slice(0, 3).join(', ') }));
      const room = MOST - files.length;
      if (pictures.length > room) toast(t('chat.tooManyPictures', { limit: MOST }));
      setBusy(true);
      const ready = await Promise.all(pictures.slice(0, room).map(parcelFile));
      setFiles((now) => [...now, ...ready].slice(0, MOST));
      setBusy(false);
    },
    remove: (key: string) => setFiles((now) => now.filter((file) => file.key !== key)),
    /** What is there, which then is no longer. */
    take: (): ParcelFile[] => {
      setFiles([]);
      return [...files];
    },
  };
}

async function parcelFile(file: File): Promise<ParcelFile> {
  const { width, height } = await sizeOf(file);
  return { key: newKey(), file, name: file.name || 'picture', width, height };
}

/** The size of a picture; square for those that this browser can't read, which the server may. */
async function sizeOf(file: File): Promise<{ width: number; height: number }> {
  try {
    const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = drawn;
    drawn.close();
    return { width, height };
  } catch {
    return { width: 1, height: 1 };
  }
}
