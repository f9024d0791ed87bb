import { baseline } from './baseline/function';
import { excluded } from './excluded/function';
import { target } from './target/function';
import { cashable } from './cashable/function';
import { targets } from './targets/function';
import { cashableShare } from './cashable-share/function';
import { shortfall } from './shortfall/function';
import { status } from './status/function';
import { gains } from './gains/function';
import { rule } from './rule/function';
import { treatment } from './treatment/function';
import { reason } from './reason/function';
import { check } from './check/function';
import type { DeclaredFunction } from './declare';

/** Written from the folders beside this file (npm run functions); not edited by hand. New functions stand last. */
export const declaredFunctions: readonly DeclaredFunction[] = [
  baseline,
  excluded,
  target,
  cashable,
  targets,
  cashableShare,
  shortfall,
  status,
  gains,
  rule,
  treatment,
  reason,
  check,
];
