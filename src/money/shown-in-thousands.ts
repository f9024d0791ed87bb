import type { Unit } from './unit';

const literals = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** Commas behind the last digit of a section divide what is shown: `#,##0,` or `0.0,,"m"`. */
const scaling = /[0#?](,+)(?![0#?,])/;

/** How often a number format divides what it shows by a thousand; 0 for an ordinary one. */
export function thousandsIn(format: string): number {
  if (!format.includes(',')) return 0;
  const [positive = ''] = format.replace(literals, '').split(';');
  return scaling.exec(positive)?.[1]?.length ?? 0;
}

const byThousands: readonly Unit[] = ['£', '£000', '£m'];

/** The unit of what a cell holds, where a heading names the unit of what it shows: 371,012 shown as 371 under £000 is in pounds. */
export function unitBehind(shown: Unit, thousands: number): Unit {
  return byThousands[Math.max(0, byThousands.indexOf(shown) - thousands)] ?? '£';
}
