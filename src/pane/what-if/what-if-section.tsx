import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BudgetReading } from '../../budget/reading';
import type { Edition } from '../../guidance/edition';
import { readAmount } from '../../money/amount';
import { noPence, pence, type Pence } from '../../money/pence';
import { gainsByYear } from '../charts/gains-by-year';
import { FigureTable } from '../figures/figure-table';
import { lineId, linesToDecide, type PlacedLine } from '../figures/lines-by-treatment';
import { Disclosure } from '../parts/disclosure';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Section } from '../parts/section';
import type { StatementSummary } from '../statement/summary';
import { paneText } from '../words';
import { whatFollows } from './what-if';
import { whatIfText as words } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  half: { flex: '1 1 110px', minWidth: '0' },
  control: { minWidth: '0', width: '100%' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  result: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Lines that are offered: those that move the baseline most. */
const offered = 10;

interface WhatIfProps {
  readonly reading: BudgetReading;
  readonly summaries: readonly StatementSummary[];
  readonly edition: Edition;
  readonly onDecide: (placed: PlacedLine) => void;
}

/** Tries a share, a gain, a published target or an undecided line; the shortfall follows at once. */
export function WhatIfSection(props: WhatIfProps) {
  return (
    <Section heading={words.heading}>
      <Disclosure label={words.open}>
        <WhatIf {...props} />
      </Disclosure>
    </Section>
  );
}

/** What is typed; `null` for what still is as it stands. */
interface Typed {
  readonly gains: string | null;
  readonly share: string | null;
  readonly published: string;
  /** A line's id with what is supposed of it. */
  readonly line: string;
}

const untouched: Typed = { gains: null, share: null, published: '', line: '' };

function WhatIf({ reading, summaries, edition, onDecide }: WhatIfProps) {
  const styles = useStyles();
  const years = gainsByYear(reading.targets.byYear, summaries);
  const [year, setYear] = useState(years.find(({ gains }) => gains !== null)?.year ?? years[0]?.year ?? '');
  const [typed, setTyped] = useState<Typed>(untouched);
  const told = years.find((each) => each.year === year)?.gains ?? null;
  const stands = told?.total ?? noPence;
  const gainsText = typed.gains ?? plain(stands);
  const shareText =
    typed.share ?? (told === null || stands <= noPence ? '50' : percentOf(told.cashable ?? noPence, stands));
  const gains = amountIn(gainsText);
  const published = typed.published.trim() === '' ? null : amountIn(typed.published);
  const share = shareIn(shareText);
  const lines = linesToDecide(reading).slice(0, offered);
  const chosen = lines.find((placed) => typed.line.endsWith(lineId(placed))) ?? null;
  const follows =
    gains === null || share === null || (typed.published.trim() !== '' && published === null)
      ? null
      : whatFollows(
          {
            baseline: reading.baseline.amount,
            line: chosen === null ? null : { placed: chosen, counts: typed.line.startsWith('+') },
            published,
            gains,
            cashable: pence(Math.floor((gains * share) / 10_000)),
          },
          edition,
        );
  const nameOf = ({ line }: PlacedLine): string => (line.label === '' ? paneText.line.noLabel : line.label);
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{words.says}</p>
      <Field label={words.year}>
        <Select
          className={styles.control}
          value={year}
          onChange={(_, { value }) => {
            setYear(value);
            setTyped({ ...typed, gains: null, share: null });
          }}
        >
          {years.map((each) => (
            <option key={each.year}>{each.year}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field
          className={styles.half}
          label={words.gains}
          {...(gains === null ? { validationMessage: words.noAmount } : {})}
        >
          <Input
            className={styles.control}
            autoComplete="off"
            value={gainsText}
            onChange={(_, { value }) => {
              setTyped({ ...typed, gains: value });
            }}
          />
        </Field>
        <Field
          className={styles.half}
          label={words.share}
          {...(share === null ? { validationMessage: words.noShare } : {})}
        >
          <Input
            className={styles.control}
            autoComplete="off"
            value={shareText}
            onChange={(_, { value }) => {
              setTyped({ ...typed, share: value });
            }}
          />
        </Field>
      </div>
      <Field
        label={words.published}
        {...(typed.published.trim() !== '' && published === null
          ? { validationMessage: words.noAmount }
          : {})}
      >
        <Input
          className={styles.control}
          autoComplete="off"
          value={typed.published}
          onChange={(_, { value }) => {
            setTyped({ ...typed, published: value });
          }}
        />
      </Field>
      {lines.length === 0 ? null : (
        <Field label={words.line}>
          <Select
            className={styles.control}
            value={typed.line}
            onChange={(_, { value }) => {
              setTyped({ ...typed, line: value });
            }}
          >
            <option value="">{words.asItStands}</option>
            {lines.flatMap((placed) => {
              const amount = poundsOnScreen(placed.line.amount ?? noPence);
              return [
                <option key={`+${lineId(placed)}`} value={`+${lineId(placed)}`}>
                  {words.counts(nameOf(placed), amount)}
                </option>,
                <option key={`-${lineId(placed)}`} value={`-${lineId(placed)}`}>
                  {words.leaveOut(nameOf(placed), amount)}
                </option>,
              ];
            })}
          </Select>
        </Field>
      )}
      {follows === null ? null : (
        <>
          <p className={styles.result} role="status">
            {follows.short > noPence
              ? words.missed(poundsOnScreen(follows.short))
              : follows.halfHolds
                ? words.reached
                : words.halfMissed}
          </p>
          <FigureTable
            caption={words.caption}
            nameHeading={words.name}
            amountHeading={words.amount}
            rows={[
              { name: words.baseline, amount: follows.baseline },
              { name: words.target, amount: follows.target },
              { name: words.short, amount: follows.short, strong: true },
              { name: words.least, amount: follows.least },
              { name: words.needed, amount: follows.needed },
            ]}
          />
        </>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            setTyped(untouched);
          }}
        >
          {words.again}
        </Button>
        {chosen === null ? null : (
          <Button
            size="small"
            onClick={() => {
              onDecide(chosen);
            }}
          >
            {words.decide}
          </Button>
        )}
      </div>
    </div>
  );
}

function amountIn(text: string): Pence | null {
  const read = readAmount(text, '£');
  return read.kind === 'amount' ? read.pence : read.kind === 'blank' || read.kind === 'nil' ? noPence : null;
}

/** A share in hundredths of a per cent, so that it stays whole. */
function shareIn(text: string): number | null {
  const bare = text.trim().replace(/%$/, '').trim();
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(bare)) return null;
  const hundredths = Math.round(Number(bare) * 100);
  return hundredths <= 10_000 ? hundredths : null;
}

const plain = (amount: Pence): string => poundsOnScreen(amount).replace('£', '').replace('\u2212', '-');
const percentOf = (part: Pence, whole: Pence): string => String(Math.floor((part * 10_000) / whole) / 100);
