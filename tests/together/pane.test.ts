// It tidies up after each test where it is first asked for, which must be outside every suite.
import '@testing-library/react';
import { together } from './together';

together('pane');
