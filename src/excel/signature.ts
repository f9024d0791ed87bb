/**
 * Excel keeps no lasting id for a format rule, so ours are told from the officer's by a text in their formula that adds
 * nothing to what it decides. Excel gives formulas back with spaces and capitals of its own.
 */
export const holdsSignature = (formula: string, signature: string): boolean =>
  plain(formula).includes(plain(signature));

const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();
