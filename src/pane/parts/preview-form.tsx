import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../excel/problem';
import { FormFrame } from './form-frame';
import { ProblemMessage } from './message';

interface PreviewFormProps {
  readonly heading: string;
  /** What would be written, in words. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Shows what would be written, and writes it when told to. The confirming button takes the focus. */
export function PreviewForm({
  heading,
  children,
  confirm,
  cancel,
  waiting,
  refused,
  onConfirm,
  onCancel,
}: PreviewFormProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <FormFrame
      heading={heading}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              button.current = element;
            }}
            appearance="primary"
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) onConfirm();
            }}
          >
            {confirm}
          </Button>
          <Button onClick={onCancel}>{cancel}</Button>
        </>
      }
    >
      {children}
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}
