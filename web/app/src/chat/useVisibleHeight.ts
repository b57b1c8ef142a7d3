import { useEffect } from 'react';

/** Lets the page be as high as what can be seen of it, where a keyboard covers a part of the window. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const root = document.documentElement;
    const adapt = () => {
      // Zoomed in, the rest of the page is a swipe away.
      const covered = seen.scale === 1 && window.innerHeight - seen.height > 1;
      if (!covered) {
        root.style.removeProperty('--visible-height');
        return;
      }
      root.style.setProperty('--visible-height', `${seen.height}px`);
      // The browser has scrolled the field into view; now it is in view anyway.
      window.scrollTo(0, 0);
    };
    seen.addEventListener('resize', adapt);
    adapt();
    return () => {
      seen.removeEventListener('resize', adapt);
      root.style.removeProperty('--visible-height');
    };
  }, []);
}
