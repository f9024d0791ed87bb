import { listed } from '../../../english/counted';
import type { Check } from '../../check';
import { signatureBoxes } from '../../layouts/own-boxes';
import { cannotTell, failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

const provisional =
  /^(?:t\.?b\.?[cad]\.?|to (?:be|follow)\b.*|pending|n\/a|none|-+|\?+|x+|awaiting\b.*|vacant|draft)$/i;

export const statementIsSigned: Check = {
  id: 'statement-is-signed',
  number: 25,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward'],
  reads: ['header/signed-leader', 'header/signed-chief-executive', 'header/signed-chief-finance-officer'],
  parameters: ['signatories'],
  cites: ['4.6', 'P11'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['when'] },
  check({ boxes, layout }, { edition }) {
    const own = edition.statements.find(({ statement }) => statement === layout.statement) ?? layout;
    const asked = signatureBoxes(own);
    if (asked.length === 0) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    const missing = asked.filter(({ id }) => (boxes[id]?.text ?? '') === '');
    if (missing.length > 0) {
      const at = missing.map(({ id, label }) => boxes[id] ?? nowhere(`header/${id}`, label));
      const figures = { who: listed(missing.map(({ label }) => label.toLowerCase())) };
      outcomes.push(failed('missing', { at, figures }));
    }
    for (const { id, label } of asked) {
      const box = boxes[id];
      if (box === undefined || box.text === '') continue;
      const figures = { who: label.toLowerCase(), text: box.text };
      outcomes.push(
        provisional.test(box.text) ? cannotTell('provisional', { at: [box], figures }) : passed(box),
      );
    }
    return outcomes;
  },
};
