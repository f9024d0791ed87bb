import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { frameless } from './frameless';

const useStyles = makeStyles({
  button: {
    ...frameless,
    alignSelf: 'flex-start',
    minWidth: '24px',
    // Smaller than this is hard to hit (WCAG 2.2, target size).
    minHeight: '24px',
    padding: '0',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
  },
});

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Where the button opens something: whether it is open, and the id of what it opens. */
  readonly opens?: { readonly open: boolean; readonly id: string };
}

/** Looks like a link and acts in place: it leads to no other page. */
export function LinkButton({ children, onClick, opens }: LinkButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.button}
      aria-expanded={opens?.open}
      aria-controls={opens?.open === true ? opens.id : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
