const DRAG_STARTS_AT = 4;

/**
 * Presses on the tab of the sheet that is open reach the spreadsheet only as what they turn out to be: a drag once the
 * pointer has moved, a renaming once it was a double click.
 *
 * The spreadsheet takes a press for a drag after half a second and lifts the tab out of its bar; when it draws the bar
 * anew before the button is let go (a calculation ends), it forgets that press but not its timer, and the tab then
 * hangs over the page for good, beside the one in the bar.
 */
export function guardTabPresses(bar: HTMLElement): void {
  let held: PointerEvent | null = null;
  let ours = false;

  const openTab = (event: Event): HTMLElement | null => {
    const tab = event.target instanceof Element ? event.target.closest('[role=tab]') : null;
    return tab instanceof HTMLElement && tab.ariaSelected === 'true' ? tab : null;
  };
  const handOn = (target: EventTarget, press: MouseEvent): void => {
    ours = true;
    target.dispatchEvent(
      new PointerEvent('pointerdown', { ...pointOf(press), bubbles: true, cancelable: true }),
    );
    ours = false;
  };

  bar.addEventListener(
    'pointerdown',
    (event) => {
      if (ours || event.button !== 0 || openTab(event) === null) return;
      event.stopPropagation();
      held = event;
    },
    { capture: true },
  );
  bar.addEventListener('pointermove', (event) => {
    const press = held;
    if (!press?.target || Math.hypot(event.pageX - press.pageX, event.pageY - press.pageY) < DRAG_STARTS_AT)
      return;
    held = null;
    if (event.buttons === 1) handOn(press.target, press);
  });
  bar.addEventListener('dblclick', (event) => {
    const tab = openTab(event);
    if (tab === null) return;
    handOn(tab, event);
    handOn(tab, event);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(
      end,
      () => {
        held = null;
      },
      { capture: true },
    );
}

const pointOf = (press: MouseEvent): PointerEventInit => ({
  pointerId: press instanceof PointerEvent ? press.pointerId : 1,
  pointerType: 'mouse',
  isPrimary: true,
  button: 0,
  buttons: 1,
  clientX: press.clientX,
  clientY: press.clientY,
});
