import { type PublicWords } from './word-keys';

export const en: PublicWords = {
  product: {
    name: 'Parole tenue',
    neutralTitle: 'Workspace',
    description:
      'What was recommended for peace in Mali, who answers for it, what has been done, and how we know: every point of view, side by side.',
  },
  shell: {
    skip: 'Skip to content',
    language: 'Language',
    quickExit: 'Quick exit',
  },
  nav: {
    label: 'Pages',
    menu: 'Menu',
    overview: 'Overview',
    recommendations: 'Recommendations',
    organisations: 'Organisations',
    method: 'Method',
    signIn: 'Sign in',
    signOut: 'Sign out',
    work: 'My work',
  },
  footer: {
    promise: 'Every statement is dated and signed. None is averaged, none is rewritten.',
  },
  demo: {
    mark: 'demonstration',
    banner: 'Demonstration.',
    explanation: 'The recommendations are real; the reports and assessments are fictional.',
  },
  loading: 'Loading…',
  notFound: {
    title: 'This page does not exist',
    detail: 'The address may be incomplete, or the recommendation may have another reference.',
  },
  problem: {
    retry: 'Try again',
    reference: 'Reference to quote: {{id}}',
    unreachable: {
      title: 'The server does not answer',
      detail: 'Check your connection, then try again. What you already see stays readable.',
    },
  },
  pager: { label: 'Pages of the list', first: 'Start of the list', next: 'More of the list' },
  source: { reportedBy: 'Reported by {{source}}.', notChecked: 'Not checked against the original.' },
  translation: {
    onlyIn: { fr: '(in French only)', en: '(in English only)' },
    language: { fr: 'French', en: 'English' },
  },
  perspective: {
    government: 'Government',
    civil_society: 'Civil society',
    donor: 'Donors',
    independent: 'Independent',
  },
  judgement: {
    not_initiated: 'Not initiated',
    minimum: 'Minimum',
    intermediate: 'Intermediate',
    full: 'Full',
    no_evidence: 'No evidence',
    not_applicable: 'Not applicable',
  },
  viewState: {
    outdated: 'over 12 months old',
    no_evidence: 'no evidence',
    not_applicable: 'not applicable',
    never_assessed: 'never assessed',
  },
  milestoneState: {
    planned: 'Planned',
    in_progress: 'In progress',
    achieved: 'Achieved',
    cancelled: 'Cancelled',
  },
  strip: {
    part: '{{who}}: {{what}}',
    separator: '; ',
    divergence: 'divergence {{divergence}}',
    noDivergence: 'no measurable divergence',
    organisations: '{{count}} {{count|organisation|organisations}}',
    range: 'from {{from}} to {{to}}',
    outdated: '{{level}}, over 12 months ago',
    gap: 'apart',
    gapUnknown: 'Divergence cannot be measured: fewer than two recent points of view',
    legend: 'Legend',
    outdatedMark: 'over 12 months old',
    apartMark: 'no evidence or never assessed',
  },
  timeline: {
    report: 'Report; level stated:',
    assessment: 'Assessment:',
    evidence: '{{count}} {{count|public piece|public pieces}} of evidence',
    noEvidence: 'No public evidence.',
    superseded: 'Superseded by a newer version',
  },
};
