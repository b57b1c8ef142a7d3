import { useState } from 'react';
import { useWords } from '../forms/Words';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

interface Taking {
  /** Does it on the server. */
  send: () => Promise<unknown>;
  /** Said once it is done. */
  said: string;
  /** Takes it back on the server; without it there is no way back. */
  undo?: () => Promise<unknown>;
}

/** A list whose items go at once when something is done about them, and return if the server refuses. */
export function useOptimisticList<T extends { id: string }>(initial: readonly T[]) {
  const t = useWords();
  const [items, setItems] = useState(initial);

  const putBack = (item: T, index: number) =>
    setItems((now) =>
      now.some(({ id }) => id === item.id) ? now : [...now.slice(0, index), item, ...now.slice(index)],
    );
  const drop = (item: T) => setItems((now) => now.filter(({ id }) => id !== item.id));

  async function take(item: T, { send, said, undo }: Taking): Promise<void> {
    const index = items.indexOf(item);
    drop(item);
    try {
      await send();
    } catch (problem) {
      putBack(item, index);
      sayRefusal(t, problem);
      return;
    }
    const back = undo && {
      action: {
        label: t('form.undo'),
        run: () => {
          putBack(item, index);
          undo().catch((problem) => {
            drop(item);
            sayRefusal(t, problem);
          });
        },
      },
    };
    toast(said, back ?? {});
  }

  return { items, setItems, take };
}
