import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { CouncilRule } from '../../budget/council-rule';
import { councilRulesFileName } from '../../budget/council-rule-words';
import { helpText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import type { Outcome, Problem } from '../../excel/problem';
import { Disclosure } from '../parts/disclosure';
import { TreatmentIcon } from '../parts/icons';
import { Message, ProblemMessage } from '../parts/message';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import type { BudgetConversation } from '../state/conversation';
import { offerDownload } from './offer-download';

const useStyles = makeStyles({
  sentence: { margin: '0' },
  rule: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
  },
  named: { fontWeight: tokens.fontWeightSemibold },
  treatment: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { maxWidth: '100%', minHeight: '24px' },
  text: { minWidth: '0', width: '100%' },
});

const words = helpText.rules;

/** What came of the last action, shown beside the buttons that asked for it. */
type Result =
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The council's own rules as this workbook keeps them: each can go, and all can travel to another workbook. */
export function CouncilRules({ conversation }: { readonly conversation: BudgetConversation }) {
  const styles = useStyles();
  const [rules, setRules] = useState<readonly CouncilRule[]>([]);
  const [result, setResult] = useState<Result | null>(null);
  const [text, setText] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let here = true;
    void conversation.councilRules().then((outcome) => {
      if (!here) return;
      if (outcome.ok) setRules(outcome.value);
      else setResult({ kind: 'problem', problem: outcome.problem });
    });
    return () => {
      here = false;
    };
  }, [conversation]);

  function show<T>(outcome: Outcome<T>, done: (value: T) => string): void {
    if (!outcome.ok) {
      setResult({ kind: 'problem', problem: outcome.problem });
      conversation.alarm(outcome.problem.sentence);
      return;
    }
    const sentence = done(outcome.value);
    setResult({ kind: 'done', sentence });
    conversation.say(sentence);
  }

  async function remove(rule: CouncilRule): Promise<void> {
    const outcome = await conversation.removeCouncilRule(rule);
    if (outcome.ok) {
      setRules(outcome.value);
      setText(null);
      list.current?.focus();
    }
    show(outcome, () => words.removed(nameOf(rule)));
  }

  async function takeIn(given: string): Promise<void> {
    const outcome = await conversation.importCouncilRules(given);
    if (outcome.ok) {
      setRules(outcome.value.rules);
      setText(null);
    }
    show(outcome, ({ added, changed, rules: all }) => words.imported(added, changed, all.length));
  }

  async function hand(over: (text: string) => Promise<string> | string): Promise<void> {
    const outcome = await conversation.exportCouncilRules();
    if (!outcome.ok) {
      show(outcome, () => '');
      return;
    }
    const sentence = await over(outcome.value);
    show({ ok: true, value: null }, () => sentence);
  }

  const outcomeShown =
    result === null ? null : result.kind === 'done' ? (
      <Message
        intent="success"
        onDismiss={() => {
          setResult(null);
        }}
      >
        {result.sentence}
      </Message>
    ) : (
      <ProblemMessage
        problem={result.problem}
        onDismiss={() => {
          setResult(null);
        }}
      />
    );

  return (
    <Section heading={words.heading}>
      <p className={styles.sentence}>{words.explanation}</p>
      <div ref={list} tabIndex={-1} role="group" aria-label={words.heading}>
        {rules.length === 0 ? (
          <p className={styles.sentence}>{words.none}</p>
        ) : (
          <Pages
            what={words.list}
            items={rules}
            keyOf={({ words: label, section }) => `${section ?? ''}\n${label}`}
          >
            {(rule) => (
              <div className={styles.rule}>
                <span className={styles.named}>{nameOf(rule)}</span>
                <span className={styles.treatment}>
                  <TreatmentIcon treatment={rule.treatment} />
                  {treatmentWords[rule.treatment]}
                </span>
                {rule.reason === '' ? null : <span>{rule.reason}</span>}
                <div>
                  <Button
                    size="small"
                    aria-label={words.removeFor(nameOf(rule))}
                    onClick={() => {
                      void remove(rule);
                    }}
                  >
                    {words.remove}
                  </Button>
                </div>
              </div>
            )}
          </Pages>
        )}
      </div>
      {outcomeShown}
      {rules.length === 0 ? null : (
        <Disclosure label={words.exporting}>
          <div className={styles.stack}>
            <div className={styles.buttons}>
              <Button
                onClick={() => {
                  void hand((exported) => {
                    offerDownload(councilRulesFileName, exported);
                    return words.exported(councilRulesFileName);
                  });
                }}
              >
                {words.exportFile}
              </Button>
              <Button
                onClick={() => {
                  void hand(async (exported) => {
                    try {
                      await navigator.clipboard.writeText(exported);
                      return words.copied;
                    } catch {
                      // Office's web views may refuse the clipboard: the text is shown instead, to be selected.
                      setText(exported);
                      return words.copyRefused;
                    }
                  });
                }}
              >
                {words.copy}
              </Button>
            </div>
            {text === null ? null : <RulesText text={text} />}
          </div>
        </Disclosure>
      )}
      <Disclosure label={words.importing}>
        <ImportRules
          onText={(given) => {
            void takeIn(given);
          }}
          onUnreadable={() => {
            show({ ok: false, problem: { id: 'file-unreadable', sentence: words.unreadable } }, () => '');
          }}
        />
      </Disclosure>
    </Section>
  );
}

function nameOf({ words: label, section }: CouncilRule): string {
  return section === null ? words.named(label) : words.namedUnder(label, section);
}

/** The text to select where the clipboard is refused: already selected, ready for Ctrl+C. */
function RulesText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <Field label={words.text}>
      <Textarea
        ref={(element: HTMLTextAreaElement | null) => {
          box.current = element;
        }}
        className={styles.text}
        readOnly
        rows={6}
        value={text}
      />
    </Field>
  );
}

function ImportRules({
  onText,
  onUnreadable,
}: {
  readonly onText: (text: string) => void;
  readonly onUnreadable: () => void;
}) {
  const styles = useStyles();
  const [pasted, setPasted] = useState('');
  const file = useId();
  return (
    <div className={styles.stack}>
      <label htmlFor={file}>{words.file}</label>
      <input
        id={file}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        onChange={(event) => {
          const input = event.currentTarget;
          const chosen = input.files?.[0];
          if (chosen === undefined) return;
          void chosen
            .text()
            .then(onText, onUnreadable)
            .finally(() => {
              // The same file may be chosen again after it was put right.
              input.value = '';
            });
        }}
      />
      <Field label={words.paste}>
        <Textarea
          className={styles.text}
          rows={4}
          value={pasted}
          onChange={(_, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <div>
        <Button
          onClick={() => {
            onText(pasted);
          }}
        >
          {words.importButton}
        </Button>
      </div>
    </div>
  );
}
