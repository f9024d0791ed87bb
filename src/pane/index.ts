import { registerCommands } from '../app/register';
import { Turns } from '../excel/in-turn';
import { libraryIsThere, waitForExcel, whenExcelAnswers } from '../excel/ready';
import { doorsOf } from './doors';

/** Put in by the bundler from package.json. */
declare const __CASHABLE_VERSION__: string;

const doors = doorsOf(new Turns(), __CASHABLE_VERSION__);

let commandsAreTied = false;
/** As early as can be: a button that is pressed while Excel is still starting must find its command. */
function tieCommands(): void {
  if (commandsAreTied || !libraryIsThere()) return;
  commandsAreTied = true;
  registerCommands(doors);
}

const fetchPane = () => import(/* webpackChunkName: "pane" */ './open-pane');

/** Resolves once someone may be looking: Excel also starts the add-in for its functions alone, with the pane closed. */
function inSight(): Promise<void> {
  if (document.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}

let isStarted = false;

/**
 * Ribbon buttons and pane; the functions have a script of their own, which runs before this one. The pane's code is on
 * its way while Excel gets ready.
 */
async function start(element: HTMLElement): Promise<void> {
  tieCommands();
  const fetching = inSight().then(fetchPane);
  // A failure is met where the pane is opened.
  fetching.catch(() => undefined);
  const readiness = await waitForExcel();
  if (isStarted) return;
  if (readiness.kind === 'ready') {
    isStarted = true;
    tieCommands();
    const { openPane } = await fetching.catch(fetchPane);
    openPane(element, doors, __CASHABLE_VERSION__);
    return;
  }
  const { sayNotReady } = await fetching.catch(fetchPane);
  sayNotReady(element, readiness, () => {
    void start(element);
  });
  if (readiness.kind === 'library-missing') void whenExcelAnswers().then(() => start(element));
}

const element = document.getElementById('pane');
if (element !== null) void start(element);
