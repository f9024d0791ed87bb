import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { paneText } from '../words';
import type { Problem } from '../../excel/problem';
import { Disclosure } from './disclosure';
import { CloseIcon } from './icons';

const useStyles = makeStyles({
  body: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    whiteSpace: 'normal',
    // A figure of eleven digits is wider than half a narrow pane.
    minWidth: '0',
    overflowWrap: 'anywhere',
  },
  details: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  words: {
    margin: '0',
    maxHeight: '160px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
  },
  copied: { fontSize: tokens.fontSizeBase200 },
});

type Intent = 'info' | 'success' | 'warning' | 'error';

interface MessageProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  /** Buttons under the words. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** One message with its way out. Its icon differs by intent, so that colour is never alone. */
export function Message({ intent, children, actions, onDismiss }: MessageProps) {
  const styles = useStyles();
  const dismiss =
    onDismiss === undefined ? undefined : (
      <Button
        appearance="transparent"
        aria-label={paneText.close}
        icon={<CloseIcon />}
        onClick={() => {
          onDismiss();
        }}
      />
    );
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {dismiss === undefined && actions === undefined ? null : (
        <MessageBarActions {...(dismiss === undefined ? {} : { containerAction: dismiss })}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

interface ProblemMessageProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** A problem in its own sentence; what only support can use is behind "Details". */
export function ProblemMessage({ problem, onRetry, onDismiss }: ProblemMessageProps) {
  return (
    <Message
      intent={problem.id === 'cancelled' ? 'warning' : 'error'}
      {...(onDismiss === undefined ? {} : { onDismiss })}
      {...(onRetry === undefined
        ? {}
        : {
            actions: (
              <Button
                onClick={() => {
                  onRetry();
                }}
              >
                {paneText.tryAgain}
              </Button>
            ),
          })}
    >
      {problem.sentence}
      {problem.details === undefined ? null : <Details id={problem.id} details={problem.details} />}
    </Message>
  );
}

/** What support is sent: where it happened, and no amount, name of a sheet or words of the workbook. */
function withoutFigures(details: string): string {
  return details
    .split('\n')
    .map((line) =>
      /^\s*at\s/.test(line)
        ? line
        : line.replace(/‘[^’]*’|“[^”]*”|'[^']*'|"[^"]*"/g, '…').replace(/[£]?\d[\d,.]*/g, '#'),
    )
    .join('\n');
}

function Details({ id, details }: { readonly id: string; readonly details: string }) {
  const styles = useStyles();
  const words = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState('');
  const text = `${id}\n${withoutFigures(details)}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(paneText.detailsCopied);
    } catch {
      // Office's web views may refuse the clipboard: the words are selected instead, ready for Ctrl+C.
      if (words.current !== null) {
        words.current.focus();
        window.getSelection()?.selectAllChildren(words.current);
      }
      setCopied(paneText.copyRefused);
    }
  }

  return (
    <Disclosure label={paneText.details}>
      <div className={styles.details}>
        <pre ref={words} className={styles.words} tabIndex={0} role="group" aria-label={paneText.details}>
          {text}
        </pre>
        <div>
          <Button
            size="small"
            onClick={() => {
              void copy();
            }}
          >
            {paneText.copyDetails}
          </Button>
        </div>
        <div role="status" className={styles.copied}>
          {copied}
        </div>
      </div>
    </Disclosure>
  );
}
