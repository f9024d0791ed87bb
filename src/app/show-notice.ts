import type { NoticeId } from './words';

/** Share of the screen, in percent. */
const size = { width: 28, height: 22 } as const;

/**
 * Says something over the sheet without writing into it, for an officer who can't see the pane. Needs DialogApi 1.1.
 *
 * @returns the way to put it away again; does nothing where Excel shows no such window
 */
export function showNotice(id: NoticeId): () => void {
  let dialog: Office.Dialog | null = null;
  let unwanted = false;
  try {
    const address = new URL('notice.html', location.href);
    address.searchParams.set('notice', id);
    Office.context.ui.displayDialogAsync(
      address.href,
      { ...size, displayInIframe: true, promptBeforeOpen: false },
      (opened) => {
        if (opened.status !== Office.AsyncResultStatus.Succeeded) return;
        dialog = opened.value;
        if (unwanted) dialog.close();
      },
    );
  } catch {
    // What was asked for waits in the pane all the same.
  }
  return () => {
    unwanted = true;
    dialog?.close();
  };
}
