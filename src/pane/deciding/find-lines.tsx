import { Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Treatment } from '../../budget/line';
import type { Edition } from '../../guidance/edition';
import { decidingText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import type { GoTo } from '../lines/line-card';
import type { Deciding } from './decidable-line';
import { DecidableList } from './decidable-list';
import { searchLines, soughtTreatments } from './search-lines';

const useStyles = makeStyles({
  find: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // One below the other where text is at twice its size.
  boxes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: { flex: '1 1 100px', minWidth: '0', '& input::placeholder': { textOverflow: 'ellipsis' } },
  // Wide enough at 320 px for what stands there until something is chosen.
  treatment: { flex: '0 1 144px', minWidth: '0' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

const words = decidingText.find;

interface FindLinesProps {
  readonly deciding: Deciding;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Any line of the sheets that count, by words and by treatment; each can be decided where it is found. */
export function FindLines({ deciding, edition, goTo }: FindLinesProps) {
  const styles = useStyles();
  const { reading } = deciding;
  const [typed, setTyped] = useState('');
  const [treatment, setTreatment] = useState<Treatment | null>(null);
  // Twenty thousand lines are looked through after the letter is on screen, not before.
  const text = useDeferredValue(typed);
  const asked = text.trim() !== '' || treatment !== null;
  const lines = useMemo(
    () => (asked ? searchLines(reading, text, treatment) : []),
    [reading, text, treatment, asked],
  );
  return (
    <section aria-label={words.heading} className={styles.find}>
      <div className={styles.boxes}>
        <Input
          type="search"
          className={styles.text}
          aria-label={words.search}
          placeholder={words.placeholder}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
        <Select
          className={styles.treatment}
          aria-label={words.treatment}
          value={treatment ?? ''}
          onChange={(_, { value }) => {
            setTreatment(soughtTreatments.find((each) => each === value) ?? null);
          }}
        >
          <option value="">{words.any}</option>
          {soughtTreatments.map((each) => (
            <option key={each} value={each}>
              {treatmentWords[each]}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.note} role="status">
        {asked ? words.found(lines.length) : ''}
      </p>
      <DecidableList
        key={`${text}\n${treatment ?? ''}`}
        what={words.list}
        lines={lines}
        deciding={deciding}
        edition={edition}
        goTo={goTo}
      />
    </section>
  );
}
