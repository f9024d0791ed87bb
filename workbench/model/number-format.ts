import { numfmt } from '@univerjs/core';

/** Whether Excel would take a text for a number format: four parts at most, quotes and brackets closed, letters known. */
export function isNumberFormat(pattern: string): boolean {
  if (pattern.length > 255 || !numfmt.isValidFormat(pattern)) return false;
  const bare = pattern
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/General|AM\/PM|A\/P|E[+-]/gi, '');
  return !/[^dmyhsbeg]/i.test(bare.replace(/[^a-z]/gi, ''));
}
