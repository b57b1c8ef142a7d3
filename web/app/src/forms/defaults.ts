import type { Audience, CredentialAccount, Tintype } from '@tintype/client';

const LARGEST_FILE = 40 * 1024 * 1024;

/** Whom a person's new posts are for unless they say otherwise. */
export function audienceOf(viewer: CredentialAccount): Audience {
  return viewer.source.audience ?? 'public';
}

interface InstanceLimits {
  configuration?: { media_attachments?: { image_size_limit?: number } };
}

/** The largest picture that the server takes, in bytes. */
export async function largestFileOf(api: Tintype): Promise<number> {
  const { configuration } = await api.get<InstanceLimits>('/api/v2/instance');
  return configuration?.media_attachments?.image_size_limit ?? LARGEST_FILE;
}
