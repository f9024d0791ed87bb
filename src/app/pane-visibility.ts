/**
 * Whether the officer can see the pane. Excel tells of each change; until it has, the page itself is asked: that of a
 * closed pane goes on running, hidden or laid out nowhere. Web views do not always follow their window, so nothing may
 * be written on the strength of this. Needs SharedRuntime 1.1.
 */
export class PaneVisibility {
  #told: boolean | null = null;

  /** Listens to Excel from now on; an Excel that can't tell is no reason to stop. */
  follow(): void {
    const { addin } = Office as { readonly addin?: Partial<typeof Office.addin> };
    if (addin?.onVisibilityModeChanged === undefined) return;
    try {
      addin
        .onVisibilityModeChanged(({ visibilityMode }) => {
          this.#told = visibilityMode === Office.VisibilityMode.taskpane;
        })
        .catch(() => undefined);
    } catch {
      // The page is asked instead.
    }
  }

  isShown(): boolean {
    return this.#told ?? this.#pageIsShown();
  }

  #pageIsShown(): boolean {
    return (
      typeof document !== 'undefined' &&
      document.visibilityState === 'visible' &&
      document.body.offsetWidth > 0
    );
  }
}

/** A slow computer takes several seconds to draw a pane. */
const timeToAppear = 8_000;
const pollEvery = 100;

/**
 * Asks Excel for the pane, at once, and waits until it stands there. Excel for Windows may show it, and may answer, only
 * after the ribbon's command has ended, so whoever waits for this must have ended it.
 *
 * @returns false where it did not come in time
 */
export function showPane(visibility: PaneVisibility, patience: number = timeToAppear): Promise<boolean> {
  let refused = false;
  try {
    Office.addin.showAsTaskpane().catch(() => {
      refused = true;
    });
  } catch {
    refused = true;
  }
  return new Promise((resolve) => {
    const deadline = Date.now() + patience;
    const look = (): void => {
      if (visibility.isShown()) resolve(true);
      else if (refused || Date.now() >= deadline) resolve(false);
      else setTimeout(look, pollEvery);
    };
    // Not at once: a pane that is refused is refused a moment later.
    setTimeout(look, 0);
  });
}
