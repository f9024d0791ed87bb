import type { ReactNode } from 'react';
import type { Treatment } from '../../budget/line';

function Drawing({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      // Beside words that need two lines it keeps its size.
      style={{ flexShrink: 0 }}
    >
      {children}
    </svg>
  );
}

const disc = <circle cx="8" cy="8" r="6.3" />;

const treatmentDrawings: Readonly<Record<Treatment, ReactNode>> = {
  included: (
    <>
      {disc}
      <path d="M5.2 8.2l2 2 3.6-4.2" />
    </>
  ),
  'transfer-payment': <path d="M2 5.5h10.5M9.8 2.8l2.7 2.7-2.7 2.7M14 10.7H3.5M6.2 8l-2.7 2.7 2.7 2.7" />,
  'delegated-schools': (
    <path d="M1.5 6L8 3l6.5 3L8 9 1.5 6zM4.2 7.4v3.4c2.2 1.9 5.4 1.9 7.6 0V7.4M14.5 6v4" />
  ),
  police: <path d="M8 1.8l5.2 1.9v4c0 3.2-2.3 5.4-5.2 6.5-2.9-1.1-5.2-3.3-5.2-6.5v-4L8 1.8z" />,
  'excluded-by-officer': (
    <>
      {disc}
      <path d="M5 8h6" />
    </>
  ),
  check: (
    <>
      <path d="M8 1.9l6.6 11.8H1.4L8 1.9z" />
      <path d="M8 6.4v3.4M8 11.7v.1" />
    </>
  ),
  subtotal: <path d="M12 3H4.2L8.4 8l-4.2 5H12" />,
  income: <path d="M8 2.2v9M4.6 8L8 11.4 11.4 8M2.8 13.8h10.4" />,
  heading: <path d="M4 3v10M12 3v10M4 8h8" />,
  note: <path d="M3 4h10M3 8h10M3 12h6" />,
  blank: null,
};

/** Drawn beside the treatment's word, never instead of it. */
export function TreatmentIcon({ treatment }: { readonly treatment: Treatment }) {
  return <Drawing>{treatmentDrawings[treatment]}</Drawing>;
}

export function ChevronIcon({ open }: { readonly open: boolean }) {
  return (
    <Drawing>
      <path d={open ? 'M3.5 6l4.5 4.5L12.5 6' : 'M6 3.5l4.5 4.5L6 12.5'} />
    </Drawing>
  );
}

/** Something has been done. */
export function DoneIcon() {
  return <Drawing>{treatmentDrawings.included}</Drawing>;
}

export function CloseIcon() {
  return (
    <Drawing>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Drawing>
  );
}

/** More views. */
export function MoreIcon() {
  return (
    <Drawing>
      <path d="M3 8h.1M8 8h.1M13 8h.1" strokeWidth="2.2" />
    </Drawing>
  );
}
