import { ApiObject, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { z } from 'zod';

import { ApplicationObject } from './application';
import type { Context } from './context';
import { RangeAreasObject } from './merged-cells';
import { NamedItemCollectionObject } from './names';
import { RangeObject } from './range';
import { RuntimeObject } from './runtime';
import { SettingCollectionObject } from './settings';
import { WorkbookProtectionObject } from './workbook-protection';
import { TableCollectionObject } from './tables';
import { WorksheetCollectionObject } from './worksheets';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  oneText: z.tuple([z.string()]),
  text: z.string(),
};

/** `context.workbook`, the root of every request. */
export class WorkbookObject extends ApiObject {
  readonly className = 'Workbook';

  constructor(private readonly context: Context) {
    super();
  }

  protected override defineMembers(): Members {
    const { context } = this;
    const { book } = context;
    return {
      properties: {
        name: readOnly(() => book.workbook.getName()),
        readOnly: readOnly(() => false),
        isDirty: readOnly(() => true),
      },
      objects: {
        application: () => new ApplicationObject(context),
        names: () => new NamedItemCollectionObject(context, null),
        tables: () => new TableCollectionObject(context, null),
        properties: () => new DocumentPropertiesObject(context),
        protection: () => new WorkbookProtectionObject(context.book),
        settings: () => new SettingCollectionObject(context),
        worksheets: () => new WorksheetCollectionObject(context),
        _Runtime: () => new RuntimeObject(context),
      },
      methods: {
        getActiveCell: () => selection(context, 'cell'),
        getSelectedRange: () => selection(context, 'range'),
        getSelectedRanges: () => selectedAreas(context),
        _RemoveReference: () => null,
        _GetRangeForEventByReferenceId: method(takes.oneText, (reference) => context.kept(reference)),
        _GetRangeOrNullObjectForEventByReferenceId: method(takes.oneText, (reference) =>
          context.kept(reference),
        ),
      },
    };
  }
}

function selection(context: Context, what: 'cell' | 'range'): RangeObject {
  const grid = context.book.activeGrid();
  const range = what === 'cell' ? grid.facade.getActiveCell() : (grid.facade.getActiveRange() ?? null);
  const { startRow, startColumn, endRow, endColumn } = range?.getRange() ?? {
    startRow: 0,
    startColumn: 0,
    endRow: 0,
    endColumn: 0,
  };
  return new RangeObject(context, grid, { startRow, startColumn, endRow, endColumn });
}

/** All selected blocks of the active sheet. */
function selectedAreas(context: Context): RangeAreasObject {
  const grid = context.book.activeGrid();
  const ranges = grid.facade.getSelection()?.getActiveRangeList() ?? [];
  const areas = ranges.map((range) => {
    const { startRow, startColumn, endRow, endColumn } = range.getRange();
    return { startRow, startColumn, endRow, endColumn };
  });
  return new RangeAreasObject(context, grid, areas.length === 0 ? [selection(context, 'range').area] : areas);
}

/** `workbook.properties`: title and author, kept with the workbook's own data. */
class DocumentPropertiesObject extends ApiObject {
  readonly className = 'DocumentProperties';

  constructor(private readonly context: Context) {
    super();
  }

  protected override defineMembers(): Members {
    const { workbook } = this.context.book;
    const read = (key: string): string => {
      const value: unknown = workbook.getCustomMetadata()?.[key];
      return typeof value === 'string' ? value : '';
    };
    const property = (key: string) =>
      readWrite(
        () => read(key),
        takes.text,
        (value) => {
          workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [key]: value });
        },
      );
    return { properties: { author: property('author'), title: property('title') } };
  }
}
