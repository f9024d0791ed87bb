import type { Edition } from '../guidance/edition';
import { defaultEdition } from '../guidance/editions';
import type { AnswerKind, DescribedFunction, WorkingStep } from './explained';
import { calledInWords, type Parameter } from './parameters';

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The arguments of one call, read. */
export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Read> ? Read : never;
};

/** The lines of a working, from the very figures that the answer is made of. */
export interface Working<Read, Figures> {
  readonly steps: (
    figures: Figures,
    read: Read,
    edition: Edition,
  ) => readonly WorkingStep[] | Promise<readonly WorkingStep[]>;
}

/**
 * One function, said once: what Excel is told of it, its help page, the card that explains it and its answer all come
 * from here. Its id, and the names and order of its parameters, stand in saved workbooks: they never change.
 */
interface Declaration<P extends Parameters, Figures> {
  readonly id: string;
  /** What officers read of it while they type a formula. */
  readonly describes: string;
  /** In the order in which a formula gives them. */
  readonly parameters: P;
  /** The order in which they are read, where the first fault to be named is not that of the first parameter. */
  readonly readingOrder?: readonly (keyof P & string)[];
  readonly gives: AnswerKind;
  /** All that the answer and its working rest on. Long ranges pause (`inSlices`); rules may be fetched. */
  readonly figures: (read: Arguments<P>, edition: Edition) => Figures | Promise<Figures>;
  /** What the cell receives. */
  readonly answer: (figures: Figures, read: Arguments<P>, edition: Edition) => unknown;
  /** How the figures came about, fetched when somebody asks; or nothing, where the answer shows that itself. */
  readonly working: 'the answer itself' | (() => Promise<Working<Arguments<P>, Figures>>);
}

/** A function as the rest of the house knows it. Whatever has no value throws a `Refusal`, or `NotPence`. */
export interface DeclaredFunction extends DescribedFunction {
  readonly gives: AnswerKind;
  /** Whether Excel is asked to say where a range stands. */
  readonly asksForAddresses: boolean;
  readonly hasWorking: boolean;
  /** @param given arguments as Excel hands them over, the description of the call behind them */
  evaluate(given: readonly unknown[], edition?: Edition): unknown;
  /** The answer, and the way to its working. */
  explain(
    given: readonly unknown[],
    edition?: Edition,
  ): Promise<{
    readonly value: unknown;
    /** The edition of the guidance that it was worked out by: the one that the formula names, where it names one. */
    readonly edition: Edition;
    readonly steps: () => Promise<readonly WorkingStep[]>;
  }>;
}

export function declare<P extends Parameters, Figures>(declared: Declaration<P, Figures>): DeclaredFunction {
  const { id, describes, gives, working } = declared;
  const names: readonly string[] = Object.keys(declared.parameters);
  const inReadingOrder = (declared.readingOrder ?? names).flatMap((name) => {
    const parameter = declared.parameters[name];
    if (parameter === undefined) return [];
    return [{ name, parameter, at: names.indexOf(name), called: parameter.called ?? calledInWords(name) }];
  });

  function read(given: readonly unknown[]): Arguments<P> {
    const values: Record<string, unknown> = {};
    for (const { name, parameter, at, called } of inReadingOrder)
      values[name] = parameter.read(given[at], called, { given, at });
    return values as Arguments<P>;
  }

  return {
    id,
    describes,
    parameters: Object.entries(declared.parameters).map(([name, { kind, describes: words, optional }]) => ({
      name,
      describes: words,
      kind,
      optional,
    })),
    gives,
    asksForAddresses: Object.values(declared.parameters).some(({ placed }) => placed === true),
    hasWorking: working !== 'the answer itself',
    evaluate(given, edition = defaultEdition) {
      const all = read(given);
      const figures = declared.figures(all, edition);
      return isPromise(figures)
        ? figures.then((each) => declared.answer(each, all, edition))
        : declared.answer(figures, all, edition);
    },
    async explain(given, edition = defaultEdition) {
      const all = read(given);
      const figures = await declared.figures(all, edition);
      return {
        value: declared.answer(figures, all, edition),
        edition: editionNamed(all) ?? edition,
        async steps() {
          if (working === 'the answer itself') return [];
          const { steps } = await working();
          return steps(figures, all, edition);
        },
      };
    },
  };
}

/** The argument of that name, in functions that have one. */
function editionNamed(read: object): Edition | null {
  return 'edition' in read ? (read.edition as Edition) : null;
}

export function isPromise<T>(given: T | Promise<T>): given is Promise<T> {
  return typeof given === 'object' && given !== null && 'then' in given;
}
