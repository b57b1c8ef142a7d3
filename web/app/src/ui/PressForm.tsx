import type { ReactNode } from 'react';

interface PressFormProps {
  /** Where the form leads while no script has taken over. */
  action: string;
  method?: 'get' | 'post';
  /** The page to come back to after a `post`. */
  next?: string;
  onPress: () => void;
  /** The button, of type `submit`. */
  children: ReactNode;
}

/** Around a button whose press must never be lost: until its script is awake the browser sends the form. */
export function PressForm({ action, method = 'post', next, onPress, children }: PressFormProps) {
  return (
    <form
      action={action}
      method={method}
      onSubmit={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      {next && <input type="hidden" name="next" value={next} />}
      {children}
    </form>
  );
}
