import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { createRoot } from 'react-dom/client';

/** Draws something that floats over the page, such as a dialog that a plain script opens, until it leaves. */
export function show(draw: (leave: () => void) => ReactNode): void {
  const host = document.createElement('div');
  // Inside an open dialog everything outside of it is out of reach.
  (document.querySelector('dialog[open]') ?? document.body).append(host);
  const root = createRoot(host);
  const leave = () => {
    if (!host.isConnected) return;
    root.unmount();
    host.remove();
  };
  root.render(<PortalProvider getContainer={() => host}>{draw(leave)}</PortalProvider>);
}

/** Draws something beside the button that was pressed; when it leaves, the focus goes back there. */
export function showBeside(trigger: HTMLElement, draw: (leave: () => void) => ReactNode): void {
  const expands = trigger.hasAttribute('aria-haspopup');
  if (expands) trigger.setAttribute('aria-expanded', 'true');
  show((leave) =>
    draw(() => {
      leave();
      if (expands) trigger.setAttribute('aria-expanded', 'false');
      if (trigger.isConnected && document.activeElement === document.body) {
        trigger.focus({ preventScroll: true });
      }
    }),
  );
}
