import { pageText } from './text';

/** Univer's nameless controls by where they stand, with the name a screen reader is given. */
const names: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', pageText.nameBox],
  ['[data-u-comp="defined-name"] a', pageText.namesInWorkbook],
  ['[data-u-comp="formula-bar"] button', pageText.closeFormulaBar],
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-increase-icon)', pageText.addSheet],
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-convert-icon)', pageText.allSheets],
  ['[data-u-comp="button"]:has(.univerjs-icon-reduce-icon)', pageText.zoomOut],
  ['[data-u-comp="button"]:has(.univerjs-icon-increase-icon)', pageText.zoomIn],
  ['[role="track"] a', pageText.zoomReset],
  ['[role="track"] button', pageText.zoom],
  ['canvas[id^="univer-sheet-main-canvas"]', pageText.cells],
];

/** Names the nameless and takes away what is no role of ARIA's; safe to run again and again. */
function nameControls(grid: HTMLElement): void {
  for (const [selector, name] of names)
    for (const control of grid.querySelectorAll(`${selector}:not([aria-label])`))
      control.setAttribute('aria-label', name);
  for (const canvas of grid.querySelectorAll<HTMLElement>('canvas[tabindex="1"]')) canvas.tabIndex = -1;
  for (const canvas of grid.querySelectorAll('canvas[aria-label]')) canvas.setAttribute('role', 'img');
  for (const link of grid.querySelectorAll('[data-u-comp="defined-name"] a'))
    link.setAttribute('role', 'button');
  for (const handle of grid.querySelectorAll('[role="track"] [role="handle"]'))
    handle.removeAttribute('role');
  for (const track of grid.querySelectorAll('[role="track"]')) track.setAttribute('role', 'group');
  for (const trigger of grid.querySelectorAll('div[aria-haspopup]:has(> button)')) {
    trigger.removeAttribute('aria-haspopup');
    trigger.removeAttribute('aria-expanded');
  }
  for (const editor of grid.querySelectorAll('[data-u-comp="editor"]:not([role])')) {
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-label', pageText.cellEditor);
  }
  for (const [index, notices] of grid.querySelectorAll('section[aria-live]').entries()) {
    const name = pageText.notices(index + 1);
    if (notices.getAttribute('aria-label') !== name) notices.setAttribute('aria-label', name);
  }
}

/**
 * Gives names to the controls that Univer leaves without one, as they come up, so that the page can be used with a
 * screen reader. Returns the way to stop.
 */
export function keepControlsNamed(grid: HTMLElement): () => void {
  nameControls(grid);
  const observer = new MutationObserver(() => {
    nameControls(grid);
  });
  observer.observe(grid, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
