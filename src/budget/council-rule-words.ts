/** Sentences about a council's own rules: on the line, in the file they travel in, and in the workbook. */
import { counted } from '../english/counted';

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

/** The reason that stands beside a line which one of these rules decided. */
export const councilRuleReason = (reason: string): string =>
  reason.trim() === '' ? 'Decided by the council’s own rule.' : `The council’s own rule: ${reason.trim()}`;

export const councilRulesFileName = 'cashable-council-rules.json';

/** Why a text is no file of rules; each ends with the way out. */
export const councilRulesFile = {
  empty: 'There is nothing to import. Choose the file that Cashable exported, or paste its text.',
  tooLong: 'This file is too large to be a file of council rules. Choose the file that Cashable exported.',
  notJson:
    'This is not a file of council rules, or it was damaged on its way. Export the rules again from the workbook that holds them, and choose that file.',
  otherFile:
    'This file was not written by Cashable as a file of council rules. Choose the file that Cashable exported.',
  newer: (version: number) =>
    `This file was written by a newer Cashable (format ${version}). Update Cashable, or export the rules again from a workbook opened here.`,
  badRule: (number: number, of: number) =>
    `Rule ${number} of ${of} in this file can’t be used: it needs the words of a label, one of the treatments, and for “Excluded by officer” a reason. Nothing was imported; correct that rule or export the file again.`,
  noRules: 'This file holds no rules. Nothing was imported.',
} as const;

export const councilRuleUnusable = (): Entry => ({
  id: 'council-rule-unusable',
  sentence:
    'This line can’t be remembered as a rule: it has no label to recognise it by. Decide it without remembering. Nothing was changed.',
});

export const councilRulesDamaged = (): Entry => ({
  id: 'council-rules-damaged',
  sentence:
    'What Cashable had kept in this workbook of your council’s own rules is damaged. Import them again from their file, under Help, or choose Remove all marks. Nothing was changed.',
});

export const councilRulesNotImported = (because: string): Entry => ({
  id: 'council-rules-not-imported',
  sentence: because,
});

export const removesCouncilRules = (rules: number): string =>
  `${counted(rules, 'rule')} of your council’s own. Export them first, under Help, if you want to use them again.`;

export const removesDamagedCouncilRules = (): string => 'What is left of your council’s own rules.';
