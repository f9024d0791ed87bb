import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 16px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { width: '100%', minHeight: '32px' },
  note: {
    margin: '0',
    minHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface FootProps {
  /** Names the region. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The foot of the pane: what stands there is always in sight. */
export function Foot({ label, children }: FootProps) {
  const styles = useStyles();
  return (
    <aside className={styles.foot} aria-label={label}>
      {children}
    </aside>
  );
}

interface FootButtonProps {
  readonly children: ReactNode;
  readonly primary?: boolean;
  readonly waiting?: boolean;
  /** Called with the button once it is in the page. */
  readonly onElement?: (element: HTMLButtonElement | null) => void;
  readonly onClick: () => void;
}

/** The one button of a foot. */
export function FootButton({
  children,
  primary = true,
  waiting = false,
  onElement,
  onClick,
}: FootButtonProps) {
  const styles = useStyles();
  return (
    <Button
      ref={(element: HTMLButtonElement | null) => {
        onElement?.(element);
      }}
      appearance={primary ? 'primary' : 'secondary'}
      className={styles.button}
      disabledFocusable={waiting}
      onClick={() => {
        if (!waiting) onClick();
      }}
    >
      {children}
    </Button>
  );
}

/** What the button is about, in one line under it. */
export function FootNote({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.note}>{children}</p>;
}
