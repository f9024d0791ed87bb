import { cellName } from './cell-name';
import type { Check } from './check';
import { unreadable, type CheckOutcome, type Spot } from './outcome';
import type { Statement } from './statement';

import { findingText, unreadableMessage } from './words';

const placeholder = /\{(\w+)\}/g;

/** What is wrong and what to do, with cells and figures filled in. */
export function sentences(
  check: Check,
  { message, at, beside, figures, blockedBy }: CheckOutcome,
  { sheet }: Statement,
): { readonly says: string; readonly remedy: string } {
  const words = message === unreadable ? unreadableMessage : check.words.messages[message];
  if (words === undefined) throw new RangeError(`${check.id} has no message ${message}`);
  const named = new Map<string, string>(Object.entries(figures));
  const spots = [...at, ...beside];
  const shown = ({ place }: Spot): string => (place === null ? findingText.noCell : cellName(place, sheet));
  spots.slice(0, mostNamed).forEach((spot, i) => {
    named.set(i === 0 ? 'cell' : `cell${i + 1}`, shown(spot));
  });
  const [first] = at;
  named.set('label', first === undefined || first.label === '' ? findingText.noLabel : first.label);
  const blockers = new Set(blockedBy);
  const blocking = spots.filter(({ key }) => blockers.has(key)).map(shown);
  named.set('blockers', findingText.cells([...new Set(blocking)]));
  const filled = (text: string): string =>
    text.replace(placeholder, (whole, name: string) =>
      shortened(named.get(name) ?? whole, fromCells.has(name) ? longestText : longestList),
    );
  return { says: filled(words.says), remedy: filled(words.remedy) };
}

const longestText = 120;
const longestList = 600;
/** Figures that hold what stands in a cell, which can be 32,767 characters long. */
const fromCells = new Set(['label', 'text', 'words', 'formula', 'was', 'now']);
/** More cells than any sentence names one by one. */
const mostNamed = 4;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What is wrong, in a few words. */
export function headingOf(check: Check, { message }: CheckOutcome): string {
  return message === unreadable
    ? unreadableMessage.heading
    : (check.words.messages[message]?.heading ?? check.words.title);
}
