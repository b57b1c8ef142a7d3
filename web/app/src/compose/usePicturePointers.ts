import { type RefObject, useEffect, useRef } from 'react';

interface Gestures {
  /** Movement as fractions of the element's width and height. */
  onPan: (dx: number, dy: number) => void;
  onZoom: (factor: number) => void;
}

/** Dragging with one pointer, pinching with two, and the wheel, on one element. */
export function usePicturePointers(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;

  useEffect(() => {
    const area = element.current;
    if (!area) return;
    const pointers = new Map<number, { x: number; y: number }>();

    const down = (event: PointerEvent) => {
      area.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, now);
      const share = pointers.size;
      const { width, height } = area.getBoundingClientRect();
      latest.current.onPan((now.x - before.x) / width / share, (now.y - before.y) / height / share);
      if (other) latest.current.onZoom(distance(now, other) / Math.max(1, distance(before, other)));
    };
    const up = (event: PointerEvent) => pointers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      latest.current.onZoom(Math.exp(-event.deltaY / 400));
    };

    area.addEventListener('pointerdown', down);
    area.addEventListener('pointermove', move);
    area.addEventListener('pointerup', up);
    area.addEventListener('pointercancel', up);
    area.addEventListener('wheel', wheel, { passive: false });
    return () => {
      area.removeEventListener('pointerdown', down);
      area.removeEventListener('pointermove', move);
      area.removeEventListener('pointerup', up);
      area.removeEventListener('pointercancel', up);
      area.removeEventListener('wheel', wheel);
    };
  }, [element]);
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
