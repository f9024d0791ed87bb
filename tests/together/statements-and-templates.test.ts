import '../workbench/clock';
import { together } from './together';

together('statements-and-templates');
