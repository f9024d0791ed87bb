import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: '0',
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FormFrameProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the filled one first. */
  readonly buttons: ReactNode;
  readonly onCancel: () => void;
}

/** A question or form opened in place. Escape leaves it, and focus goes back to what opened it. */
export function FormFrame({ heading, children, buttons, onCancel }: FormFrameProps) {
  const styles = useStyles();
  const id = useId();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Once the form is out of the page; when its opener went with it, whoever shows the result moves the focus.
      queueMicrotask(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
}
