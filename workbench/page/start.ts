import { z } from 'zod';
import { WorkbookFileError } from '../../src/files';
import { download } from './download';
import { element } from './element';
import { hideMessage, showMessage } from './message-bar';
import { listenForF6, moveToNextRegion } from './regions';
import type { Region } from './regions';
import { drawRibbon } from './ribbon';
import type { RibbonPress } from './ribbon';
import { fetchWorkbook } from './served';
import type { OpenedFile, ServedAddIn } from './served';
import { openSession } from './session';
import type { Session } from './session';
import { createStatusBar } from './status-bar';
import { createTaskPane } from './task-pane';
import { pageText } from './text';
import { nameOfCopy } from './workbook-file-name';

/** What went wrong in words; what is not ours to explain goes to the console with a pointer to it. */
function reason(error: unknown): string {
  if (error instanceof WorkbookFileError) return error.message;
  console.error(error);
  return pageText.unexpected;
}

/** A workbook that cannot even be written must not be lost without a question. */
function hasUnsavedChanges(session: Session): boolean {
  try {
    return session.unsaved();
  } catch {
    return true;
  }
}

const namedWorkbook = z.object({ name: z.string().nullable(), address: z.string().nullable() });

/**
 * Brings the page to life: ribbon, task pane, the workbook named on the command line and the add-in running in it.
 *
 * @param named what the server says of that workbook
 */
export async function start(addIn: ServedAddIn, named: unknown): Promise<void> {
  const { name, address } = namedWorkbook.parse(named);
  const bytes = address === null ? null : fetchWorkbook(address);
  const status = createStatusBar();
  const sheet = element('sheet', HTMLElement);
  const ribbon = element('ribbon', HTMLElement);
  const fileName = element('file-name', HTMLElement);
  const openButton = element('open-file', HTMLButtonElement);
  const saveButton = element('save-copy', HTMLButtonElement);
  const chooser = element('choose-file', HTMLInputElement);
  element('stand-in', HTMLElement).textContent = pageText.standIn;

  let session: Session | null = null;
  const pane = createTaskPane(addIn.manifest.displayName, (visible) => {
    session?.paneShown(visible);
  });

  const focusSheet = (): void => {
    if (session) session.focusSheet();
    else sheet.focus();
  };
  const regions: readonly Region[] = [
    { element: sheet, focus: focusSheet },
    { element: element('pane', HTMLElement), focus: () => session?.focusPane() },
    { element: ribbon, focus: () => ribbon.querySelector('button')?.focus() },
  ];
  const move = (backwards: boolean): void => {
    moveToNextRegion(regions, backwards);
  };
  listenForF6(window, move);
  element('close-pane', HTMLButtonElement).addEventListener('click', focusSheet);

  const press = async ({ id, label, action }: RibbonPress): Promise<void> => {
    if (session === null) return;
    if (action.kind === 'show-task-pane') {
      pane.show();
      session.focusPane();
      return;
    }
    try {
      await session.runCommand(id, action.functionName);
    } catch (error) {
      console.error(error);
      showMessage(pageText.commandFailed(label));
    }
  };
  drawRibbon(ribbon, addIn.manifest, (pressed) => void press(pressed));

  const open = async (file: OpenedFile): Promise<void> => {
    status.tell(pageText.opening(file.name));
    hideMessage();
    // Reading a large workbook takes a moment, in which the page cannot draw: the words must be there before.
    await new Promise((drawn) => setTimeout(drawn, 0));
    try {
      const next = openSession({ file, addIn, pane, sheet, status, move, previous: session });
      session = next;
      window.workbench = next.hook;
      fileName.textContent = file.name;
      document.title = pageText.title(file.name);
      saveButton.disabled = false;
      status.tell(pageText.ready);
    } catch (error) {
      status.tell(pageText.ready);
      showMessage(pageText.openFailed(file.name, reason(error)));
    }
  };

  openButton.addEventListener('click', () => {
    chooser.click();
  });
  chooser.addEventListener('change', () => {
    const chosen = chooser.files?.[0];
    // Emptied, so that choosing the same file again is a change as well.
    if (chosen)
      void chosen.arrayBuffer().then((buffer) => {
        chooser.value = '';
        return open({ name: chosen.name, bytes: new Uint8Array(buffer) });
      });
  });
  saveButton.addEventListener('click', () => {
    if (session === null) return;
    try {
      const name = nameOfCopy(session.name);
      const bytes = session.save();
      download(name, bytes);
      session.kept(bytes);
      status.tell(pageText.saved(name));
    } catch (error) {
      showMessage(pageText.saveFailed(reason(error)));
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (session !== null && hasUnsavedChanges(session)) event.preventDefault();
  });

  fileName.textContent = pageText.noFile;
  if (name !== null && bytes !== null) await open({ name, bytes: await bytes });
  else status.tell(pageText.ready);
}
