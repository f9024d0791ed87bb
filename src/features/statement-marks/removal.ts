import { step } from '../../excel/step';
import { removeName } from '../../excel/names';
import { deleteSetting } from '../../excel/settings-store';
import type { Planned } from '../../excel/action';
import { removesSettings } from '../budget-marks/words';
import { deadNames, explanationsName, headingArea, recordName, recordPageName } from './locate-words';
import { isMarked, wordsOn } from './marks-plan';
import { owedSteps } from './notes-plan';
import { checkMarksRemoval } from './marks-removal';
import { emptyRecord, statementsKey, type StatementsRecord } from './statements-record';
import { statementsRecordSteps, type StatementsUnderstanding } from './understanding';
import { keepsExplanations } from './words';

/**
 * What takes the marks away, and what the officer is told of it.
 *
 * @param also explanations and record too
 */
export function removalOf(
  { look, record, isDamaged }: StatementsUnderstanding,
  also: boolean,
): Planned & { readonly sentences: readonly string[] } {
  const { directory } = look;
  const removals = look.sheets.flatMap((raw) => {
    const own = wordsOn(look, raw);
    if (!isMarked(look, raw, own)) return [];
    const known = record.sheets.find(({ suffix }) => suffix === own?.suffix) ?? null;
    return [{ sheet: raw.name, ...checkMarksRemoval(look, raw, own, known, !isDamaged) }];
  });
  const ownNames = [explanationsName, recordName, recordPageName];
  const ownSheets = ownNames.flatMap((name) => {
    const area = headingArea(directory, name);
    return area === null ? [] : [area.sheet];
  });
  const left: StatementsRecord = also ? emptyRecord : { ...record, sheets: [] };
  const settings = isDamaged
    ? [...directory.settings.keys()]
        .filter((key) => key === statementsKey || key.startsWith(`${statementsKey}.`))
        .map((key) => deleteSetting(key, directory.settings))
    : statementsRecordSteps(look, left);
  return {
    directory,
    sheet: removals[0]?.sheet ?? '',
    steps: [
      ...removals.flatMap(({ steps }) => steps),
      ...owedSteps(look, []),
      ...settings,
      ...[...deadNames(directory.names), ...(also ? ownNames : [])].flatMap((name) =>
        removeName(name, directory.names),
      ),
      // A deleted sheet is the one thing that can't be taken back: last.
      ...(also ? ownSheets.map((sheet) => step({ kind: 'delete-sheet', sheet, title: null })) : []),
    ],
    sentences: [
      ...removals.flatMap(({ sentences }) => sentences),
      ...(removals.length === 0 || ownSheets.length === 0 ? [] : [keepsExplanations(ownSheets)]),
      ...(settings.length > 0 ? [removesSettings()] : []),
    ],
  };
}
