import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { defaultEdition, editionById } from '../../guidance/editions';
import { formulaPaneText as words } from './words';
import type { ExplainedArgument, ExplainedCall } from '../../features/formula-cells/formulas';
import type { WorkingStep } from '../../functions/explained';
import { Paragraphs } from '../lines/paragraphs';
import { Disclosure } from '../parts/disclosure';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  said: { flex: '1 1 140px', minWidth: '0', overflowWrap: 'anywhere' },
  figure: {
    marginLeft: 'auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  named: { flex: '1 1 60px', minWidth: '0', overflowWrap: 'anywhere' },
  sentenceBelow: { flex: '1 1 100%', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  below: { flex: '1 1 100%', overflowWrap: 'anywhere' },
  text: { flex: '1 1 100%', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  result: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    margin: '0',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  argument: { padding: `${tokens.spacingVerticalXS} 0` },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  gives: { margin: '0', overflowWrap: 'anywhere' },
  edition: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  meanings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: '0' },
});

/** A result of more than a figure's length stands below its words. */
const longestFigure = 22;

/**
 * One call of one of our functions: arguments, working, result, and the paragraphs that it rests on. Words that the cell
 * itself shows are not said twice.
 */
export function CallCard({ call, shows }: { readonly call: ExplainedCall; readonly shows: string }) {
  const styles = useStyles();
  const { name, describes, workings, result } = call;
  const isLong = result.length > longestFigure;
  const edition = call.edition === null ? null : editionById(call.edition);
  const cites = [...new Set(workings.flatMap(({ paragraph }) => paragraph ?? []))];
  return (
    <Section heading={name}>
      {describes === '' ? null : <p className={styles.sentence}>{describes}</p>}
      {call.arguments.length === 0 ? null : <Arguments given={call.arguments} />}
      {workings.length === 0 ? null : <Workings steps={workings} />}
      {result === '' || (isLong && result === shows) ? null : (
        <p className={styles.result}>
          <span>{words.result}</span>
          <span className={isLong ? styles.sentenceBelow : styles.figure}>{result}</span>
        </p>
      )}
      {edition === null ? null : <p className={styles.edition}>{words.edition(edition.title)}</p>}
      <Paragraphs cites={cites} edition={edition ?? defaultEdition} />
    </Section>
  );
}

function Arguments({ given }: { readonly given: readonly ExplainedArgument[] }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <h3 id={id} className={styles.heading}>
        {words.arguments}
      </h3>
      <ul aria-labelledby={id} className={styles.list}>
        {given.map(({ name, formula, gives }) => (
          <li key={name} className={mergeClasses(styles.line, formula === '' && styles.quiet)}>
            <span className={styles.named}>
              <code className={styles.name}>{name}</code>
              {formula === '' || formula === gives || formula.startsWith('"') ? null : (
                <>
                  {' '}
                  <code className={mergeClasses(styles.name, styles.quiet)}>{formula}</code>
                </>
              )}
            </span>
            <span className={gives.length > longestFigure ? styles.below : styles.figure}>{gives}</span>
          </li>
        ))}
      </ul>
      <Disclosure label={words.explainArguments}>
        <dl className={styles.meanings}>
          {given.map(({ name, describes }) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.gives}>{describes}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function Workings({ steps }: { readonly steps: readonly WorkingStep[] }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <h3 id={id} className={styles.heading}>
        {words.workings}
      </h3>
      <ol aria-labelledby={id} className={styles.list}>
        {steps.map((step, index) => (
          <li key={`${index} ${step.words}`} className={styles.line}>
            <span className={styles.said}>
              {step.paragraph === null ? step.words : words.withParagraph(step.words, step.paragraph)}
            </span>
            {step.result === '' ? null : (
              <span className={step.result.length > longestFigure ? styles.text : styles.figure}>
                {step.result}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
