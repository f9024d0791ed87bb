import { counted } from '../../english/counted';

/** What the page for those who sign says, and what is said of it. */
export const signatureSheetText = {
  sheet: 'For signature',
  title: (statement: string) => `For those who sign: ${statement}`,
  about: (authority: string, sheet: string, day: string) =>
    `${authority} · sheet ‘${sheet}’ · as checked on ${day}`,
  edition: (title: string) => `Rules: ${title}`,
  confirm: 'What you confirm',
  pounds: '£',
  against: 'Against',
  gains: (column: string) => column.charAt(0).toUpperCase() + column.slice(1),
  cashable: 'Of which cashable',
  target: 'Target',
  targetFrom: (source: string) => `Target ${source}`,
  above: (margin: string) => `${margin} above the target`,
  exactly: 'Exactly the target',
  short: (margin: string) => `${margin} short of the target`,
  noTarget: 'The target is not known: no baseline and no published target.',
  halves: 'Half cashable, in each reading',
  asChosen: (reading: string) => `${reading} (as chosen)`,
  holds: 'Holds',
  doesNotApply: 'No gains are entered, so nothing was compared.',
  know: 'What you should know',
  result: 'Checks',
  baseline: 'Baseline',
  settled: 'Every budget line is decided.',
  open: (findings: number) => counted(findings, 'finding is open', 'findings are open'),
  none: 'None',
  openFindings: 'Open findings',
  explained: 'Explanations',
  explanation: (title: string, reason: string, by: string, day: string) =>
    `${title}: ${reason} (${by}, ${day})`,
  accepted: (by: string, day: string) => `Accepted by ${by}, ${day}`,
  notAccepted: 'Not accepted by a second person yet',
  more: (more: number) => `and ${counted(more, 'more', 'more')}, listed in the pane`,
  cannotSee: 'What no check can see',
  record: 'Record',
  recorded: (entries: number, hash: string) => `${counted(entries, 'entry', 'entries')}, last hash ${hash}`,
  notRecorded: 'Not recorded yet: choose Record in Statement.',
  sign: 'Signed',
  signatories: ['Leader', 'Chief executive', 'Chief finance officer'],
  signHere: 'Name, signature and date',
  foot: 'Figures as read on the day of the check: make the page anew after a change.',
} as const;

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

export const writesSignature = (sheet: string, statement: string): string =>
  `New sheet ‘${sheet}’: one page A4 about the ${statement}. Your other sheets stay as they are.`;

export const replacesSignature = (sheet: string): string => `The page of before, sheet ‘${sheet}’, goes.`;

export const statementGone = (): Entry => ({
  id: 'no-such-statement',
  sentence: 'That statement is not in the workbook any more. Nothing was written.',
});

export const changedSinceSignaturePreview = (): Entry => ({
  id: 'changed-since-preview',
  sentence:
    'The statement has changed since the preview. Look at the new preview, then insert again. Nothing was written.',
});

export const noSignature = (): Entry => ({
  id: 'no-signature',
  sentence: 'The page for signature is not in this workbook any more. Nothing was changed.',
});
