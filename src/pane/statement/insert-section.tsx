import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { statementPaneText } from './words';
import type { TemplateOffer, TemplatePreview } from '../../features/statement-marks/statements';
import { ProblemMessage } from '../parts/message';
import { Section } from '../parts/section';
import { ConfirmForm } from '../parts/confirm-form';
import { FormFrame } from '../parts/form-frame';
import type { StatementConversation } from './statement-conversation';
import type { RemovableSheet, StatementState } from './statement-state';

const useStyles = makeStyles({
  anchor: { display: 'flex', flexDirection: 'column', scrollMarginTop: tokens.spacingVerticalM },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  select: { minWidth: '0', maxWidth: '100%' },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sheets: { listStyleType: 'none', margin: '0', padding: '0' },
  sheet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  name: { flex: '1 1 140px', minWidth: '0' },
  button: { minWidth: '0' },
});

const words = statementPaneText.insert;
const names = statementPaneText.statement;

interface InsertSectionProps {
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** Puts a statement or a register into the workbook after showing what would be written, and takes it out again. */
export function InsertSection({ state, conversation }: InsertSectionProps) {
  const styles = useStyles();
  const { inserting, offers, busy, inserted } = state;
  const waiting = busy !== null;
  const anchor = useRef<HTMLDivElement>(null);
  const below = inserting && offers !== null && state.stage.kind === 'checked';
  // The ribbon may have asked for it while the list above was on screen.
  useEffect(() => {
    if (below) anchor.current?.scrollIntoView({ block: 'start' });
  }, [below]);
  return (
    <div ref={anchor} className={styles.anchor}>
      <Section heading={words.heading}>
        {state.stage.kind === 'none' ? null : (
          <div>
            <Button
              aria-expanded={inserting}
              onClick={() => {
                void conversation.templates.openInsert(!inserting);
              }}
            >
              {words.open}
            </Button>
          </div>
        )}
        {!inserting || offers === null ? null : offers.length === 0 ? (
          <p className={styles.sentence}>{words.none}</p>
        ) : (
          <ChooseTemplate offers={offers} state={state} conversation={conversation} />
        )}
        {!inserting ? null : (
          <>
            <h3 className={styles.heading}>{words.register}</h3>
            <p className={styles.sentence}>{words.registerSays}</p>
            <div>
              <Button
                disabledFocusable={waiting}
                onClick={() => {
                  if (!waiting) void conversation.templates.insertRegister();
                }}
              >
                {words.registerButton}
              </Button>
            </div>
          </>
        )}
        {inserted.length === 0 ? null : (
          <>
            <h3 className={styles.heading}>{words.inserted}</h3>
            <ul className={styles.sheets}>
              {inserted.map((sheet) => (
                <li key={sheet.sheetId}>
                  <InsertedItem sheet={sheet} state={state} conversation={conversation} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </div>
  );
}

interface ChooseTemplateProps extends InsertSectionProps {
  readonly offers: readonly TemplateOffer[];
}

function ChooseTemplate({ offers, state, conversation }: ChooseTemplateProps) {
  const styles = useStyles();
  const { form, busy, refused } = state;
  const waiting = busy !== null;
  const [wanted, setWanted] = useState<Pick<TemplateOffer, 'kind' | 'year'> | null>(null);
  const preview = form?.kind === 'insert' ? form.preview : null;
  const offer = offers.find(({ kind, year }) => kind === wanted?.kind && year === wanted.year) ?? offers[0];
  if (offer === undefined) return null;
  const kinds = [...new Set(offers.map(({ kind }) => kind))];
  const yearsOf = (kind: TemplateOffer['kind']): readonly string[] =>
    offers.filter((each) => each.kind === kind).map(({ year }) => year);
  const choose = (next: Pick<TemplateOffer, 'kind' | 'year'>): void => {
    setWanted(next);
    if (preview !== null) conversation.dismissForm();
  };
  return (
    <div className={styles.stack}>
      <p className={styles.sentence}>{words.says}</p>
      <Field label={words.kind}>
        <Select
          className={styles.select}
          value={offer.kind}
          onChange={(_, { value }) => {
            const kind = kinds.find((each) => each === value);
            if (kind === undefined) return;
            const years = yearsOf(kind);
            const year = years.includes(offer.year) ? offer.year : years[0];
            if (year !== undefined) choose({ kind, year });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.kind(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.year}>
        <Select
          className={styles.select}
          value={offer.year}
          onChange={(_, { value }) => {
            choose({ kind: offer.kind, year: value });
          }}
        >
          {[...yearsOf(offer.kind)].sort().map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </Field>
      {offer.present === null ? null : <p className={styles.sentence}>{words.present(offer.present)}</p>}
      <div>
        <Button
          // The one filled button of the screen, until the preview brings its own.
          appearance={form === null ? 'primary' : 'secondary'}
          aria-expanded={preview !== null}
          disabledFocusable={waiting}
          onClick={() => {
            if (!waiting) void conversation.templates.previewInsert(offer.kind, offer.year);
          }}
        >
          {words.preview}
        </Button>
      </div>
      {preview === null ? null : (
        <Preview
          preview={preview}
          waiting={waiting}
          refused={refused}
          onInsert={() => {
            void conversation.templates.insert(preview);
          }}
          onCancel={() => {
            conversation.dismissForm();
          }}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  readonly preview: TemplatePreview;
  readonly waiting: boolean;
  readonly refused: StatementState['refused'];
  readonly onInsert: () => void;
  readonly onCancel: () => void;
}

function Preview({ preview, waiting, refused, onInsert, onCancel }: PreviewProps) {
  const styles = useStyles();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    confirm.current?.focus({ preventScroll: true });
    confirm.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <FormFrame
      heading={words.writes}
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
              if (!waiting) onInsert();
            }}
          >
            {words.confirm(names.name(preview.kind, preview.year))}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      <ul className={styles.list}>
        {preview.writes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h4 className={styles.heading}>{words.filled}</h4>
      {preview.filled.length === 0 ? (
        <p className={styles.sentence}>{words.filledNone}</p>
      ) : (
        <ul className={styles.list}>
          {preview.filled.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}

interface InsertedItemProps extends InsertSectionProps {
  readonly sheet: RemovableSheet;
}

function InsertedItem({ sheet: { sheetId, sheet, changed }, state, conversation }: InsertedItemProps) {
  const styles = useStyles();
  const { form, busy, refused } = state;
  const waiting = busy !== null;
  const open = form?.kind === 'take-out' && form.sheetId === sheetId;
  return (
    <>
      <div className={styles.sheet}>
        <span className={styles.name}>{words.sheet(sheet, changed)}</span>
        <Button
          size="small"
          className={styles.button}
          aria-label={words.takeOutFor(sheet)}
          aria-expanded={open}
          disabledFocusable={waiting}
          onClick={() => {
            conversation.open({ kind: 'take-out', sheetId });
          }}
        >
          {words.takeOut}
        </Button>
      </div>
      {!open ? null : (
        <ConfirmForm
          heading={words.takeOutHeading(sheet)}
          confirm={words.takeOutConfirm}
          cancel={words.takeOutKeep}
          first="cancel"
          waiting={waiting}
          refused={refused}
          onConfirm={() => {
            void conversation.templates.takeOut(sheetId, sheet);
          }}
          onCancel={() => {
            conversation.dismissForm();
          }}
        >
          <p className={styles.sentence}>{changed ? words.takeOutChanged : words.takeOutUnchanged}</p>
        </ConfirmForm>
      )}
    </>
  );
}
