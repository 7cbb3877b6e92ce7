import { type FrameworkWords } from './word-keys';

export const framework: FrameworkWords = {
  title: 'Frameworks',
  lead: 'The texts that recommendations stand in or relate to. A recommendation outlives the text it cites.',
  current: 'In force',
  publishedOn: 'Published:',
  standing: 'Recommendations that stand in it',
  relating: 'Recommendations that relate to it',
  none: 'No recommendation followed here stands in this text.',
  kind: {
    report: 'Report',
    article: 'Article',
    agreement: 'Agreement',
    policy: 'Policy',
    law: 'Law',
    dialogue: 'Dialogue',
  },
  endedLead:
    'What was said and measured under this text stays as it was, dated. Its recommendations are still followed and say what they continue in.',
  periods: 'Reporting periods',
  rhythm: { quarterly: 'One report per quarter.', half_yearly: 'One report per half-year.' },
  from: 'From',
  before: 'Before',
  colon: ':',
  comingRhythm: { quarterly: 'one per quarter.', half_yearly: 'one per half-year.' },
  days: 'Reports are taken from',
  until: 'to',
  late: 'Sent in after closing, a report is taken and marked late.',
  state: { coming: 'To come', open: 'Open', closed: 'Closed' },
};
