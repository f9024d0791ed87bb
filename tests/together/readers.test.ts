import { together } from './together';

together('readers');
