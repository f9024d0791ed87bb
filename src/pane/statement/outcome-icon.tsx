import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Duty } from '../../statement/check';

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    width: '1.15em',
    height: '1.15em',
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  must: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  'cannot-tell': { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

export type Mark = Duty | 'cannot-tell' | 'done';

const disc = <circle cx="8" cy="8" r="6.3" />;

/** A shape for each mark, so that colour is never alone; its words stand beside it. */
const drawings: Readonly<Record<Mark, ReactNode>> = {
  must: (
    <>
      {disc}
      <path d="M5.6 5.6l4.8 4.8M10.400 5.600l-4.800 4.800" />
    </>
  ),
  query: (
    <>
      <path d="M8 1.9l6.6 11.8H1.4L8 1.9z" />
      <path d="M8 6.4v3.400M8 11.700v.1" />
    </>
  ),
  note: (
    <>
      {disc}
      <path d="M8 7.300v4M8 4.700v.1" />
    </>
  ),
  'cannot-tell': (
    <>
      {disc}
      <path d="M6 6.200c0-2.700 4.100-2.600 4.100-.1 0 1.700-2.100 1.700-2.100 3.200M8 11.600v.1" />
    </>
  ),
  done: (
    <>
      {disc}
      <path d="M5.200 8.200l2 2 3.600-4.200" />
    </>
  ),
};

export function OutcomeIcon({ mark }: { readonly mark: Mark }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 16 16"
      className={`${styles.icon} ${styles[mark]}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[mark]}
    </svg>
  );
}
