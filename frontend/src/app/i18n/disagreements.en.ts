import { type DisagreementsWords } from './word-keys';

export const disagreements: DisagreementsWords = {
  title: 'Disagreements',
  lead: 'Where points of view are furthest apart: what each side says, signed and dated, the evidence behind it, and what would settle it.',
  filters: 'Choose disagreements',
  between: 'Between whom',
  pair: '{{one}} and {{other}}',
  area: 'Region',
  organisation: 'Organisation',
  count: '{{count}} {{count|recommendation|recommendations}} in disagreement',
  countAtLeast: 'more than {{count}} recommendations in disagreement',
  gap: '{{count|level|levels}} apart',
  gapOfAll: 'and {{count}} between all points of view',
  proof: 'Evidence for it',
  signed: { report: 'Report published on {{day}}', assessment: 'Assessment published on {{day}}' },
  morePieces: 'and {{count}} more {{count|piece|pieces}} of evidence',
  others: 'Without a recent level. {{others}}.',
  areas: 'Civil society, region by region: divergence {{divergence}}',
  settle: {
    title: 'What would settle it',
    nothing:
      'No evidence, reply, verification or point of view is missing: the same facts are read differently on each side.',
    evidence_missing: {
      government: 'Public evidence for what the government says.',
      civil_society: 'Public evidence for what civil society says.',
      donor: 'Public evidence for what donors say.',
      independent: 'Public evidence for what independent observers say.',
    },
    side_missing: {
      government: 'A recent assessment by the government.',
      civil_society: 'A recent assessment by civil society.',
      donor: 'A recent assessment by donors.',
      independent: 'A recent assessment by independent observers.',
    },
    objection_unanswered: '{{count}} {{count|reply that is past due.|replies that are past due.}}',
    milestone_unverified:
      '{{count}} {{count|milestone reported as achieved, to be confirmed|milestones reported as achieved, to be confirmed}} by two observers.',
  },
  read: {
    statement: 'Read its statement',
    objection: 'Read the objection',
    objectionOf: 'Read objection {{number}}',
    milestones: 'See the milestones',
    silences: 'See who has said nothing',
  },
  none: {
    title: 'No disagreement matches these filters',
    detail:
      'Remove a filter above. A divergence is measured between two recent points of view, of less than twelve months.',
    all: 'All recommendations',
  },
  csv: 'These recommendations as CSV',
  silences: 'Who remains silent',
};
