import { listed } from '../../../english/counted';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

const asked = ['contact-name', 'job-title', 'email'];
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const contactIsGiven: Check = {
  id: 'contact-is-given',
  number: 24,
  about: 'form',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/contact-name', 'header/job-title', 'header/email'],
  parameters: [],
  cites: ['4.5', 'P12'],
  words,
  fix: 'none',
  waiver: null,
  check({ kind, boxes, layout }) {
    const fields = layout.header.filter(({ id }) => asked.includes(id));
    // Filed backward looks print no contact; a box that is there should be filled all the same.
    const absent = kind === 'forward' ? fields.filter(({ id }) => boxes[id] === undefined) : [];
    const outcomes: CheckOutcome[] = [];
    if (absent.length > 0) {
      const at = absent.map(({ id, label }) => nowhere(`header/${id}`, label));
      const figures = { boxes: listed(absent.map(({ label }) => `“${label}”`)) };
      outcomes.push(failed('no-box', { at, figures }));
    }
    for (const { id, label } of fields) {
      const box = boxes[id];
      if (box === undefined) continue;
      if (box.text === '') outcomes.push(failed('blank', { at: [box], figures: { box: label } }));
      else if (id === 'email' && !email.test(box.text)) {
        outcomes.push(cannotTell('not-an-email', { at: [box], figures: { text: box.text } }));
      } else outcomes.push(passed(box));
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
