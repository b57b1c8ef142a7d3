import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet' | 'icon';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  look?: ButtonLook;
  large?: boolean;
  wide?: boolean;
}

export function Button({ look = 'plain', large, wide, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass({ look, large, wide })} />;
}

/** For links that look like buttons. */
export function buttonClass(options: {
  look?: ButtonLook | undefined;
  large?: boolean | undefined;
  wide?: boolean | undefined;
}): string {
  const { look = 'plain', large, wide } = options;
  return ['button', look !== 'plain' && `button--${look}`, large && 'button--large', wide && 'button--wide']
    .filter(Boolean)
    .join(' ');
}
