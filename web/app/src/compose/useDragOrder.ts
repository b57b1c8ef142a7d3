import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';

const MOUSE_SLACK = 6;
const HOLD = 220;

interface Drag {
  key: string;
  element: HTMLElement;
  startX: number;
  startY: number;
  started: boolean;
  timer: number;
}

/**
 * Lets people drag the items of a list to another place: at once with a mouse, after a short hold with a
 * finger, so that the list still scrolls. Each item carries its key as `data-key`.
 */
export function useDragOrder(onMove: (key: string, to: number) => void) {
  const drag = useRef<Drag>(undefined);
  const [dragged, setDragged] = useState<string>();

  const start = () => {
    if (!drag.current) return;
    drag.current.started = true;
    setDragged(drag.current.key);
  };

  const end = () => {
    window.clearTimeout(drag.current?.timer);
    drag.current = undefined;
    setDragged(undefined);
  };

  return {
    dragged,
    handlers: {
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        const { key } = event.currentTarget.dataset;
        if (!key || event.button !== 0) return;
        const timer = event.pointerType === 'mouse' ? 0 : window.setTimeout(start, HOLD);
        const { clientX: startX, clientY: startY, currentTarget: element } = event;
        drag.current = { key, element, startX, startY, started: false, timer };
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        const now = drag.current;
        if (!now) return;
        const moved = Math.hypot(event.clientX - now.startX, event.clientY - now.startY);
        if (!now.started) {
          if (moved < MOUSE_SLACK) return;
          if (event.pointerType !== 'mouse') return end();
          start();
        }
        now.element.setPointerCapture(event.pointerId);
        const to = placeAt(now.element, event.clientX, event.clientY);
        if (to !== undefined) onMove(now.key, to);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onContextMenu: (event: React.MouseEvent) => {
        if (drag.current?.started) event.preventDefault();
      },
    },
  };
}

/** Which place of the list lies under the pointer; undefined between the items and on the dragged one. */
function placeAt(element: HTMLElement, x: number, y: number): number | undefined {
  const items = [...(element.parentElement?.children ?? [])].filter((item) => item.hasAttribute('data-key'));
  const place = items.findIndex((item) => {
    const box = item.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  return place < 0 || items[place] === element ? undefined : place;
}
