import { type AnswersWords } from './word-keys';

export const answers: AnswersWords = {
  response: {
    title: 'Answer the recommendation',
    lead: 'What your organisation answers as the one that leads. Its lead publishes it alone; a later response may take its place, and both can still be read.',
    answer: 'Your answer',
    choice: {
      accepted: 'The organisation undertakes to carry it out.',
      partly_accepted: 'It undertakes a part of it; the reason says which.',
      noted: 'It takes note of it and undertakes nothing.',
      rejected: 'It will not carry it out.',
    },
    reason: 'The reason',
    reasonHint: 'What you undertake, and why; or why not. At least {{count}} characters.',
    publish: 'Publish the response',
    sure: 'Publish this response?',
    sureDetail:
      'It will appear on the recommendation’s page at once, under the name of your organisation. Nobody can change it from then on.',
    agree: 'Publish',
    published: 'Response published.',
    current: 'Your present response',
    none: 'You have not answered this recommendation yet.',
    alreadyAnswered:
      'Your organisation has answered meanwhile. Begin a new response from the recommendation’s page: what you wrote stays here.',
  },
  objection: {
    title: 'Object',
    lead: 'Say what is wrong or missing in this statement. Another person of your organisation will publish it; the organisation concerned then has 30 days to reply.',
    text: 'Your objection',
    hint: 'Facts, dates, places. At least {{count}} characters.',
    about: 'What you object to',
    other:
      'Your organisation already has an objection to this statement: somebody is writing it, or it waits for its reply. There is only one at a time.',
    openOther: 'Open that objection',
  },
  reply: {
    title: 'Reply to an objection',
    lead: 'The reply will stand under the objection. Another person of your organisation will publish it; there is only one.',
    text: 'Your reply',
    hint: 'Answer point by point. At least {{count}} characters.',
    about: 'The objection',
    to: 'What it objects to',
    other: 'Your organisation already has a reply to this objection, or somebody is writing it. There is only one.',
    openOther: 'Open that reply',
    titleJudgement: 'Reply to an assessment',
    leadJudgement:
      'Your organisation answers for what is judged: its reply will be read beside that assessment, which stays as it is. Another person in your organisation publishes it; there is only one.',
    aboutJudgement: 'The assessment',
    hintJudgement: 'Say what was done, what is wrong in it, what you will do. At least {{count}} characters.',
  },
  aboutGone:
    'This statement can no longer be answered: a newer version has taken its place, somebody has answered already, or your organisation already has an objection to it that waits for its reply. Your text stays saved.',
  taken:
    'Your organisation began an objection to this statement meanwhile. It is in “My work”. This one cannot be saved: copy your text into the other before you leave the page.',
  missing: 'At least {{count}} more {{count|character|characters}}.',
  enough: '{{count}} {{count|character|characters}}.',
};
