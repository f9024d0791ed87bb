import type { CheckWords } from '../../check';

export const words = {
  title: 'No gain stands twice in the register',
  why: 'A gain counts once, in one row, however many services share in it.',
  messages: {
    'two-rows': {
      heading: 'Gain registered in two rows',
      says: '“{words}” is entered in the register under {first} ({cell2}) and again under {again} ({cell}): it may be one gain counted in two rows.',
      remedy:
        'Take one of the lines out, or say in its words what sets it apart. If they are two gains all the same, explain it.',
    },
    'same-row': {
      heading: 'Gain registered twice',
      says: '“{words}” is entered in the register twice under {first} ({cell2} and {cell}): it may be one gain counted twice.',
      remedy:
        'Take one of the lines out, or say in its words what sets it apart. If they are two gains all the same, explain it.',
    },
  },
  notApplicable: 'The workbook holds no register with gains of the year.',
  explain: 'What each of the two gains is and where each comes from.',
  notCheckable: 'The same gain in other words cannot be seen.',
} as const satisfies CheckWords;
