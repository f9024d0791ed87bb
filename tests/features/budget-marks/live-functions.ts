export { calculateLive } from '../../../workbench/headless/live-functions';
