import { type MethodWords } from './word-keys';

export const method: MethodWords = {
  lead: 'How things are measured, what is added up and what never is, who sees what, and where the texts come from.',
  contents: 'On this page',
  scale: {
    title: 'The scale',
    intro: 'It follows the Peace Accords Matrix. Everybody places a recommendation on it, with reasons and evidence.',
    not_initiated: 'Nothing has begun.',
    minimum: 'Begun, but at this pace it will not be done in time.',
    intermediate: 'Begun, and at this pace it will be done in time.',
    full: 'Done.',
    no_evidence: 'Apart from the scale: nothing allows a judgement.',
    not_applicable: 'Apart from the scale: its framework ended and nothing follows it.',
  },
  perspectives: {
    title: 'Four points of view, never an average',
    text: 'Government, civil society, donors and independent observers speak side by side. The kind of organisation makes the point of view. Two points of view are never added up, and there is no overall grade: their disagreement is a finding, not a fault to be corrected.',
  },
  median: {
    title: 'The level of a point of view',
    text: 'Of each organisation only the latest published assessment counts. The level of the point of view is the median of these; of an even number, the lower of the two in the middle: always a level that somebody really stated.',
    example:
      'Example: four associations say 0, 1, 2 and 3. The level of civil society is 1, and the page also shows the range, from 0 to 3.',
    replaced: 'An organisation that later says “no evidence” or “not applicable” thereby withdraws its earlier level.',
  },
  divergence: {
    title: 'Divergence',
    text: 'The highest level minus the lowest, among recent points of view. From 0 (agreed) to 3 (one says full, the other not initiated). From 2 on we speak of disagreement. With fewer than two recent points of view there is nothing to measure.',
  },
  fresh: {
    title: 'Recent or outdated',
    text: 'An assessment counts for twelve months. Older than that it stays visible, drawn hollow and outside the line, and enters neither the median nor the divergence.',
  },
  shares: {
    title: 'Shares of recommendations',
    text: 'Charts count, for each point of view, how many recommendations stand at each level. Those without a recent level are counted apart, hatched: no data is never a zero.',
  },
  silence: {
    title: 'Silence',
    text: 'Silence is information: the days since the lead last reported, “never assessed”, “no evidence” are shown as such. Beyond 365 days a recommendation is called silent. A real organisation that has no account yet is “not yet invited”, never silent. Nothing turns into “broken” by itself.',
  },
  milestones: {
    title: 'Milestones',
    text: 'The share achieved is the weight of achieved milestones over the weight of all milestones that are not cancelled. The page says how many were left out. When a date moves, the old one stays visible with the reason. A milestone is achieved only through a published report.',
  },
  statements: {
    title: 'Who writes, and who publishes',
    text: 'A member drafts, another person of the same organisation publishes. A published report is never edited: a newer version supersedes it, and both stay. Every change enters a journal that nobody can rewrite.',
  },
  visible: {
    title: 'Who sees what',
    public:
      'Public: recommendations, published statements, public evidence. Never a person’s name, never a place finer than a region.',
    shared:
      'Shared: evidence that civil society, donors and observers read among themselves. A ministry has no access to it.',
    restricted: 'Restricted: whatever a civil society organisation sends, by default. It alone reads it.',
    counts: 'Numbers of pieces of evidence count public ones only.',
  },
  record: {
    title: 'What others have published',
    text: 'Some figures come from public sources. Each names its source and says whether it was checked against the original. Two figures published for the same thing are both kept. They are never attributed to an account holder.',
  },
  texts: {
    title: 'The texts and their translations',
    text: 'Every recommendation keeps the wording of its source. “Word for word”, “in other words” or “put from a finding” is said, with the original passage. A translation made here is called unofficial. Responsibilities are an editorial proposal from each institution’s mandate, until the institution commits itself.',
    frameworks: 'All the texts referred to',
  },
  never: {
    title: 'What Parole tenue never does',
    average: 'Average across points of view, or give an overall grade.',
    rewrite: 'Rewrite or erase a published statement.',
    speakFor: 'Speak for an organisation, or attribute words to one that has no account.',
    guess: 'Declare by itself that a word was kept or broken.',
    expose: 'Show a person, a place finer than a region, or the original name of a file.',
    follow: 'Follow its readers: no tracker, no outside service, no address kept.',
  },
};
