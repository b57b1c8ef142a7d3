import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

export interface Floating {
  trigger: HTMLElement;
  host: HTMLElement;
  leave: () => void;
}

/** Puts something beside what was pressed, until it leaves; the focus then goes back. */
export function float(trigger: HTMLElement, draw: (floating: Floating) => ReactNode): void {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const expands = trigger.hasAttribute('aria-haspopup');
  const leave = () => {
    root.unmount();
    host.remove();
    if (expands) trigger.setAttribute('aria-expanded', 'false');
    if (trigger.isConnected && document.activeElement === document.body)
      trigger.focus({ preventScroll: true });
  };
  if (expands) trigger.setAttribute('aria-expanded', 'true');
  root.render(draw({ trigger, host, leave }));
}
