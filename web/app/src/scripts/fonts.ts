import koreanFont from '@fontsource-variable/noto-sans-kr/wght.css?url';

/** Korean words can stand on a page in any language; their font comes only where there are some. */
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

/** Brings the Korean font if `root` has Korean in it; asks for it once. */
export function bringFonts(root: Node): void {
  if (document.getElementById('korean-font') || !HANGUL.test(root.textContent ?? '')) return;
  const link = document.createElement('link');
  link.id = 'korean-font';
  link.rel = 'stylesheet';
  link.href = koreanFont;
  document.head.append(link);
}

bringFonts(document.body);
