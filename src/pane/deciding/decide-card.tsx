import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Edition } from '../../guidance/edition';
import { noPence } from '../../money/pence';
import type { Problem } from '../../excel/problem';
import { lineId, type PlacedLine } from '../figures/lines-by-treatment';
import type { GoTo } from '../lines/line-card';
import { Paragraphs } from '../lines/paragraphs';
import { PoundsText } from '../parts/pounds-text';
import { LinkButton } from '../parts/link-button';
import { ProblemMessage } from '../parts/message';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { paneText } from '../words';
import { acceptedAs } from './as-suggested';
import type { Deciding } from './decidable-line';
import { DecideForm } from './decide-form';
import type { FilledDecision } from './filled-decision';
import { argumentsOn, mayBeAccepted } from './suggested-acts';
import { decidingText } from './words';
import { frameless } from '../parts/frameless';

const useStyles = makeStyles({
  card: {
    minWidth: '0',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  head: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minWidth: '0',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  opener: {
    ...frameless,
    flex: '1 1 120px',
    minWidth: '0',
    justifyContent: 'flex-start',
    padding: '0',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    // Pressed anywhere on the line, though it is named by its label alone: what is heard begins with what is seen.
    '::after': { content: '""', position: 'absolute', inset: '0' },
  },
  // Its two parts stand in the line and below it.
  about: { display: 'contents' },
  amount: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    outlineStyle: 'none',
  },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))', gap: '4px 12px' },
  side: { minWidth: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sideName: { margin: '0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  reason: { margin: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: '0' },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
});

const words = decidingText.decide;

interface DecideCardProps {
  readonly placed: PlacedLine;
  readonly open: boolean;
  readonly edition: Edition | null;
  readonly namesSheet: boolean;
  readonly goTo: GoTo;
  readonly deciding: Deciding;
  readonly onOpen: (open: boolean) => void;
  /** Told when the line’s form opens and closes. */
  readonly onForm: (open: boolean) => void;
}

/** One line to decide, folded to label, amount and suggestion; open, with the arguments and one press to accept. */
export function DecideCard({
  placed,
  open,
  edition,
  namesSheet,
  goTo,
  deciding,
  onOpen,
  onForm,
}: DecideCardProps) {
  const styles = useStyles();
  const { line, sheet } = placed;
  const body = useId();
  const about = useId();
  const head = useRef<HTMLButtonElement>(null);
  const label = line.label === '' ? paneText.line.noLabel : line.label;
  return (
    <div className={mergeClasses(styles.card, open && styles.open)}>
      <div className={styles.head}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            head.current = element;
          }}
          appearance="transparent"
          className={styles.opener}
          data-decides={lineId(placed)}
          aria-label={words.openFor(label, line.row)}
          aria-describedby={about}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => {
            onOpen(!open);
          }}
        >
          {label}
        </Button>
        <span id={about} className={styles.about}>
          {line.amount === null ? null : <PoundsText of={line.amount} className={styles.amount} />}{' '}
          <span className={styles.quiet}>
            {open
              ? [
                  ...(namesSheet ? [sheet] : []),
                  paneText.line.row(line.row),
                  ...(line.code === '' ? [] : [paneText.line.code(line.code)]),
                  ...line.section,
                ].join(' · ')
              : line.suggested === null
                ? words.noSuggestion
                : words.suggests(line.suggested)}
          </span>
        </span>
      </div>
      {!open ? null : (
        <div id={body} className={styles.body}>
          <OpenLine
            placed={placed}
            edition={edition}
            goTo={goTo}
            deciding={deciding}
            onForm={onForm}
            onLeave={() => {
              onOpen(false);
              head.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}

interface OpenLineProps {
  readonly placed: PlacedLine;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
  readonly deciding: Deciding;
  readonly onForm: (open: boolean) => void;
  readonly onLeave: () => void;
}

function OpenLine({ placed, edition, goTo, deciding, onForm, onLeave }: OpenLineProps) {
  const styles = useStyles();
  const { line, sheet } = placed;
  const accepts = mayBeAccepted(placed);
  // A line that asks for a figure has nothing to accept: its form is what it opens on.
  const [more, setMore] = useState(!accepts);
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const { forCounting, forLeavingOut } = argumentsOn(placed);
  const counts = line.suggested === 'included';

  // Opened after a decision, or by the foot's button: whoever works by keyboard goes on from here.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    (first.current ?? group.current)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    onForm(more);
    return () => {
      onForm(false);
    };
  }, [more, onForm]);
  useEffect(() => {
    group.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function decide(decision: FilledDecision): Promise<void> {
    setProblem(null);
    setProblem(await deciding.decide(decision));
  }

  const buttons: readonly {
    readonly word: string;
    readonly treatment: 'suggested' | 'included' | 'left-out';
  }[] = [
    { word: words.accept, treatment: 'suggested' },
    counts ? { word: words.leaveOut, treatment: 'left-out' } : { word: words.countIt, treatment: 'included' },
  ];
  return (
    <div
      ref={group}
      tabIndex={-1}
      className={styles.inside}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {line.suggested === null ? null : (
        <span className={styles.quiet}>{words.suggests(line.suggested)}</span>
      )}
      {forCounting.length + forLeavingOut.length === 0 ? (
        <p className={styles.reason}>{line.reason}</p>
      ) : (
        <div className={styles.sides}>
          <Side name={words.forLeavingOut} sentences={forLeavingOut} />
          <Side name={words.forCounting} sentences={forCounting} />
        </div>
      )}
      {line.amount === null || line.amount === noPence ? null : (
        <span className={styles.quiet}>{words.moves(poundsOnScreen(line.amount))}</span>
      )}
      {more || !accepts ? null : (
        <div className={styles.buttons}>
          {buttons.map(({ word, treatment }, index) => (
            <Button
              key={treatment}
              ref={(element: HTMLButtonElement | null) => {
                if (index === 0) first.current = element;
              }}
              size="small"
              appearance={index === 0 ? 'primary' : 'secondary'}
              className={styles.button}
              disabledFocusable={deciding.waiting}
              onClick={() => {
                if (deciding.waiting) return;
                if (treatment === 'left-out') setMore(true);
                else
                  void decide({
                    lines: [acceptedAs(placed, treatment === 'included' ? 'included' : null)],
                    remember: [],
                  });
              }}
            >
              {word}
            </Button>
          ))}
          <Button
            size="small"
            className={styles.button}
            onClick={() => {
              setMore(true);
            }}
          >
            {words.more}
          </Button>
        </div>
      )}
      {more ? (
        <DecideForm
          placed={placed}
          reading={deciding.reading}
          waiting={deciding.waiting}
          problem={problem}
          onDecide={(decision) => {
            void decide(decision);
          }}
          onCancel={onLeave}
        />
      ) : problem === null ? null : (
        <ProblemMessage problem={problem} />
      )}
      <div className={styles.foot}>
        <Paragraphs cites={line.cites} edition={edition} />
        <LinkButton
          onClick={() => {
            goTo(sheet, line.row);
          }}
        >
          {paneText.line.goTo(line.row)}
        </LinkButton>
      </div>
    </div>
  );
}

function Side({ name, sentences }: { readonly name: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.side}>
      <h3 className={styles.sideName}>{name}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
