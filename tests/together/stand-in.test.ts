import '../workbench/clock';
// It closes what a test opened, which must be asked for outside every suite.
import '../workbench/open-workbook';
import { together } from './together';

together('stand-in');
