import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../excel/problem';
import { ProblemMessage } from './message';
import { FormFrame } from './form-frame';

interface ConfirmFormProps {
  readonly heading: string;
  /** What would be written or taken away, in words. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** The answer that stands first and takes the focus: the safe one where something is taken away. */
  readonly first: 'confirm' | 'cancel';
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Shows what would be done, and does it when told to. */
export function ConfirmForm({
  heading,
  children,
  confirm,
  cancel,
  first,
  waiting,
  refused,
  onConfirm,
  onCancel,
}: ConfirmFormProps) {
  const focused = useRef<HTMLButtonElement | null>(null);
  const takeFocus = (button: HTMLButtonElement | null): void => {
    focused.current = button;
  };
  useEffect(() => {
    focused.current?.focus({ preventScroll: true });
    focused.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const buttons = [
    <Button
      key="confirm"
      {...(first === 'confirm' ? { ref: takeFocus } : {})}
      appearance="primary"
      disabledFocusable={waiting}
      onClick={() => {
        if (!waiting) onConfirm();
      }}
    >
      {confirm}
    </Button>,
    <Button key="cancel" {...(first === 'cancel' ? { ref: takeFocus } : {})} onClick={onCancel}>
      {cancel}
    </Button>,
  ];
  return (
    <FormFrame
      heading={heading}
      onCancel={onCancel}
      buttons={first === 'confirm' ? buttons : buttons.toReversed()}
    >
      {children}
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}
