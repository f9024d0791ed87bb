// A small first script: the page's own rules and words are there at once, the spreadsheet follows.
import './page.css';
import { showMessage } from './message-bar';
import { pageText } from './text';

import('./start')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    console.error(error);
    showMessage(pageText.startFailed(error instanceof Error ? error.message : pageText.unexpected));
  });
