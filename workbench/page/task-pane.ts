import { element } from './element';

/** Narrowest and first width of a task pane in Excel, in CSS pixels. */
const NARROWEST = 320;
const FIRST = 350;
/** What is left to the sheet however wide the pane is pulled. */
const LEAST_SHEET = 240;
const STEP = 10;

/** The task pane's frame around the add-in's page: shown, hidden and resized; the add-in runs all the while. */
export interface TaskPane {
  readonly body: HTMLElement;
  show(): void;
  hide(): void;
  isShown(): boolean;
  setWidth(pixels: number): void;
  /** Gives the keyboard to the last control before the add-in's page. */
  focusTitleBar(): void;
}

/** Takes hold of the pane and the splitter in index.html. `onVisibility` is told of every show and hide. */
export function createTaskPane(title: string, onVisibility: (visible: boolean) => void): TaskPane {
  const pane = element('pane', HTMLElement);
  const splitter = element('splitter', HTMLElement);
  const workArea = element('work-area', HTMLElement);
  element('pane-title', HTMLElement).textContent = title;
  let width = FIRST;

  const widest = (): number => Math.max(NARROWEST, workArea.clientWidth - LEAST_SHEET);
  const setWidth = (pixels: number): void => {
    width = Math.round(Math.min(widest(), Math.max(NARROWEST, pixels)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(widest()));
    splitter.setAttribute('aria-valuetext', `${width} px`);
  };
  const toggle = (visible: boolean): void => {
    if (pane.hidden === !visible) return;
    pane.hidden = !visible;
    splitter.hidden = !visible;
    if (visible) setWidth(width);
    onVisibility(visible);
  };

  splitter.addEventListener('keydown', (event) => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (change !== undefined) setWidth(width + change);
    else if (event.key === 'Home') setWidth(NARROWEST);
    else if (event.key === 'End') setWidth(widest());
    else return;
    event.preventDefault();
  });
  splitter.addEventListener('pointerdown', (down) => {
    // While pulled over the add-in's frame the pointer must not be lost to it.
    splitter.setPointerCapture(down.pointerId);
    const from = down.clientX + width;
    const pull = (move: PointerEvent): void => {
      setWidth(from - move.clientX);
    };
    workArea.classList.add('resizing');
    splitter.addEventListener('pointermove', pull);
    const done = (): void => {
      workArea.classList.remove('resizing');
      splitter.removeEventListener('pointermove', pull);
    };
    splitter.addEventListener('lostpointercapture', done, { once: true });
  });
  const close = element('close-pane', HTMLButtonElement);
  close.addEventListener('click', () => {
    toggle(false);
  });
  addEventListener('resize', () => {
    if (!pane.hidden) setWidth(width);
  });
  setWidth(FIRST);

  return {
    body: element('pane-body', HTMLElement),
    show: () => {
      toggle(true);
    },
    hide: () => {
      toggle(false);
    },
    isShown: () => !pane.hidden,
    setWidth,
    focusTitleBar: () => {
      close.focus();
    },
  };
}
