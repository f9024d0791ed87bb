import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { paneText } from '../words';
import { CloseIcon, DoneIcon } from './icons';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 12px ${tokens.spacingVerticalS} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'inline-flex', paddingTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  sentence: {
    flex: '1 1 0',
    minWidth: '0',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  close: { minWidth: '24px', padding: '0', flexShrink: 0 },
});

interface ResultLineProps extends Pick<
  ComponentProps<'aside'>,
  'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
> {
  readonly label: string;
  readonly sentence: string;
  readonly onClose: () => void;
  /** What else may be done about it. */
  readonly children?: ReactNode;
}

/** What an action came to, in one sentence above the foot of the pane, with the way to put it away. */
export function ResultLine({ label, sentence, onClose, children, ...held }: ResultLineProps) {
  const styles = useStyles();
  return (
    <aside aria-label={label} className={styles.line} {...held}>
      <span className={styles.icon}>
        <DoneIcon />
      </span>
      <span className={styles.sentence}>{sentence}</span>
      {children}
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        aria-label={paneText.close}
        icon={<CloseIcon />}
        onClick={onClose}
      />
    </aside>
  );
}
