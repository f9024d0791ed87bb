import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingLocale from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { Scene, SpreadsheetSkeleton, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreLocale from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationLocale from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteLocale from '@univerjs/preset-sheets-note/locales/en-US';
import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import type { FUniver, IWorkbookData } from '@univerjs/presets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { drawAtOnceByHand, drawInAQuarterOfTheTime } from './drawing';
import { keepControlsNamed } from './grid-names';
import { measureNothingForLists, measureOnlyWhatIsThere } from './row-heights';
import { guardTabPresses } from './tab-press';
import { keepTyping } from './typing';

/** The spreadsheet that stands in for Excel's, with one workbook in it. */
export interface Spreadsheet {
  readonly univerAPI: FUniver;
  readonly workbook: FWorkbook;
  /** Resolves when the workbook has been drawn and its first calculation has been asked for. */
  readonly started: Promise<void>;
  /** What has changed is drawn with the next picture, however much the add-in still has to do. */
  show(): void;
  /** Gives the keyboard to the cells. */
  focus(): void;
  dispose(): void;
}

/** Drawing the workbook asks for its first calculation; once both have had their turn, whoever watches has heard of it. */
function firstCalculation(univerAPI: FUniver): Promise<void> {
  return new Promise((resolve) => {
    const begin = (): void => {
      setTimeout(resolve, 0);
    };
    const drawn = univerAPI.Enum.LifecycleStages.Rendered;
    if (univerAPI.getCurrentLifecycleStage() >= drawn) {
      begin();
      return;
    }
    const listening = univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < drawn) return;
      listening.dispose();
      begin();
    });
  });
}

measureOnlyWhatIsThere(SpreadsheetSkeleton.prototype);
const drawing = drawInAQuarterOfTheTime(Scene.prototype, () => performance.now());
drawAtOnceByHand(drawing, window);

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Draws a workbook inside `place`, with formula bar, sheet tabs and statistics. Univer has no British locale; its
 * few own words (menus of the grid) are American.
 */
export function openGrid(place: HTMLElement, data: Partial<IWorkbookData>): Spreadsheet {
  const container = document.createElement('div');
  place.replaceChildren(container);
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreLocale,
        noteLocale,
        conditionalFormattingLocale,
        dataValidationLocale,
      ),
    },
    darkMode: dark.matches,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        disableAutoFocus: true,
      }),
      UniverSheetsNotePreset(),
      UniverSheetsConditionalFormattingPreset(),
      // A list's search box would take the keyboard in the middle of a word typed into its cell.
      UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    ],
  });
  const follow = (): void => {
    univerAPI.toggleDarkMode(dark.matches);
  };
  dark.addEventListener('change', follow);
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, measureNothingForLists);
  const workbook = univerAPI.createWorkbook(data);
  const stopNaming = keepControlsNamed(container);
  const stopTyping = keepTyping(container, workbook);
  guardTabPresses(container);
  return {
    univerAPI,
    workbook,
    started: firstCalculation(univerAPI),
    show: drawing.now,
    focus: () => {
      // Univer listens to the keyboard in a hidden editor, not on its canvas.
      container.querySelector<HTMLElement>('[id^="__editor___INTERNAL_EDITOR__DOCS_NORMAL"]')?.focus();
    },
    dispose: () => {
      stopNaming();
      stopTyping();
      dark.removeEventListener('change', follow);
      univer.dispose();
      container.remove();
    },
  };
}
