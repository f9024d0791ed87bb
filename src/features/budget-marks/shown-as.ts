import { keptChoices } from '../../guidance/kept-choices';
import type { Directory } from '../../excel/directory';
import type { MarkingPreview, ShownAs } from './cashable';

/** How the officer chose that the council is named and sums are shown; nothing while nothing was chosen. */
export function shownAs({ settings }: Pick<Directory, 'settings'>): Pick<MarkingPreview, 'shownAs'> {
  const kept = keptChoices(settings);
  if (kept.kind !== 'sound') return {};
  const { council, rounding } = kept.choices;
  const shown: ShownAs = {
    ...(council === undefined ? {} : { council }),
    ...(rounding === undefined ? {} : { rounding }),
  };
  return Object.keys(shown).length === 0 ? {} : { shownAs: shown };
}
