import type { Edition } from '../../guidance/edition';
import { guidanceText as words } from './words';

/** One thing that the guidance says, as it is found and shown. */
export interface GuidanceEntry {
  readonly id: string;
  readonly kind: 'question' | 'paragraph' | 'lever' | 'kind' | 'change' | 'contact' | 'date' | 'treatment';
  readonly title: string;
  readonly says: string;
  /** Ids of the paragraphs that it rests on. */
  readonly cites: readonly string[];
}

const paragraphTitle = (id: string, { annexes }: Edition): string => {
  const annex = /^([A-Z])\d+$/.exec(id)?.[1];
  return annex === undefined || annexes[annex] === undefined
    ? words.paragraph(id)
    : words.paragraphOf(id, annexes[annex]);
};

/** Everything of an edition that can be looked up, questions first. */
export function entriesOf(edition: Edition): readonly GuidanceEntry[] {
  const { questions, paragraphs, levers, annexes, kindsOfGain, changes, contacts, centres } = edition;
  return [
    ...questions.map(({ id, asks, answer }) => ({
      id,
      kind: 'question' as const,
      title: asks,
      says: paragraphs[answer]?.says ?? '',
      cites: [answer],
    })),
    ...edition.treatments.map(({ treatment, says, examples, cites }) => ({
      id: treatment,
      kind: 'treatment' as const,
      title: words.treated(treatment),
      says: examples.length === 0 ? says : `${says} ${words.examples(examples)}`,
      cites,
    })),
    ...kindsOfGain.map(({ id, title, says, cites }) => ({ id, kind: 'kind' as const, title, says, cites })),
    ...levers.map(({ annex, says, cites }, index) => ({
      id: `lever ${String(index)}`,
      kind: 'lever' as const,
      title: says,
      says: words.leverOf(annex, annexes[annex] ?? ''),
      cites,
    })),
    ...Object.values(paragraphs).map(({ id, says }) => ({
      id,
      kind: 'paragraph' as const,
      title: paragraphTitle(id, edition),
      says,
      cites: [],
    })),
    ...edition.milestones.map(({ when, says, cites }) => ({
      id: `date ${when}`,
      kind: 'date' as const,
      title: when,
      says,
      cites,
    })),
    ...changes.map(({ about, before, now, cites }) => ({
      id: `change ${about}`,
      kind: 'change' as const,
      title: about,
      says: words.change(before, now),
      cites,
    })),
    ...[
      ...contacts.map((contact) => ({ ...contact, region: '' })),
      ...Object.entries(centres).map(([region, contact]) => ({ ...contact, region })),
    ].map(({ name, organisation, about, email, telephone, region, cites }, index) => ({
      id: `contact ${String(index)}`,
      kind: 'contact' as const,
      title: [region, name, organisation].filter((part) => part !== '').join(', '),
      says: [about, email, telephone].filter((part) => part !== '').join(' · '),
      cites,
    })),
  ];
}
