import { figuresOf, textOf, type Broken } from './broken';
import type { CheckCases } from './check-case';
import type { Dice } from './dice';

const oneOf = <T>(dice: Dice, list: readonly T[]): T | undefined =>
  list.length === 1 ? list[0] : dice.pick(list);

/** A fault that needs no arithmetic stands as data beside its check, among its cases. */
export function plantedFault(check: string, { planted }: CheckCases): readonly Broken[] {
  if (planted === undefined) return [];
  const { kinds, sets } = planted;
  return [
    {
      check,
      kinds,
      breakIt: (sheet, row, dice) => {
        const [name, values] = oneOf(dice, Object.entries(sets)) ?? ['', []];
        const key = name
          .replace('{row}', row)
          .replace('{words}', textOf[sheet.kind])
          .replace('{figure}', () => dice.pick(figuresOf[sheet.kind]));
        sheet.set(key, oneOf(dice, values) ?? '');
      },
    },
  ];
}
