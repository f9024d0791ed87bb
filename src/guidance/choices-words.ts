/** Why kept choices do not hold. */
export const damagedChoices =
  'The choices kept in this workbook cannot be read, so the usual ones hold. Choose again.';

export function unknownChoice(what: 'edition' | 'half' | 'year', named: string): string {
  switch (what) {
    case 'edition':
      return `This workbook was set to an edition of the guidance that Cashable does not have (“${named}”), so the usual choices hold. Choose an edition again.`;
    case 'half':
      return `“${named}” knows no such reading of half, so the usual choices hold. Choose another reading or another edition.`;
    case 'year':
      return `A published target is kept for ${named}, which has no target, so the usual choices hold. Enter it for its year.`;
  }
}
