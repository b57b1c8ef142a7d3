import { type PointerEvent, useRef } from 'react';

const LONG = 450;
/** A finger that moves scrolls. */
const STILL = 10;

/** Calls back when a finger rests on something; a mouse has a menu of its own. */
export function useLongPress(onPress: () => void) {
  const press = useRef({ timer: 0, x: 0, y: 0 });
  const end = () => window.clearTimeout(press.current.timer);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      if (pointerType === 'mouse') return;
      end();
      press.current = { timer: window.setTimeout(onPress, LONG), x: clientX, y: clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { x, y } = press.current;
      if (Math.hypot(clientX - x, clientY - y) > STILL) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event: { preventDefault: () => void; nativeEvent: Event }) => {
      const { nativeEvent } = event;
      if (nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === 'touch')
        event.preventDefault();
    },
  };
}
