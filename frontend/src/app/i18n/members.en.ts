import { type MembersWords } from './word-keys';

export const members: MembersWords = {
  lead: 'The people who speak for it, and what they did. Only your colleagues see this page: these names are never published.',
  people: {
    title: 'Members',
    me: '(you)',
    since: 'since',
    withFactor: 'one-time codes on',
    withoutFactor: 'no one-time codes',
    suspended: 'Account suspended',
    manage: 'Manage',
    alone: 'You are the only person of your organisation',
    aloneDetail:
      'Invite a second person: one writes, the other reads and publishes. Until then you publish yourself what you write.',
    export: 'Export the list (CSV)',
    exportHint: 'The file holds names and addresses. You are first asked to confirm that it is you.',
    file: 'members',
  },
  focal: {
    title: 'Focal points',
    lead: 'Who looks after which recommendation, and who steps in. Known to your organisation alone.',
    none: 'No recommendation to look after',
    noneDetail: 'When your organisation answers for a recommendation, it appears here.',
    focalPoint: 'Focal point:',
    alternate: 'Alternate:',
    nobody: 'nobody yet',
    change: 'Say who',
    save: 'Save',
    busy: 'Sending…',
    saved: 'Saved.',
    twice: 'Choose two different people.',
  },
  action: {
    lead: 'Make lead',
    member: 'Take the lead’s role away',
    suspend: 'Suspend',
    restore: 'Restore',
    help: 'Link for a new password',
  },
  explain: {
    lead: 'Publishes, decides who reads evidence, manages members.',
    member: 'Still writes and submits, but manages nothing.',
    suspend: 'Ends their sessions and keeps them from signing in.',
    restore: 'Gives them access again, with the same role.',
    help: 'When this person forgot theirs.',
  },
  confirm: {
    lead: {
      title: 'Make {{name}} a lead?',
      detail:
        'This person will be able to publish for your organisation, decide who reads evidence, and invite and suspend members, you among them. All members will be told.',
    },
    member: {
      title: 'Take the lead’s role from {{name}}?',
      detail:
        'This person remains a member: they write and submit, but no longer publish what others write, nor manage members. They will be told.',
    },
    suspend: {
      title: 'Suspend {{name}}?',
      detail:
        'Their sessions end at once and they can no longer sign in. What they wrote stays with your organisation. You can restore them at any time. If it is a lead, all members are told.',
    },
    restore: {
      title: 'Restore {{name}}?',
      detail: 'This person will be able to sign in again, with their password and the same role.',
    },
    help: {
      title: 'Make a link for {{name}}?',
      detail:
        'With this link the person chooses a new password. It can be used once, for {{minutes}} minutes. Their one-time codes are still asked for, and they are told that you made this link.',
    },
  },
  done: {
    lead: '{{name}} is a lead now.',
    member: '{{name}} is a member now.',
    suspend: 'The account is suspended and its sessions are over.',
    restore: 'The account is restored.',
    help: 'The link is made.',
  },
  invitations: {
    title: 'Invitations',
    lead: 'Who is invited chooses their own password. Their link can be used once, for {{days}} days.',
    email: 'The person’s e-mail address',
    emailHint: 'They will sign in with it.',
    noEmail: 'Give a whole e-mail address, for example awa@example.org.',
    role: 'Their role',
    can: {
      member: 'Writes and submits reports, assessments and evidence.',
      lead: 'Also publishes, decides who reads evidence, manages members.',
    },
    submit: 'Make the invitation',
    busy: 'Making it…',
    open: 'Waiting for an answer',
    none: 'No invitation is open. One that was accepted leaves this list: the person then stands among the members.',
    until: 'valid until',
    expired: 'the link has expired',
    again: 'New link',
    revoke: 'Withdraw',
    confirmAgain: {
      title: 'Make a new link for {{email}}?',
      detail: 'The old link will no longer work. The new one is valid for {{days}} days.',
    },
    confirmRevoke: {
      title: 'Withdraw the invitation of {{email}}?',
      detail: 'Their link will no longer work. You can invite this person again.',
    },
    revoked: 'The invitation is withdrawn.',
  },
  activity: {
    title: 'Activity',
    lead: 'What the people of your organisation did, newest first. Nobody else sees it.',
    none: 'Nothing yet',
    noneDetail:
      'Each report, assessment or piece of evidence of your organisation leaves a line here: who, what, when.',
    nobody: 'An erased account',
  },
  did: {
    report: {
      create: 'began a report',
      change: 'changed a report',
      submit: 'submitted a report',
      return: 'returned a report',
      publish: 'published a report',
    },
    assessment: {
      create: 'began an assessment',
      change: 'changed an assessment',
      submit: 'submitted an assessment',
      return: 'returned an assessment',
      publish: 'published an assessment',
    },
    evidence: { create: 'added evidence', change: 'changed evidence', delete: 'removed evidence' },
    milestone: { create: 'planned a milestone', change: 'changed a milestone' },
    invitation: {
      create: 'invited a person',
      renew: 'renewed an invitation',
      revoke: 'withdrew an invitation',
    },
    member: {
      join: 'joined the organisation',
      appoint: 'changed the role of a member',
      suspend: 'suspended a member',
      restore: 'restored a member',
      help: 'made a password link for a member',
      export: 'exported the list of members',
      erase: 'erased their data',
    },
    other: 'made a change',
  },
};
