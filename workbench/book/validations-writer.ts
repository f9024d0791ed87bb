import type { Rectangle } from '../../src/grid/rectangle';
import { childOf, withAttributes } from '../../src/files/xml-element';
import { areasText, areaList } from './areas';
import { validatedColumns } from './imported-sheet';
import { followArea } from './grid-movement';
import type { SectionDraft } from './section-draft';
import { areasOfRule, joinedAreas, readValidations, ruleText, writeValidation } from './validations';
import type { SpreadsheetValidation, StoredValidation } from './validations';
import type { SheetWriterInput } from './sheet-input';

/** Writes the rules of data validation where they changed or moved. */
export function writeValidations(
  draft: SectionDraft,
  { frame, imported, movement }: SheetWriterInput,
  savedRules: readonly SpreadsheetValidation[],
  prefix: string,
): void {
  const element = childOf(frame.root, 'dataValidations');
  const stored = readValidations(element, validatedColumns(imported));
  const shown = stored.filter((each) => each.shown.ranges.length > 0);
  const unshown = stored.filter((each) => each.shown.ranges.length === 0);
  const beyond = (rule: StoredValidation): Rectangle[] =>
    rule.beyond.flatMap((area) => followArea(area, movement) ?? []);
  const isMovedBeyond =
    movement.isMoved && stored.some((rule) => areasText(beyond(rule)) !== areasText(rule.beyond));
  const text = (rule: SpreadsheetValidation): string =>
    `${rule.uid}|${areasText(areasOfRule(rule))}|${ruleText(rule)}`;
  if (
    !isMovedBeyond &&
    savedRules.map(text).sort().join('\n') ===
      shown
        .map((each) => text(each.shown))
        .sort()
        .join('\n')
  )
    return;
  const kept = (origin: StoredValidation, areas: readonly Rectangle[]): string => {
    const source = frame.text.slice(origin.element.start, origin.element.end);
    const end = origin.element.openEnd - origin.element.start;
    return withAttributes(source.slice(0, end), { sqref: areaList(areas) }) + source.slice(end);
  };
  const written = savedRules.flatMap((rule) => {
    const origin = stored.find((each) => each.id === rule.uid);
    const rest = origin ? beyond(origin) : [];
    const own = areasOfRule(rule);
    const [first] = own;
    if (!first) return [];
    // One area stays one: what lies beyond the shown columns goes by the rows that the spreadsheet gives the rest.
    const isOne = own.length === 1 && origin?.areas.length === 1;
    const further = isOne
      ? rest.map((area) => ({ ...area, firstRow: first.firstRow, lastRow: first.lastRow }))
      : rest;
    const areas = joinedAreas([...own, ...further]);
    return origin && ruleText(origin.shown) === ruleText(rule)
      ? [kept(origin, areas)]
      : [writeValidation(rule, areas, prefix)];
  });
  for (const rule of unshown) {
    const areas = beyond(rule);
    if (areas.length > 0) written.push(kept(rule, areas));
  }
  if (written.length === 0) {
    draft.set('dataValidations', '');
    return;
  }
  const opening = element
    ? frame.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>')
    : `<${prefix}dataValidations>`;
  draft.set(
    'dataValidations',
    `${withAttributes(opening, { count: String(written.length) })}${written.join('')}</${prefix}dataValidations>`,
  );
}
