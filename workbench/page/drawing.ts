/** Something of the spreadsheet that draws itself, when it has changed, as often as the screen shows a new picture. */
export interface Drawn {
  isDirty(): boolean;
  render: (this: Drawn, onto?: never) => void;
}

/** How long after somebody used the keyboard, mouse or finger everything is drawn at once, in ms. */
const AT_HAND = 500;
/** Of the time that nobody is at hand, this share goes into drawing: one part in so many. */
const SHARE = 4;
/** Nobody waits longer than this for what has changed, in ms, however slow the machine. */
const LONGEST = 1_000;

export interface Drawing {
  /** Somebody is at hand, or wants to see: what has changed is drawn with the next picture. */
  readonly now: () => void;
}

/**
 * While the add-in writes, every request changes cells, and the spreadsheet draws all of them sixty times a second: half
 * of the time that marking takes. Drawing gets a quarter of the time, so a picture that cost 50 ms is followed by 150
 * without one; whoever types or clicks sees everything at once.
 * @param clock ms, from any beginning
 */
export function drawInAQuarterOfTheTime(drawn: Drawn, clock: () => number): Drawing {
  const draw = drawn.render;
  const drawnBefore = new WeakMap<Drawn, number>();
  let atOnceUntil = -Infinity;
  drawn.render = function (onto) {
    const begun = clock();
    const next = drawnBefore.get(this) ?? -Infinity;
    if (begun < next && begun > atOnceUntil) return;
    const isOld = this.isDirty();
    draw.call(this, onto);
    const ended = clock();
    if (isOld) drawnBefore.set(this, ended + Math.min(LONGEST, (ended - begun) * (SHARE - 1)));
  };
  return {
    now: () => {
      atOnceUntil = clock() + AT_HAND;
    },
  };
}

const BY_HAND = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;

/** @param drawing told whenever somebody uses keyboard, mouse or finger in the window */
export function drawAtOnceByHand(drawing: Drawing, window: Window): void {
  for (const kind of BY_HAND) window.addEventListener(kind, drawing.now, { capture: true, passive: true });
}
