import { type SaidWords } from './word-keys';

export const said: SaidWords = {
  period: 'Period: {{period}}',
  late: 'Sent in after the period closed',
  since: 'Seen since {{day}}',
  areas: 'Where: {{areas}}',
  about: {
    supports: 'Supports the milestone “{{title}}”',
    contradicts: 'Contradicts the milestone “{{title}}”',
  },
  values: 'Values reported',
  value: '{{title}}: {{value}}',
  outOf: '{{numerator}} of {{denominator}}',
  percent: '{{number}}%',
  unavailable: 'not available on {{day}}: {{why}}',
  on: 'on {{day}}',
  part: {
    female: 'women',
    male: 'men',
    young: 'aged 15 to 24',
    grown: 'aged 25 to 40',
    others: 'other ages',
  },
  blockers: 'What stands in the way',
  blocker: '{{title}}: {{kind}}, since {{day}} – {{text}}',
  blockerKind: {
    security: 'security',
    funding: 'funding',
    law: 'law',
    mandate: 'mandate',
    dispute: 'dispute',
    access: 'access',
    other: 'another cause',
  },
  undone: 'This version says nothing any more of: {{titles}}. What the one before said counts no longer.',
  standing: {
    open: 'Reply expected by {{day}}',
    unanswered: 'Without a reply since {{day}}',
    answered: 'Read the reply',
  },
  objections: '{{count}} {{count|objection|objections}}:',
  objection: {
    open: 'reply expected',
    unanswered: 'without a reply',
    answered: 'has its reply',
  },
};
