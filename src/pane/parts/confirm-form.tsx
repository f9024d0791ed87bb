import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../excel/problem';
import { ProblemMessage } from './message';
import { FormFrame } from './form-frame';

interface ConfirmFormProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly keep: string;
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before something is taken away. The safe answer takes the focus. */
export function ConfirmForm({
  heading,
  children,
  confirm,
  keep,
  waiting,
  refused,
  onConfirm,
  onCancel,
}: ConfirmFormProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <FormFrame
      heading={heading}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            ref={(button: HTMLButtonElement | null) => {
              safe.current = button;
            }}
            onClick={onCancel}
          >
            {keep}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) onConfirm();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}
