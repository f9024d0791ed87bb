import type { Rectangle } from '../../src/grid/rectangle';
import { childrenOf, withAttributes } from '../../src/files/xml-element';
import type { XmlElement } from '../../src/files/xml-element';
import { areasText, areaList, rangeOfArea } from './areas';
import { readFormatRules, spreadsheetRule, writeFormatRule } from './conditional-formats';
import type { SpreadsheetFormatRule } from './conditional-formats';
import { followArea } from './grid-movement';
import type { SectionDraft } from './section-draft';
import { areasOfRule } from './validations';
import { followFormulas } from './followed-sections';
import type { SheetWriterInput } from './sheet-input';
import { sorted } from './sorted-json';

/** Writes the conditional formats where they changed or moved, in their order. */
export function writeFormats(
  draft: SectionDraft,
  input: SheetWriterInput,
  allSaved: readonly SpreadsheetFormatRule[],
  prefix: string,
): void {
  const { frame, styles, movement, changes, ownName } = input;
  const stored = readFormatRules(childrenOf(frame.root, 'conditionalFormatting'), styles);
  const followed = (areas: readonly Rectangle[]): Rectangle[] =>
    areas.flatMap((area) => followArea(area, movement) ?? []);
  const isMoved = (areas: readonly Rectangle[]): boolean =>
    movement.isMoved && areasText(areas) !== areasText(followed(areas));
  // The spreadsheet moves its formats with rows and columns only where its own screens are loaded.
  const savedRules = allSaved.map((rule) => {
    const origin = stored.find((each) => each.id === rule.cfId);
    const isLeftBehind =
      origin && isMoved(origin.areas) && areasText(areasOfRule(rule)) === areasText(origin.areas);
    return isLeftBehind ? { ...rule, ranges: followed(origin.areas).map(rangeOfArea) } : rule;
  });
  const shown = stored.flatMap((each) => spreadsheetRule(each) ?? []);
  const text = (rule: SpreadsheetFormatRule): string =>
    `${rule.cfId}|${String(rule.stopIfTrue)}|${areasText(areasOfRule(rule))}|${sorted(rule.rule)}`;
  const unshown = stored.filter((each) => each.rule === null);
  const isAsBefore = savedRules.map(text).join('\n') === shown.map(text).join('\n');
  if (isAsBefore && !unshown.some((each) => isMoved(each.areas))) return;
  const sections: string[] = [];
  let priority = 0;
  const section = (areas: readonly Rectangle[], rule: string): void => {
    if (areas.length === 0) return;
    sections.push(
      `<${prefix}conditionalFormatting sqref="${areaList(areas)}">${rule}</${prefix}conditionalFormatting>`,
    );
  };
  const keep = (element: XmlElement, areas: readonly Rectangle[]): void => {
    priority += 1;
    const source = frame.text.slice(element.start, element.end);
    const end = element.openEnd - element.start;
    const rule = withAttributes(source.slice(0, end), { priority: String(priority) }) + source.slice(end);
    section(areas, changes.size > 0 ? followFormulas(rule, ownName, changes) : rule);
  };
  const left = [...unshown];
  const keepBefore = (limit: number): void => {
    for (let each = left[0]; each && each.priority < limit; each = left[0]) {
      left.shift();
      keep(each.element, followed(each.areas));
    }
  };
  for (const rule of savedRules) {
    const origin = stored.find((each) => each.id === rule.cfId);
    if (origin) keepBefore(origin.priority);
    const isSame =
      origin?.rule && sorted(origin.rule) === sorted(rule.rule) && origin.stopIfTrue === rule.stopIfTrue;
    const written = isSame ? null : writeFormatRule(rule, priority + 1, styles, prefix);
    if (written !== null) {
      priority += 1;
      section(areasOfRule(rule), written);
    } else if (origin) {
      // Unchanged, or changed in a kind of rule that cannot be written anew: the file's own form goes on.
      keep(origin.element, areasOfRule(rule));
    }
  }
  keepBefore(Infinity);
  draft.set('conditionalFormatting', sections.join(''));
}
