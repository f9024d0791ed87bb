// A small first script: the page's own rules and words are there at once, the spreadsheet follows.
import './page.css';
import { showMessage } from './message-bar';
import { loadOfficeFonts } from './office-fonts';
import { askForNamedWorkbook, fetchAddIn } from './served';
import { pageText } from './text';

// What the spreadsheet will need comes while it is still being fetched and read itself.
Promise.all([
  import(/* webpackChunkName: 'spreadsheet' */ './start'),
  fetchAddIn(),
  askForNamedWorkbook(),
  loadOfficeFonts(),
])
  .then(([{ start }, addIn, named]) => start(addIn, named))
  .catch((error: unknown) => {
    console.error(error);
    showMessage(pageText.startFailed(error instanceof Error ? error.message : pageText.unexpected));
  });
