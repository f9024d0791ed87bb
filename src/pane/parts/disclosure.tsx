import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from './icons';
import { frameless } from './frameless';

const useStyles = makeStyles({
  button: {
    ...frameless,
    justifyContent: 'flex-start',
    minWidth: '0',
    paddingLeft: '0',
    marginLeft: '-4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  body: { paddingTop: tokens.spacingVerticalS },
});

interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
}

/** A button that opens what stands below it. What is closed is not built, so long lists cost nothing until asked for. */
export function Disclosure({ label, children, startsOpen = false }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        className={styles.button}
        icon={<ChevronIcon open={open} />}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      {open ? (
        <div id={body} className={styles.body}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
