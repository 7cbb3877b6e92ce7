import { type PunctualityWords } from './word-keys';

export const punctuality: PunctualityWords = {
  title: 'Punctuality',
  summary:
    'Of {{due}} {{due|report|reports}} expected: {{onTime}} on time, {{late}} late, {{missing}} never handed in.',
  none: 'No period has closed yet since it leads with an account.',
  notInvited: 'Nobody there has an account yet: nothing is asked of it.',
  onTime: 'On time',
  late: 'Late',
  missing: 'Never handed in',
  heading: 'Reports expected: on time, late, never handed in',
  bar: '{{part}}: {{count}}',
  how: 'Reports expected',
  count: 'Number',
  due: 'All',
  reports: {
    title: 'Latest reports',
    late: 'late',
    on: 'published on',
  },
  objections: {
    title: 'Objections without a reply',
    none: 'None: every objection to what it published has its reply.',
    about: 'on',
    deadline: 'reply expected by',
    overdue: 'reply expected since',
  },
  past: 'What it answered for before',
};
