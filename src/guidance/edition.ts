import type { lineTreatments } from './line-treatments';

/** A figure of the guidance as an exact decimal string, with the paragraphs that set it. */
export interface CitedFigure {
  readonly value: string;
  readonly cites: readonly string[];
}

/** One numbered paragraph of the guidance: what it says, restated in our own words. */
export interface Paragraph {
  /** As printed: `2.3`, `A7`, `M2` for paragraph 2 of annex M; `P3` is the third rule read from councils' later papers. */
  readonly id: string;
  readonly says: string;
  /** Keys into the edition's `evidence`; empty where the founding document itself is the source. */
  readonly evidence: readonly string[];
}

/** A paper that later practice was read from. */
export interface Evidence {
  /** What it is and whose, such as `Hampshire County Council, forward look 2006/07, report to Cabinet`. */
  readonly paper: string;
  /** As exactly as it is known: `2006-04-24`, `2006-02`, `2005` or `undated`. */
  readonly date: string;
  readonly address: string;
}

/** The treatments that a budget line can have. */
export type GuidanceTreatment = (typeof lineTreatments)[number];

/** Why a line with this treatment stands in or out of the baseline. */
export interface TreatmentRule {
  readonly treatment: GuidanceTreatment;
  readonly inBaseline: 'yes' | 'no' | 'undecided';
  readonly says: string;
  /** Empty where no published rule but the officer decides. */
  readonly cites: readonly string[];
  /** Words of budget lines that have this treatment. */
  readonly examples: readonly string[];
  /** Words that look the same and are included all the same. */
  readonly lookAlikes: readonly string[];
}

/** A kind of line that the published rules do not settle, with the arguments both ways. */
export interface OpenMatter {
  readonly id: string;
  readonly title: string;
  readonly forIncluding: string;
  readonly forLeavingOut: string;
  /** What Cashable would choose; the officer decides. */
  readonly suggested: Exclude<GuidanceTreatment, 'check'>;
  readonly cites: readonly string[];
}

export interface KindOfGain {
  readonly id: 'same-for-less' | 'more-for-the-same' | 'remodelled' | 'cashable' | 'non-cashable';
  readonly title: string;
  readonly says: string;
  readonly cites: readonly string[];
}

/** One way of testing that half of the gains are cashable. The first listed is the default. */
export interface CashableReading {
  readonly id: 'of-gains' | 'of-cumulative-gains' | 'of-baseline';
  readonly title: string;
  readonly says: string;
  readonly cites: readonly string[];
}

/** How councils carried the first year forward when the baseline was restated. */
export interface Restatement {
  readonly id: 'keep-first-year' | 'new-base-throughout' | 'new-steps-on-old-first-year';
  readonly council: string;
  readonly says: string;
  readonly cites: readonly string[];
}

export const statementKinds = ['forward', 'backward', 'mid-year'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** When a statement falls due. */
export interface DueDate {
  readonly statement: StatementKind;
  /** The financial year that the statement is about. */
  readonly year: string;
  /** Last day, as `2005-04-15`; `null` where no source names a day or a month's end. */
  readonly by: string | null;
  /** False while the source calls the date provisional or gives only a month. */
  readonly settled: boolean;
  readonly says: string;
  readonly cites: readonly string[];
}

/** A box or column of a statement. `{year}` and `{previous}` in a label stand for financial years. */
export interface StatementField {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly holds: 'text' | 'pounds' | 'indicator' | 'yes-no';
}

export interface StatementLayout {
  readonly statement: StatementKind;
  /** Where the layout comes from, in plain words. */
  readonly says: string;
  /** Longest it should be in printed pages; `null` where no source sets a length. */
  readonly pages: CitedFigure | null;
  /** Whole-authority boxes, in order. */
  readonly header: readonly StatementField[];
  /** What each row holds, in order. */
  readonly columns: readonly StatementField[];
  /** What the row of totals may be called, the usual wording first. */
  readonly totals: readonly string[];
  readonly signatories: readonly string[];
  readonly cites: readonly string[];
}

/** A row of the statements: a service sector, a cross-cutting workstream, or the rest. */
export interface StatementRow {
  readonly id: string;
  readonly label: string;
  /** Other wordings of the same row; matched without regard to case, apostrophes, `and` or `&`. */
  readonly aliases: readonly string[];
  readonly kind: 'sector' | 'workstream' | 'rest';
  /** Key into `departments`; `null` where none leads. */
  readonly department: string | null;
  /** Annexes of the founding document that help with this row, such as `H`. */
  readonly annexes: readonly string[];
  /** Where the label was read; a label that was seen in no filed return says so. */
  readonly seen: 'filed return' | 'council report' | 'press' | 'no return';
  readonly cites: readonly string[];
}

/** How a return says that a quality cross-check is on no approved indicator. */
export interface OwnIndicator {
  /** How its label begins. */
  readonly label: string;
  /** A code in place of the values before and after: not a measure. */
  readonly before: string;
  readonly after: string;
  readonly cites: readonly string[];
}

export interface Department {
  readonly name: string;
  /** As it is usually called: `DfES`. */
  readonly short: string;
  readonly leadsOn: string;
  readonly cites: readonly string[];
}

/** A question of the founding document's annex A; the answer is the paragraph that it cites. */
export interface Question {
  readonly id: string;
  readonly asks: string;
  readonly answer: string;
}

/** Something that a council can do to make a gain, from annexes B to O. */
export interface Lever {
  readonly annex: string;
  readonly says: string;
  readonly cites: readonly string[];
}

/** Someone whom the founding document names. Out of date by design: shown with `asOf`. */
export interface Contact {
  readonly name: string;
  readonly organisation: string;
  /** The annex whose subject they answer for; `null` for the programme as a whole or a region. */
  readonly annex: string | null;
  /** What to ask them about. */
  readonly about: string;
  readonly email: string;
  /** Empty where the document prints none. */
  readonly telephone: string;
  readonly asOf: string;
  readonly cites: readonly string[];
}

export interface Milestone {
  /** As printed, shortened: `April or June 2005`. */
  readonly when: string;
  readonly says: string;
  readonly cites: readonly string[];
}

/** One thing in which an edition differs from the one that it builds on. */
export interface EditionChange {
  readonly about: string;
  readonly before: string;
  readonly now: string;
  readonly cites: readonly string[];
}

/** Figures of the guidance beyond the two that every target needs. */
export interface NationalFigures {
  /** What all English local authorities spend in a year, in pounds. */
  readonly spending: CitedFigure;
  /** Gains a year expected of all of local government by the last target year, in pounds. */
  readonly target: CitedFigure;
  /** The same without schools, police and fire, in pounds; `null` where the edition gives none. */
  readonly targetOfCouncils: CitedFigure | null;
  /** Police authorities' own yearly share. */
  readonly policeTarget: CitedFigure;
}

/** One published rule set. Never changed once released: a correction is a new edition. */
export interface Edition {
  /** Stable id, such as `odpm-2004-11`. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences for the officer who picks an edition. */
  readonly summary: string;
  /** Month of publication as `2004-11`; for practice read from papers, the month of the last paper. */
  readonly published: string;
  /** Id of the edition that this one builds on; `null` for a first edition. */
  readonly basedOn: string | null;
  readonly baselineYear: string;
  /** Financial years with a target, in order. */
  readonly targetYears: readonly string[];
  /** Share of the baseline to be gained each year: `0.025`. */
  readonly annualTarget: CitedFigure;
  /** Share of the baseline to be gained by the last target year; `null` where only the yearly share is stated. */
  readonly cumulativeTarget: CitedFigure | null;
  /** Least share of the gains that must be cashable: `0.5`; exactly half passes. */
  readonly cashableShare: CitedFigure;
  readonly cashableReadings: readonly CashableReading[];
  /** Which figure of the baseline year counts. */
  readonly baselineBasis: {
    readonly basis: 'budget' | 'out-turn';
    readonly settled: boolean;
    readonly says: string;
    readonly cites: readonly string[];
  };
  /** First day of gains that count, as `2005-04-01`, with what else must hold. */
  readonly gainsCountFrom: { readonly day: string; readonly says: string; readonly cites: readonly string[] };
  /** Yearly share by which gains are put into real terms; `null` where the edition is silent on inflation. */
  readonly deflator: CitedFigure | null;
  readonly national: NationalFigures;
  readonly restatements: readonly Restatement[];
  readonly treatments: readonly TreatmentRule[];
  readonly openMatters: readonly OpenMatter[];
  readonly kindsOfGain: readonly KindOfGain[];
  readonly statements: readonly StatementLayout[];
  /** `null` where the edition asks for no quality cross-check. */
  readonly ownIndicator: OwnIndicator | null;
  readonly dueDates: readonly DueDate[];
  readonly rows: readonly StatementRow[];
  readonly departments: Readonly<Record<string, Department>>;
  readonly questions: readonly Question[];
  readonly levers: readonly Lever[];
  /** Titles of the annexes by letter. */
  readonly annexes: Readonly<Record<string, string>>;
  readonly contacts: readonly Contact[];
  /** Regional Centres of Excellence by region. */
  readonly centres: Readonly<Record<string, Contact>>;
  readonly milestones: readonly Milestone[];
  readonly changes: readonly EditionChange[];
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly paragraphs: Readonly<Record<string, Paragraph>>;
}
