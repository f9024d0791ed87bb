import {
  DeviceInputEventType,
  EditingRenderController,
  IEditorBridgeService,
  IShortcutService,
  KeyCode,
  ReplaceTextRunsCommand,
  ScrollToCellCommand,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/presets';
import type { DocumentDataModel, IAccessor } from '@univerjs/presets';
import type { FWorkbook } from '@univerjs/sheets/facade';

/**
 * What an officer types must land where it was typed, however busy the page is. The browser hands keys over in order;
 * each of them is lost or misplaced only where the spreadsheet does its part of a key's work later than the next key.
 * These are the places.
 */

interface Submitting {
  readonly _editorBridgeService: IEditorBridgeService;
  _submitEdit: (this: Submitting, snapshot: unknown, wholeSelection?: boolean) => Promise<boolean> | boolean;
}
const editing = EditingRenderController.prototype as unknown as Submitting;
const submitEdit = editing._submitEdit;
/** Told where an entry was refused by the cell's validation. */
let refused: (row: number, column: number) => void = () => undefined;
/**
 * The spreadsheet writes the cell at once, but moves the selection on, and makes ready for the next cell, only when the
 * cell's validation has answered. Typing that began meanwhile was thrown away, or went one cell too low. The validation
 * still answers, and still takes a refused entry back; nothing waits for it.
 */
editing._submitEdit = function (...entry) {
  const place = this._editorBridgeService.getEditLocation();
  void Promise.resolve(submitEdit.apply(this, entry)).then((accepted) => {
    if (!accepted && place) refused(place.row, place.column);
  });
  return true;
};

const END_OF_TEXT = /\r\n$/;

interface Colouring {
  readonly unitId: string;
  readonly body: { readonly dataStream: string };
}
type Handler = (accessor: IAccessor, given: Colouring) => boolean | Promise<boolean>;
const colouring = ReplaceTextRunsCommand as unknown as { handler: Handler };
const colour = colouring.handler;
/**
 * The spreadsheet colours a formula's references by writing the whole formula anew, as it was when the colours were
 * thought of; on a busy page letters typed since were lost, `(200,50)` became `(200`. Colours of an older text are left
 * out: those of the newer one follow.
 */
colouring.handler = (accessor, given) => {
  const present = accessor
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(given.unitId, UniverInstanceType.UNIVER_DOC)
    ?.getBody()?.dataStream;
  return (
    present?.replace(END_OF_TEXT, '') === given.body.dataStream.replace(END_OF_TEXT, '') &&
    colour(accessor, given)
  );
};

const ENTER = 'workbench.command.enter';
/** Above the list of functions, which takes Enter with 1,000. */
const FIRST = 2_000;

/** Where Enter is the box's own: the name box, a search. */
const isBox = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * Enter ends an entry as it was typed, as in Excel, where only Tab takes a function from the list. The spreadsheet
 * listens for a formula's Enter only when it has drawn the editor anew after the `=`, and with its list open puts the
 * list's choice, perhaps that of an earlier letter, in the place of what was typed. And what it draws late of the entry
 * before says that no editor is in use while the next is being typed: so it is asked whether one is open.
 */
function enterEntries(workbook: FWorkbook): () => void {
  const injector = workbook.getActiveSheet().getInject();
  const bridge = injector.get(IEditorBridgeService);
  const command = injector.get(ICommandService).registerCommand({
    id: ENTER,
    type: CommandType.COMMAND,
    handler: (accessor: IAccessor) => {
      bridge.disableForceKeepVisible();
      return accessor.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode: KeyCode.ENTER,
        unitId: workbook.getId(),
      });
    },
  });
  const shortcut = injector.get(IShortcutService).registerShortcut({
    id: ENTER,
    binding: KeyCode.ENTER,
    priority: FIRST,
    preconditions: () => bridge.isVisible().visible && !isBox(document.activeElement),
  });
  return () => {
    shortcut.dispose();
    command.dispose();
  };
}

const ADDRESS = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/i;

function selectAddress(workbook: FWorkbook, address: string): void {
  const sheet = workbook.getActiveSheet();
  const range = sheet.getRange(address.replaceAll('$', '').toUpperCase());
  const { endRow, endColumn } = range.getRange();
  // What lies outside the sheet is the spreadsheet's own to refuse.
  if (endRow >= sheet.getMaxRows() || endColumn >= sheet.getMaxColumns()) return;
  range.activate();
  void sheet
    .getInject()
    .get(ICommandService)
    .executeCommand(ScrollToCellCommand.id, { range: range.getRange() });
}

const nameBox = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.closest('[data-u-comp="defined-name"]') !== null
    ? target
    : null;

/**
 * Enter in the name box goes to the address that was typed. The spreadsheet compares it with what the box showed when it
 * was last drawn, which a late move of the selection has changed since: it then goes nowhere, or to that cell.
 */
function goWhereNamed(container: HTMLElement, workbook: FWorkbook): () => void {
  let typed: string | null = null;
  const onInput = ({ target }: Event): void => {
    const box = nameBox(target);
    if (box !== null) typed = box.value.trim();
  };
  const onLeaving = ({ target }: Event): void => {
    if (nameBox(target) !== null) typed = null;
  };
  const onKey = ({ key, target }: KeyboardEvent): void => {
    if (key !== 'Enter' || nameBox(target) === null || typed === null || !ADDRESS.test(typed)) return;
    // The spreadsheet's own listener comes after this one, and gives the keyboard back to the cells.
    selectAddress(workbook, typed);
    typed = null;
  };
  container.addEventListener('input', onInput, true);
  container.addEventListener('focusout', onLeaving, true);
  container.addEventListener('keydown', onKey, true);
  return () => {
    container.removeEventListener('input', onInput, true);
    container.removeEventListener('focusout', onLeaving, true);
    container.removeEventListener('keydown', onKey, true);
  };
}

/** Mends the spreadsheet's typing for one open workbook. Returns the way to stop. */
export function keepTyping(container: HTMLElement, workbook: FWorkbook): () => void {
  // An officer whose entry is refused stays in its cell.
  refused = (row, column) => {
    workbook.getActiveSheet().getRange(row, column).activate();
  };
  const stops = [enterEntries(workbook), goWhereNamed(container, workbook)];
  return () => {
    refused = () => undefined;
    for (const stop of stops) stop();
  };
}
