/** Treatments by which the published rules keep a line out of the baseline, in the order in which they are shown. */
export const publishedExclusions = ['transfer-payment', 'delegated-schools', 'police'] as const;

/** All treatments that keep a line out. */
export const exclusions = [...publishedExclusions, 'excluded-by-officer'] as const;

/** The treatments of a row that carries money for the baseline (GUIDANCE 2). */
export const lineTreatments = ['included', ...exclusions, 'check'] as const;
