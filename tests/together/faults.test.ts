import '../workbench/clock';
import { together } from './together';

together('faults');
