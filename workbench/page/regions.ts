/** A part of the page that F6 goes to, in reading order. */
export interface Region {
  readonly element: HTMLElement;
  focus(): void;
}

const shown = (region: Region): boolean => !region.element.hidden;

/** Moves the keyboard from the region that has it to the next or the previous one that is shown. */
export function moveToNextRegion(regions: readonly Region[], backwards: boolean): void {
  const open = regions.filter(shown);
  const at = open.findIndex((region) => region.element.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = at === -1 ? 0 : (at + step + open.length) % open.length;
  open[next]?.focus();
}

/**
 * F6 and Ctrl+F6, as in Excel; with Shift the other way round. Returns the way to stop listening.
 *
 * @param plainOnly leaves Ctrl+F6 to the client library, which tells its host of it
 */
export function listenForF6(
  target: Window,
  move: (backwards: boolean) => void,
  plainOnly = false,
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.altKey || (plainOnly && event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.shiftKey);
  };
  // Captured, since Univer and the client library answer keys before they bubble this far.
  target.addEventListener('keydown', onKey, { capture: true });
  return () => {
    target.removeEventListener('keydown', onKey, { capture: true });
  };
}
