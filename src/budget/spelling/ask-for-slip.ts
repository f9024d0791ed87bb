import { isLineTreatment, type LineTreatment } from '../line';
import { treatmentWords } from '../treatment/words';
import type { Treated } from '../treatment/treat-row';
import type { Slip } from './as-meant';

/** A treatment that rests on words which were read as others: to be decided, with what those words would make of it. */
export function askedForSlip(meant: Treated, slips: readonly Slip[]): Treated {
  const { treatment } = meant;
  const suggested: LineTreatment =
    treatment === 'check'
      ? (meant.suggested ?? 'included')
      : isLineTreatment(treatment)
        ? treatment
        : 'excluded-by-officer';
  const words = slips.map(({ written, meant: read }) => `“${written}” for “${read}”`).join(', ');
  const asRead = isLineTreatment(treatment)
    ? ''
    : ` It would be ${treatmentWords[treatment].toLowerCase()}, and not counted.`;
  return {
    treatment: 'check',
    suggested,
    reason:
      `Its words are one letter away from others that decide it: ${words}.${asRead} ${meant.reason}`.trim(),
    cites: meant.cites,
  };
}
