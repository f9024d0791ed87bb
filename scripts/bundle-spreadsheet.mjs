// Jest runs this before the suites in Node; each project has a file of its own, since Jest runs the same one only once.
export { bundleSpreadsheet as default } from './bundle-for-tests.mjs';
