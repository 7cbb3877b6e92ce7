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
  levels: {
    title: 'Where this framework stands',
    lead: '{{count}} {{count|recommendation stands in it or relates to it|recommendations stand in it or relate to it}}. Each row tells how many of them one point of view places at each level; no average is made across points of view.',
    today: 'Today, from each point of view',
    years: 'Year by year, according to: {{side}}',
    year: 'Year',
    side: 'Point of view',
    yearsHow: 'Each year as it was seen on 31 December, by the same definition as today; the current year as of today.',
  },
  mapped: {
    title: 'Counted elsewhere, read on our scale',
    rule: 'A scale of five steps is read on our four levels so: “not initiated” stays what it is; “minimal” becomes “minimum”; “intermediate” and “nearly complete” count together as “intermediate”, since nearly complete is not complete; “complete” becomes “full”. The original numbers and their source stand below.',
  },
  whole: {
    title: 'What is said of the framework as a whole',
    none: 'Nobody has assessed this framework as a whole yet. Any organisation with an account may, with its reasons.',
    assess: 'Assess this framework',
  },
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
