import { plainLabel } from '../english/label-words';

const nothing =
  /^(?:t ?b ?[cad]|to (?:be|follow)(?: .{0,40})?|pending|n ?a|not applicable|none|nil|no|yes|ok|x+|awaiting .{0,40}|see (?:above|below|attached|note|notes|over|overleaf|appendix)|as above|as last year|ditto|various|draft|text|action|actions|strategy|key action|key actions)?$/;

/** Whether a text is a stand-in that says nothing: blank, `TBC`, `n/a`, dashes, `see above`. */
export function isPlaceholder(text: string): boolean {
  const short = text.trim();
  if (!/[\p{L}]/u.test(short)) return true;
  if (short.length > 60) return false;
  return nothing.test(plainLabel(short).replace(/[./]/g, ' ').replace(/\s+/g, ' ').trim());
}
