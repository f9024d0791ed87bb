import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { statementPaneText } from './words';
import type { Problem } from '../../excel/problem';
import type { FixPreview } from '../../features/statement-marks/statements';
import { ProblemMessage } from '../parts/message';
import { FormFrame } from '../parts/form-frame';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
  },
  cell: { width: '22%' },
  value: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  then: { fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
});

const words = statementPaneText.fix;

interface FixFormProps {
  readonly previews: readonly FixPreview[];
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onFix: () => void;
  readonly onCancel: () => void;
}

/** Each cell before and after; nothing is written until the officer says so. */
export function FixForm({ previews, waiting, refused, onFix, onCancel }: FixFormProps) {
  const styles = useStyles();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    confirm.current?.focus();
  }, []);
  const [first] = previews;
  return (
    <FormFrame
      heading={words.heading(previews.length)}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            ref={(button: HTMLButtonElement | null) => {
              confirm.current = button;
            }}
            appearance="primary"
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) onFix();
            }}
          >
            {words.confirm(previews.length)}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      {previews.length === 1 && first !== undefined ? (
        <p className={styles.sentence}>{first.sentence}</p>
      ) : null}
      <table className={styles.table} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.cell}`}>
              {words.cell}
            </th>
            <th scope="col" className={styles.head}>
              {words.before}
            </th>
            <th scope="col" className={styles.head}>
              {words.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {previews.map(({ token, cell, before, after }) => (
            <tr key={token}>
              <th scope="row" className={styles.value}>
                {cell}
              </th>
              <td className={styles.value}>{before === '' ? words.blank : before}</td>
              <td className={`${styles.value} ${styles.then}`}>{after === '' ? words.blank : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}
