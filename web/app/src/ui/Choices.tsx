import { type RefObject, useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { showBeside } from './show';

/** One line of a menu. */
export interface Choice<Id extends string = string> {
  id: Id;
  icon: IconName;
  label: string;
  danger?: boolean;
}

interface ChoicesProps<Id extends string> {
  /** What the menu is about, for those who don't see where it is. */
  label: string;
  choices: readonly Choice<Id>[];
  onChoose: (id: Id) => void;
  placement?: 'bottom start' | 'bottom end' | 'top end';
  /** Where it is open, for menus without a `MenuTrigger` around them. */
  at?: RefObject<HTMLElement>;
  onClose?: () => void;
}

/** A menu as it floats beside what has opened it. */
export function Choices<Id extends string>(props: ChoicesProps<Id>) {
  const { label, choices, onChoose, placement = 'bottom end', at, onClose } = props;
  const open = at && {
    triggerRef: at,
    isOpen: true,
    onOpenChange: (stays: boolean) => {
      // What is chosen is told after this.
      if (!stays) queueMicrotask(() => onClose?.());
    },
  };
  return (
    <Popover {...open} placement={placement} className="menu">
      <Menu aria-label={label} {...(at && { autoFocus: 'first' })} onAction={(id) => onChoose(id as Id)}>
        {choices.map(({ id, icon, label, danger }) => (
          <MenuItem key={id} id={id} className={`menu__item ${danger ? 'menu__item--danger' : ''}`}>
            <Icon name={icon} size={20} />
            {label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

/** Opens a menu beside a button that a plain script listens to. */
export function openMenu<Id extends string>(
  trigger: HTMLElement,
  menu: Omit<ChoicesProps<Id>, 'at' | 'onClose'>,
): void {
  showBeside(trigger, (leave) => {
    const choose = (id: Id) => {
      leave();
      menu.onChoose(id);
    };
    return <Opened {...menu} trigger={trigger} onChoose={choose} onClose={leave} />;
  });
}

function Opened<Id extends string>({
  trigger,
  ...menu
}: Omit<ChoicesProps<Id>, 'at'> & { trigger: HTMLElement }) {
  const at = useRef(trigger);
  return <Choices {...menu} at={at} />;
}
