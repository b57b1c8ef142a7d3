import type { Tintype } from '@tintype/client';

/** The largest picture that the server takes, in bytes. */
export async function largestFileOf(api: Tintype): Promise<number> {
  return (await api.instance()).configuration.media_attachments.image_size_limit;
}
