import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { choicesSaid } from '../../guidance/choices-said';
import type { Choices } from '../../guidance/choices';
import { defaultEdition, editionById } from '../../guidance/editions';
import type { Problem } from '../../excel/problem';
import type { ChoicesNow } from '../../features/statement-marks/statements';
import { Message, ProblemMessage } from '../parts/message';
import { Section } from '../parts/section';
import { Skeleton } from '../parts/skeleton';
import type { StatementConversation } from '../statement/statement-conversation';
import type { StatementDesk } from '../statement/statement-desk';
import { useConversation } from '../statement/use-conversation';
import { ChoicesForm } from './choices-form';
import { choicesText as words } from './words';

const useStyles = makeStyles({
  sentence: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chosen: { margin: '0', overflowWrap: 'anywhere' },
});

interface ChoicesSectionProps {
  readonly desk: StatementDesk;
  /** What an action of another part is busy with; nothing is written meanwhile. */
  readonly waiting?: boolean;
  readonly divided?: boolean;
  /** Told once choices are kept: what is shown of the budget follows them. */
  readonly onKept?: () => void;
}

/** What the guidance leaves to the officer: how the workbook has it, and the form to choose otherwise. */
export function ChoicesSection({ desk, waiting = false, divided = true, onKept }: ChoicesSectionProps) {
  const { conversation, problem, tryAgain } = useConversation(desk);
  if (problem !== null) return <ProblemMessage problem={problem} onRetry={tryAgain} />;
  return conversation === null ? (
    <Skeleton label={words.reading} />
  ) : (
    <Chosen
      conversation={conversation}
      waiting={waiting}
      divided={divided}
      onKept={() => {
        onKept?.();
      }}
    />
  );
}

interface ChosenProps {
  readonly conversation: StatementConversation;
  readonly waiting: boolean;
  readonly divided: boolean;
  readonly onKept: () => void;
}

function Chosen({ conversation, waiting, divided, onKept }: ChosenProps) {
  const styles = useStyles();
  const [now, setNow] = useState<ChoicesNow | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [isDone, setDone] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void conversation.choices().then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setNow(outcome.value);
      else setProblem(outcome.problem);
    });
    return () => {
      isWanted = false;
    };
  }, [conversation, asked]);
  const effectOf = useCallback((choices: Choices) => conversation.effectOf(choices), [conversation]);

  async function choose(choices: Choices): Promise<void> {
    setBusy(true);
    const outcome = await conversation.keepChoices(choices);
    setBusy(false);
    if (!outcome.ok) {
      setRefused(outcome.problem);
      return;
    }
    setNow(outcome.value);
    setOpen(false);
    setDone(true);
    onKept();
  }

  return (
    <Section heading={words.heading} divided={divided}>
      <p className={styles.sentence}>{words.says}</p>
      {problem === null ? null : (
        <ProblemMessage
          problem={problem}
          onRetry={() => {
            setProblem(null);
            setAsked(asked + 1);
          }}
        />
      )}
      {now === null ? (
        problem === null ? (
          <Skeleton label={words.reading} />
        ) : null
      ) : (
        <>
          {now.damaged === null ? null : <Message intent="warning">{now.damaged}</Message>}
          <dl className={styles.list} aria-label={words.chosen}>
            {choicesSaid(now.choices, editionById(now.choices.edition) ?? defaultEdition).map(
              ({ label, chosen }) => (
                <div key={label}>
                  <dt className={styles.label}>{label}</dt>
                  <dd className={styles.chosen}>{chosen}</dd>
                </div>
              ),
            )}
          </dl>
          {!isDone ? null : (
            <Message
              intent="success"
              onDismiss={() => {
                setDone(false);
              }}
            >
              {`${words.done} ${words.baselineFollows}`}
            </Message>
          )}
          {isOpen ? (
            <ChoicesForm
              now={now}
              waiting={waiting || isBusy}
              refused={refused}
              effectOf={effectOf}
              onChoose={(choices) => {
                void choose(choices);
              }}
              onCancel={() => {
                setOpen(false);
                setRefused(null);
              }}
            />
          ) : (
            <div>
              <Button
                disabledFocusable={waiting}
                onClick={() => {
                  if (waiting) return;
                  setRefused(null);
                  setDone(false);
                  setOpen(true);
                }}
              >
                {words.change}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
