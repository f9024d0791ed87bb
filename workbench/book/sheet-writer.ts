import { BooleanNumber, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { areaAddress, cellAddress, parseArea, type Area } from '../../src/files/cell-address';
import { followChanges, type SheetChange } from '../../src/files/formula-text';
import type { SheetContent } from '../../src/files/sheet-content';
import {
  childOf,
  childrenOf,
  prefixOf,
  splice,
  withAttributes,
  type XmlElement,
} from '../../src/files/xml-element';
import { escapeText } from '../../src/files/xml-text';
import { areaList, areaOfRange, rangeOfArea } from './areas';
import { writeColumns } from './column-writer';
import {
  readFormatRules,
  spreadsheetRule,
  writeFormatRule,
  type SpreadsheetFormatRule,
} from './conditional-formats';
import { plainColour } from './file-colours';
import type { GridMovement } from './grid-movement';
import { readFreeze, validatedColumns, type SheetFrame } from './imported-sheet';
import type { KeptFormulas } from './not-recalculated';
import { paperSizes, type PrintLayout } from './print-layout';
import { followArea, RowWriter, type WrittenRows } from './row-writer';
import { SectionDraft, worksheetOrder } from './section-draft';
import { writeProtection, type SheetProtection } from './sheet-protection';
import type { StyleSheet } from './style-sheet';
import {
  areasOfRule,
  joinedAreas,
  readValidations,
  ruleText,
  writeValidation,
  type SpreadsheetValidation,
  type StoredValidation,
} from './validations';

export interface SheetWriterInput {
  readonly text: string;
  readonly content: SheetContent;
  readonly frame: SheetFrame;
  readonly imported: Partial<IWorksheetData>;
  readonly saved: Partial<IWorksheetData>;
  readonly savedStyles: IWorkbookData['styles'];
  /** `null` where the spreadsheet was saved without that plugin: the file's own stay. */
  readonly formats: readonly SpreadsheetFormatRule[] | null;
  readonly validations: readonly SpreadsheetValidation[] | null;
  readonly movement: GridMovement;
  readonly changes: ReadonlyMap<string, SheetChange>;
  readonly ownName: string;
  readonly styles: StyleSheet;
  /** Formulas of the file that the spreadsheet does not calculate. */
  readonly kept: KeptFormulas;
}

export interface WrittenSheet extends Omit<WrittenRows, 'source' | 'used'> {
  readonly draft: SectionDraft;
  readonly prefix: string;
}

/** Writes one sheet's changes into its part. */
export function writeSheet(input: SheetWriterInput): WrittenSheet {
  const { text, content, frame, movement } = input;
  const { root } = frame;
  const prefix = prefixOf(frame.text, root);
  const lost = text.length - frame.text.length;
  const draft = new SectionDraft(
    text,
    content.sections,
    root.openEnd,
    root.closeStart + lost,
    worksheetOrder,
  );
  const rowWriter = new RowWriter({ ...input, prefix });
  const rows = rowWriter.write();
  if (rows.source !== null) {
    draft.set(
      'sheetData',
      rows.source === ''
        ? `<${prefix}sheetData/>`
        : `<${prefix}sheetData>${rows.source}</${prefix}sheetData>`,
    );
    if (childOf(root, 'dimension')) {
      draft.change(['dimension'], (source) =>
        withAttributes(source, { ref: rows.used ? areaAddress(rows.used) : 'A1' }),
      );
    }
  }
  const columns = writeColumns({
    element: childOf(root, 'cols'),
    text: frame.text,
    imported: input.imported,
    saved: input.saved,
    movement,
    formatOf: (style) => rowWriter.lineFormat(style),
    prefix,
  });
  if (columns !== null) draft.set('cols', columns);
  if (movement.isMoved || hasRenames(input.changes)) followSections(draft, input);
  writeMerges(draft, input, prefix);
  writeView(draft, input, prefix);
  writeTab(draft, input, prefix);
  writeProtectionSection(draft, input, prefix);
  writeLayout(draft, input, prefix);
  if (input.formats) writeFormats(draft, input, input.formats, prefix);
  if (input.validations) writeValidations(draft, input, input.validations, prefix);
  return { ...rows, draft, prefix };
}

function hasRenames(changes: ReadonlyMap<string, SheetChange>): boolean {
  return changes.size > 0;
}

/** Moves what the spreadsheet does not hold: links, filters, page breaks, extensions. */
function followSections(draft: SectionDraft, input: SheetWriterInput): void {
  const { movement, changes, ownName } = input;
  const areas = (list: string): string =>
    list
      .split(/\s+/)
      .flatMap((address) => {
        const area = parseArea(address);
        const moved = area && followArea(area, movement);
        return moved ? [areaAddress(moved)] : area ? [] : [address];
      })
      .join(' ');
  const formula = (text: string): string => escapeText(followChanges(unescaped(text), ownName, changes));
  if (movement.isMoved) {
    draft.change(
      [
        'hyperlinks',
        'autoFilter',
        'sortState',
        'ignoredErrors',
        'protectedRanges',
        'cellWatches',
        'scenarios',
      ],
      (source) => {
        const followed = source.replace(
          /(\s(?:ref|sqref)=)"([^"]*)"/g,
          (_, name: string, list: string) => `${name}"${areas(list)}"`,
        );
        // A link whose cells were all deleted goes with them.
        return followed.replace(/<[^<>]*\s(?:ref|sqref)=""[^<>]*\/>/g, '');
      },
    );
    const breaks = (lines: GridMovement['rows']) => (source: string) =>
      source.replace(/(<(?:[\w]+:)?brk\b[^>]*?\sid=)"(\d+)"/g, (_, head: string, id: string) => {
        const now = lines.now(Number(id));
        return `${head}"${now ?? Number(id)}"`;
      });
    draft.change(['rowBreaks'], breaks(movement.rows));
    draft.change(['colBreaks'], breaks(movement.columns));
  }
  draft.change(['extLst'], (source) =>
    source
      .replace(
        /(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g,
        (_, open: string, list: string, close: string) => open + areas(list) + close,
      )
      .replace(
        /(<xm:f>)([^<]*)(<\/xm:f>)/g,
        (_, open: string, text: string, close: string) => open + formula(text) + close,
      ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function writeMerges(draft: SectionDraft, { content, saved }: SheetWriterInput, prefix: string): void {
  const now = (saved.mergeData ?? []).map((range) => areaAddress(areaOfRange(range)));
  const before = content.merges.flatMap((address) => {
    const area = parseArea(address);
    return area ? [areaAddress(area)] : [];
  });
  if ([...now].sort().join(' ') === [...before].sort().join(' ')) return;
  draft.set(
    'mergeCells',
    now.length === 0
      ? ''
      : `<${prefix}mergeCells count="${now.length}">${now.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')}</${prefix}mergeCells>`,
  );
}

function writeView(draft: SectionDraft, { frame, imported, saved }: SheetWriterInput, prefix: string): void {
  const was = imported.freeze ?? readFreeze(undefined);
  const now = saved.freeze ?? was;
  const isFrozenAnew = now.xSplit !== was.xSplit || now.ySplit !== was.ySplit;
  const grid = (saved.showGridlines ?? BooleanNumber.TRUE) !== (imported.showGridlines ?? BooleanNumber.TRUE);
  const direction =
    (saved.rightToLeft ?? BooleanNumber.FALSE) !== (imported.rightToLeft ?? BooleanNumber.FALSE);
  if (!isFrozenAnew && !grid && !direction) return;
  const views = childOf(frame.root, 'sheetViews');
  const view = childOf(views, 'sheetView');
  const tag = view
    ? frame.text.slice(view.start, view.openEnd).replace(/\s*\/>$/, '>')
    : `<${prefix}sheetView workbookViewId="0">`;
  const opening = withAttributes(tag, {
    ...(grid ? { showGridLines: saved.showGridlines === BooleanNumber.FALSE ? '0' : null } : {}),
    ...(direction ? { rightToLeft: saved.rightToLeft === BooleanNumber.TRUE ? '1' : null } : {}),
  });
  const others = (view?.children ?? []).filter(
    (child) =>
      !isFrozenAnew ||
      (child.name !== 'pane' && !(child.name === 'selection' && child.attributes.has('pane'))),
  );
  const kept = others.map((child) => frame.text.slice(child.start, child.end)).join('');
  const inside = (isFrozenAnew ? pane(now.xSplit, now.ySplit, prefix) : '') + kept;
  const written = inside === '' ? opening.replace(/>$/, '/>') : `${opening}${inside}</${prefix}sheetView>`;
  if (views && view) {
    const source = frame.text.slice(views.start, views.end);
    draft.set(
      'sheetViews',
      splice(source, [
        { start: view.start - views.start, end: view.end - views.start, replacement: written },
      ]),
    );
  } else {
    draft.set('sheetViews', `<${prefix}sheetViews>${written}</${prefix}sheetViews>`);
  }
}

function pane(xSplit: number, ySplit: number, prefix: string): string {
  if (xSplit <= 0 && ySplit <= 0) return '';
  const name = xSplit > 0 && ySplit > 0 ? 'bottomRight' : xSplit > 0 ? 'topRight' : 'bottomLeft';
  const split = (xSplit > 0 ? ` xSplit="${xSplit}"` : '') + (ySplit > 0 ? ` ySplit="${ySplit}"` : '');
  const corner = cellAddress(Math.max(ySplit, 0) + 1, Math.max(xSplit, 0) + 1);
  return `<${prefix}pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/><${prefix}selection pane="${name}"/>`;
}

/** Changes the `sheetPr` element, whose children stand in a fixed order. */
function changeProperties(
  draft: SectionDraft,
  { frame }: SheetWriterInput,
  prefix: string,
  name: 'tabColor' | 'pageSetUpPr',
  change: (source: string) => string,
): void {
  const element = childOf(frame.root, 'sheetPr');
  const [source = `<${prefix}sheetPr/>`] = draft.sources('sheetPr');
  const known = new RegExp(
    `<(?:\\w+:)?${name}\\b[^>]*/>|<(?:\\w+:)?${name}\\b[^>]*>[\\s\\S]*?</(?:\\w+:)?${name}>`,
  );
  const found = known.exec(source)?.[0] ?? '';
  const written = change(found);
  if (written === found) return;
  if (found !== '') {
    draft.set(
      'sheetPr',
      source.replace(found, () => written),
    );
    return;
  }
  const open = source.replace(/\s*\/>$/, element && !element.isEmptyElement ? '/>' : `></${prefix}sheetPr>`);
  const at = name === 'tabColor' ? open.indexOf('>') + 1 : open.lastIndexOf('</');
  draft.set('sheetPr', open.slice(0, at) + written + open.slice(at));
}

function writeTab(draft: SectionDraft, input: SheetWriterInput, prefix: string): void {
  const was = plainColour(input.imported.tabColor);
  const now = plainColour(input.saved.tabColor);
  if (was === now) return;
  changeProperties(draft, input, prefix, 'tabColor', () =>
    now === null ? '' : `<${prefix}tabColor rgb="FF${now.slice(1)}"/>`,
  );
}

function custom<T>(sheet: Partial<IWorksheetData>, key: string): T | null {
  return ((sheet.custom as Record<string, unknown> | null | undefined)?.[key] as T | undefined) ?? null;
}

function writeProtectionSection(
  draft: SectionDraft,
  { imported, saved }: SheetWriterInput,
  prefix: string,
): void {
  const was = custom<SheetProtection>(imported, 'protection');
  const now = custom<SheetProtection>(saved, 'protection');
  if (sorted(was) === sorted(now)) return;
  draft.set('sheetProtection', now ? writeProtection(now, prefix) : '');
}

function writeLayout(draft: SectionDraft, input: SheetWriterInput, prefix: string): void {
  const was = custom<PrintLayout>(input.imported, 'pageLayout') ?? {};
  const now = custom<PrintLayout>(input.saved, 'pageLayout') ?? {};
  if (sorted(was) === sorted(now)) return;
  const isFitted = now.zoom?.horizontalFitToPages !== undefined || now.zoom?.verticalFitToPages !== undefined;
  if (sorted(was.zoom ?? null) !== sorted(now.zoom ?? null)) {
    changeProperties(draft, input, prefix, 'pageSetUpPr', (source) =>
      isFitted || source !== ''
        ? withAttributes(source === '' ? `<${prefix}pageSetUpPr/>` : source, {
            fitToPage: isFitted ? '1' : null,
          })
        : source,
    );
  }
  const [setup = `<${prefix}pageSetup/>`] = draft.sources('pageSetup');
  const paper = now.paperSize === undefined ? undefined : paperSizes[now.paperSize];
  draft.set(
    'pageSetup',
    withAttributes(setup, {
      ...(paper === undefined || now.paperSize === was.paperSize ? {} : { paperSize: paper }),
      ...(now.orientation === was.orientation ? {} : { orientation: now.orientation?.toLowerCase() ?? null }),
      ...(sorted(was.zoom ?? null) === sorted(now.zoom ?? null)
        ? {}
        : {
            scale: now.zoom?.scale === undefined ? null : String(now.zoom.scale),
            fitToWidth: isFitted ? String(now.zoom?.horizontalFitToPages ?? 0) : null,
            fitToHeight: isFitted ? String(now.zoom?.verticalFitToPages ?? 0) : null,
          }),
    }),
  );
  if (draft.sources('pageSetup')[0] === `<${prefix}pageSetup/>`) draft.set('pageSetup', '');
  const [options = `<${prefix}printOptions/>`] = draft.sources('printOptions');
  const changed = withAttributes(options, {
    ...(now.centerHorizontally === was.centerHorizontally
      ? {}
      : { horizontalCentered: now.centerHorizontally === true ? '1' : null }),
    ...(now.printGridlines === was.printGridlines
      ? {}
      : { gridLines: now.printGridlines === true ? '1' : null }),
  });
  draft.set('printOptions', changed === `<${prefix}printOptions/>` ? '' : changed);
}

/** JSON with keys in order, so that the same data gives the same text. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
      : each,
  );
}

function areasText(areas: readonly Area[]): string {
  return areas.map(areaAddress).sort().join(' ');
}

function writeFormats(
  draft: SectionDraft,
  input: SheetWriterInput,
  allSaved: readonly SpreadsheetFormatRule[],
  prefix: string,
): void {
  const { frame, styles, movement, changes, ownName } = input;
  const stored = readFormatRules(childrenOf(frame.root, 'conditionalFormatting'), styles);
  const followed = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => followArea(area, movement) ?? []);
  const isMoved = (areas: readonly Area[]): boolean =>
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
  const section = (areas: readonly Area[], rule: string): void => {
    if (areas.length === 0) return;
    sections.push(
      `<${prefix}conditionalFormatting sqref="${areaList(areas)}">${rule}</${prefix}conditionalFormatting>`,
    );
  };
  const keep = (element: XmlElement, areas: readonly Area[]): void => {
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

function followFormulas(source: string, ownName: string, changes: ReadonlyMap<string, SheetChange>): string {
  return source.replace(
    /(<(?:\w+:)?formula[12]?>)([^<]*)(<\/(?:\w+:)?formula[12]?>)/g,
    (_, open: string, text: string, close: string) =>
      open + escapeText(followChanges(unescaped(text), ownName, changes)) + close,
  );
}

function writeValidations(
  draft: SectionDraft,
  { frame, imported, movement }: SheetWriterInput,
  savedRules: readonly SpreadsheetValidation[],
  prefix: string,
): void {
  const element = childOf(frame.root, 'dataValidations');
  const stored = readValidations(element, validatedColumns(imported));
  const shown = stored.filter((each) => each.shown.ranges.length > 0);
  const unshown = stored.filter((each) => each.shown.ranges.length === 0);
  const beyond = (rule: StoredValidation): Area[] =>
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
  const kept = (origin: StoredValidation, areas: readonly Area[]): string => {
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
