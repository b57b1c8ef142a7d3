/** Short messages at the foot of the page, said aloud by screen readers through the page's live region. */
export interface ToastOptions {
  /** One thing the person can do about it. */
  action?: { label: string; run: () => void };
  /** Milliseconds on screen; toasts with an action stay longer. */
  duration?: number;
}

export function toast(message: string, options: ToastOptions = {}): void {
  const region = regionInReach();
  if (!region) return;
  const element = document.createElement('div');
  element.className = 'toast';
  const text = document.createElement('span');
  text.textContent = message;
  element.append(text);
  const dismiss = () => element.remove();
  if (options.action) element.append(actionButton(options.action, dismiss));
  // A region that has just been made is heard only if its words come after it.
  requestAnimationFrame(() => region.append(element));
  leaveLater(element, options.duration ?? (options.action ? 8000 : 4500), dismiss);
}

/** The page's region, or one inside of an open dialog, as all outside of that is out of reach. */
function regionInReach(): HTMLElement | null {
  const region = document.getElementById('toasts');
  const dialog = document.querySelector('dialog[open]');
  if (!region || !dialog) return region;
  const inside = dialog.querySelector<HTMLElement>('.toasts');
  if (inside) return inside;
  const copy = region.cloneNode() as HTMLElement;
  copy.removeAttribute('id');
  dialog.append(copy);
  return copy;
}

function actionButton(action: NonNullable<ToastOptions['action']>, dismiss: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action.label;
  button.addEventListener('click', () => {
    dismiss();
    action.run();
  });
  return button;
}

/** Goes after a while, but not while the pointer or the focus is on it. */
function leaveLater(element: HTMLElement, duration: number, dismiss: () => void): void {
  let timer = window.setTimeout(dismiss, duration);
  const hold = () => window.clearTimeout(timer);
  const release = () => {
    timer = window.setTimeout(dismiss, duration);
  };
  element.addEventListener('pointerenter', hold);
  element.addEventListener('focusin', hold);
  element.addEventListener('pointerleave', release);
  element.addEventListener('focusout', release);
}
