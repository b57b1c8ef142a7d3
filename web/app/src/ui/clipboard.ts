import { translator } from '../i18n/translator';
import { toast } from './toast';

/** Copies a text; false where the browser doesn't let pages do so, as over plain HTTP. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the link to a page and says so; without the permission the person can still copy it from the message. */
export async function copyLink(address: string): Promise<void> {
  const link = new URL(address, location.href).href;
  if (await copied(link)) toast(translator()('toast.linkCopied'));
  else toast(link, { duration: 12_000 });
}
