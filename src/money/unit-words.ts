import type { Unit } from './unit';

const millions =
  /(?:£|\bgbp)\s*['’‘`]?s?\s*(?:m\b|mn\b|mill?(?:ion)?s?\b)|\bin\s+£?\s*millions?\b|\b£?millions\b|£\s*,?\s*000\s*,\s*000\b/i;
const thousands =
  /(?:£|\bgbp)\s*['’‘`]?s?\s*,?\s*['’‘`]?\s*(?:000|k\b|th\b|thou(?:sand)?s?\b)|['’‘`]000|\b000\s*['’‘`]?s\b|\bin\s+£?\s*thousands?\b|\bthousands\b|^\s*['’‘`]?000['’‘`]?s?\s*$|\bpounds?,?\s*thousands?\b|\(\s*(?:000|k)\s*\)/i;
const pounds =
  /^\s*\(?\s*£(?:\s*p)?\s*\)?\s*$|\(\s*£\s*\)|\bin\s+(?:£|pounds)(?![\w'’])|\b£s\b|(?:^|\s)£\s*$/i;

const spelt = /\b(thousand|million)\s+pounds\b/i;
/** `400 thousand pounds` is a sum, `to the nearest thousand pounds` a rounding. */
const ofASum = /(?:[\d.]|\bnearest)\s*$/i;

/** The unit that a heading or title names; `null` when it names none. */
export function unitIn(text: string): Unit | null {
  if (millions.test(text)) return '£m';
  if (thousands.test(text)) return '£000';
  const words = spelt.exec(text);
  if (words !== null && !ofASum.test(text.slice(0, words.index)))
    return words[1]?.toLowerCase() === 'million' ? '£m' : '£000';
  if (pounds.test(text)) return '£';
  return null;
}

const amountFirst =
  /^(?:approx(?:imately|\.)?|about|around|circa|c\.?|say|est(?:imated|\.)?)?\s*\(?£?\s*\d{1,3}(?:,\d{3})+(?:\.\d+)?\b.*\p{L}|^(?:approx(?:imately|\.)?|about|around|circa|c\.?|say)\s*\(?£?\s*\d{1,3}(?:,\d{3})+/iu;

/** An amount with words around it, such as `£41,220,310 (of which nursery £310,220)`: a line, but no figure to read. */
export function holdsAmountInWords(text: string): boolean {
  return text !== '' && amountFirst.test(text);
}
