import { z } from 'zod';
import { kept, toSettings, type Settings } from '../grid/kept-record';
import {
  choicesSchema,
  choicesUnder,
  defaultChoices,
  readChoices,
  type Choices,
  type ChoicesRead,
} from './choices';
import { damagedChoices } from './choices-words';
import type { Edition } from './edition';
import { editionById } from './editions';

/** Where a workbook keeps what the guidance leaves to the officer. */
export const choicesKey = 'cashable.choices.v1';

export type ChoicesKept = ChoicesRead & {
  /** Whether the officer has chosen anything; else the edition of the marks counts, where the budget is marked. */
  readonly isChosen: boolean;
};

/**
 * What was chosen for a workbook, from its settings.
 *
 * @param marked id of the edition that the budget of the workbook was marked by; `null` where none is
 */
export function keptChoices(settings: Settings, marked: string | null = null): ChoicesKept {
  const held = kept(settings, choicesKey, z.unknown());
  if (held.kind === 'damaged') return { kind: 'damaged', sentence: damagedChoices, isChosen: true };
  if (held.kind === 'sound') return { ...readChoices(held.value), isChosen: true };
  const edition = editionById(marked ?? '');
  return {
    ...readChoices(edition === null ? undefined : { ...defaultChoices, edition: edition.id }),
    isChosen: false,
  };
}

/** What holds under an edition: what was chosen, or the usual where that cannot be read. */
export function choicesHeld(kept: ChoicesRead, edition: Edition): Choices {
  return choicesUnder(kept.kind === 'sound' ? kept.choices : defaultChoices, edition);
}

/** The settings that hold what was chosen; none for what holds anyway. @param marked as for `keptChoices` */
export function choicesSettings(
  choices: Choices,
  marked: string | null = null,
): ReadonlyMap<string, unknown> {
  const parsed = choicesSchema.parse(choices);
  const anyway = choicesSchema.parse({
    ...defaultChoices,
    edition: editionById(marked ?? '')?.id ?? defaultChoices.edition,
  });
  return JSON.stringify(parsed) === JSON.stringify(anyway) ? new Map() : toSettings(choicesKey, parsed);
}
