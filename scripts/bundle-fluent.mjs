// Jest runs this before the pane's suites: see bundle-spreadsheet.mjs.
export { bundleFluent as default } from './bundle-for-tests.mjs';
