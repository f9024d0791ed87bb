import { useCallback, useEffect, useRef, useState } from 'react';
import { formulaPaneText as words } from './words';
import type { ExplainedCell, Formulas, FreezePreview } from '../../features/formula-cells/formulas';
import type { Problem } from '../../excel/problem';

/** Which of the two the officer asked for. */
export type FreezeWay = 'freeze' | 'bring-back';

export interface OpenForm {
  readonly way: FreezeWay;
  readonly preview: FreezePreview;
}

export interface FormulaState {
  /** `null` until the first answer. */
  readonly cell: ExplainedCell | null;
  /** Why the card could not be made. */
  readonly problem: Problem | null;
  readonly form: OpenForm | null;
  readonly busy: 'looking' | 'writing' | null;
  /** The last thing done, or the problem that stopped it. */
  readonly notice: { readonly sentence: string } | { readonly problem: Problem } | null;
  /** What screen readers are told; numbered, so that the same words are spoken again. */
  readonly spoken: { readonly number: number; readonly sentence: string };
}

const start: FormulaState = {
  cell: null,
  problem: null,
  form: null,
  busy: null,
  notice: null,
  spoken: { number: 0, sentence: '' },
};

export interface FormulaConversation {
  readonly state: FormulaState;
  readonly look: () => void;
  readonly open: (way: FreezeWay) => void;
  readonly carryOut: () => void;
  readonly close: () => void;
  readonly dismiss: () => void;
}

const speaking = (state: FormulaState, sentence: string): FormulaState => ({
  ...state,
  spoken: { number: state.spoken.number + 1, sentence },
});

/** What a screen reader is told of a cell, where the officer asked to hear it. */
function spokenOf({ cell, shows, calls }: ExplainedCell): string {
  const [first] = calls;
  return first === undefined ? words.spokenNone(cell) : words.spoken(cell, first.result || shows);
}

/**
 * Talks to the workbook about the active cell and the selection. Follows the selection quietly: the focus stays, and
 * only who asks for it hears of each cell.
 *
 * @param aloud whether the officer asked to hear each cell
 */
export function useFormula(formulas: Formulas, aloud: boolean): FormulaConversation {
  const [state, setState] = useState<FormulaState>(start);
  const asked = useRef(0);
  const latest = useRef({ state, aloud });
  useEffect(() => {
    latest.current = { state, aloud };
  });

  const explain = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const own = asked.current;
    const answer = await formulas.explainActiveCell();
    // A later question has been asked meanwhile: its answer counts.
    if (own !== asked.current) return;
    setState((now) => {
      if (!answer.ok) return { ...now, cell: null, problem: answer.problem };
      const { value } = answer;
      const moved = now.cell?.cell !== value.cell || now.cell.sheet !== value.sheet;
      const next = { ...now, cell: value, problem: null };
      return moved && latest.current.aloud ? speaking(next, spokenOf(value)) : next;
    });
  }, [formulas]);

  const preview = useCallback(
    async (way: FreezeWay): Promise<void> => {
      const answer = await formulas.previewFreeze();
      setState((now) => {
        // It was closed, or is being written, meanwhile: what was read for it comes too late.
        if (now.busy === 'writing' || (now.busy === null && now.form === null)) return now;
        if (!answer.ok) return { ...now, busy: null, form: null, notice: { problem: answer.problem } };
        return { ...now, busy: null, form: { way, preview: answer.value } };
      });
    },
    [formulas],
  );

  useEffect(() => {
    let stopped = false;
    let stop: (() => Promise<void>) | null = null;
    const changed = (): void => {
      if (stopped) return;
      void explain();
      const { form, busy } = latest.current.state;
      // What would be written follows the selection too.
      if (form !== null && busy === null) void preview(form.way);
    };
    void explain();
    void formulas.onSelectionChanged(changed).then((answer) => {
      if (!answer.ok) return;
      if (stopped) void answer.value();
      else stop = answer.value;
    });
    return () => {
      stopped = true;
      if (stop !== null) void stop();
    };
  }, [formulas, explain, preview]);

  const carryOut = useCallback(async (): Promise<void> => {
    const { form, busy } = latest.current.state;
    if (form === null || busy !== null) return;
    setState((now) => ({ ...now, busy: 'writing' }));
    const answer =
      form.way === 'freeze' ? await formulas.freeze(form.preview) : await formulas.unfreeze(form.preview);
    setState((now) =>
      answer.ok
        ? speaking({ ...now, busy: null, form: null, notice: { sentence: answer.value } }, answer.value)
        : speaking(
            { ...now, busy: null, form: null, notice: { problem: answer.problem } },
            answer.problem.sentence,
          ),
    );
    await explain();
  }, [formulas, explain]);

  return {
    state,
    look: () => void explain(),
    open: (way) => {
      setState((now) => ({ ...now, busy: 'looking', notice: null }));
      void preview(way);
    },
    carryOut: () => void carryOut(),
    close: () => {
      setState((now) => ({ ...now, form: null }));
    },
    dismiss: () => {
      setState((now) => ({ ...now, notice: null }));
    },
  };
}
