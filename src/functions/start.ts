import { helpOlderWebViews } from './older-web-views';
import { registerWhenThere } from './register';

/** The first script of the page: cells wait for the functions, not for the pane. */
helpOlderWebViews();
registerWhenThere();
