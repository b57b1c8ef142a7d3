import type { Translator } from '../i18n/translator';

/** The name and version of what runs this server; apps are told a compatible version around it. */
export function softwareName(version: string, t: Translator): string {
  const own = /Tintype ([\w.-]+)/.exec(version)?.[1];
  return t('about.version', { version: own ?? version });
}
