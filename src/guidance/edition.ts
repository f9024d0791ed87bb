/** A figure of the guidance as an exact decimal string, with the paragraphs that set it. */
export interface Parameter {
  readonly value: string;
  readonly cites: readonly string[];
}

/** One numbered paragraph of the guidance: what it says, restated in our own words. */
export interface Paragraph {
  /** As printed: `2.3`, `A7`, `M2` for paragraph 2 of annex M. */
  readonly id: string;
  readonly says: string;
}

/** One published rule set. Never changed once released: a correction is a new edition. */
export interface Edition {
  /** Stable id, such as `odpm-2004-11`. */
  readonly id: string;
  readonly title: string;
  /** Month of publication as `2004-11`. */
  readonly published: string;
  readonly baselineYear: string;
  /** Financial years with a target, in order. */
  readonly targetYears: readonly string[];
  /** Share of the baseline to be gained each year: `0.025`. */
  readonly annualTarget: Parameter;
  /** Least share of the gains that must be cashable: `0.5`; exactly half passes. */
  readonly cashableShare: Parameter;
  readonly paragraphs: Readonly<Record<string, Paragraph>>;
}
