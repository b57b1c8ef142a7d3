import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button';
import { Icon } from './Icon';

export interface DialogProps {
  title: string;
  closeLabel: string;
  isOpen: boolean;
  onClose: () => void;
  /** An `alertdialog` has to be answered: a press outside doesn't close it. */
  role?: 'dialog' | 'alertdialog';
  /** Buttons at the foot. */
  actions?: ReactNode;
  /** Lists bring their own padding. */
  flush?: boolean;
  children: ReactNode;
}

/** A modal dialog with a title, a way out and a place for what it asks. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onClose, role = 'dialog', actions, flush, children } = props;
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog">
        <AriaDialog role={role}>
          <header className="dialog__header">
            <Heading slot="title" level={2} className="dialog__title">
              {title}
            </Heading>
            <Button look="icon" aria-label={closeLabel} onPress={onClose}>
              <Icon name="x" size={20} />
            </Button>
          </header>
          {flush ? children : <div className="dialog__body">{children}</div>}
          {actions && <div className="dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
