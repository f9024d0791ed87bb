export { fingerprint } from '../grid/fingerprint';
