export { parsedJson } from '../grid/parsed-json';
