import { type MethodWords } from './word-keys';

export const method: MethodWords = {
  lead: 'How things are measured, what is added up and what never is, who sees what, and where the texts come from.',
  contents: 'On this page',
  scale: {
    title: 'The scale',
    intro:
      'It follows the Peace Accords Matrix. Everybody places a recommendation, a milestone or a whole framework on it, with reasons and evidence.',
    not_initiated: 'Nothing has begun.',
    minimum: 'Begun, but at this pace it will not be done in time.',
    intermediate: 'Begun, and at this pace it will be done in time.',
    full: 'Done.',
    no_evidence: 'Apart from the scale: nothing allows a judgement.',
    not_applicable: 'Apart from the scale: its framework ended and nothing follows it.',
  },
  perspectives: {
    title: 'Four points of view, never an average',
    text: 'Government, civil society, donors and independent observers speak side by side. The kind of organisation makes the point of view. Two points of view are never added up, and there is no overall grade: their disagreement is a finding, not a fault to be corrected. An organisation counts once, however many accounts it has, and publishes at most a hundred statements a day on one subject. If it becomes of another kind, what it published stays under the older one, and it counts under the kind of its latest assessment.',
  },
  median: {
    title: 'The level of a point of view',
    text: 'Of each organisation only the latest published assessment counts, on its own or within a report. The level of the point of view is the median of these; of an even number, the lower of the two in the middle: always a level that somebody really stated. The number of organisations is always shown; where the level rests on a single one, the page says so.',
    example:
      'Example: four associations say 0, 1, 2 and 3. The level of civil society is 1, and the page also shows the range, from 0 to 3.',
    replaced: 'An organisation that later says “no evidence” or “not applicable” thereby withdraws its earlier level.',
  },
  divergence: {
    title: 'Divergence',
    text: 'The highest level minus the lowest, among recent points of view. From 0 (agreed) to 3 (one says full, the other not initiated). From 1 on there is disagreement; from 2 on whoever answers for it is told and may reply. With fewer than two recent points of view there is nothing to measure.',
  },
  fresh: {
    title: 'Recent or outdated',
    text: 'An assessment counts for twelve months. Older than that it stays visible, drawn hollow and outside the line, and enters neither the median nor the divergence.',
  },
  areas: {
    title: 'Area by area, and regional divergence',
    text: 'An assessment of civil society may say which areas it speaks for. For each area the latest assessment of each organisation that names it counts; one that names none speaks of Mali as a whole and leaves the areas as they are. Regional divergence is the highest level minus the lowest, among areas with a recent level; with fewer than two areas there is none.',
  },
  time: {
    title: 'Quarter by quarter',
    text: 'The level of a quarter is that of its last day, by the same definition as today, with what was published and not yet superseded on that day. So a new assessment never changes a quarter that has passed.',
  },
  guided: {
    title: 'How one assesses',
    text: 'The form asks the questions of the scale: does it still apply, is enough known, has it begun, is it done, will it be done in time at this pace? The answers propose a level; the organisation decides, and says why where it chooses another. Answers, reasons, effect and confidence are published with the level. A published assessment never changes: the next one follows it, and both stay.',
  },
  shares: {
    title: 'Shares of recommendations',
    text: 'Charts count, for each point of view, how many recommendations stand at each level. Those without a recent level are counted apart, hatched: no data is never a zero.',
  },
  map: {
    title: 'The map',
    text: 'The map counts, area by area, the recommendations for which civil society gave a recent level that names the area, how many of these stand at each level, and on how many that level stands two or more levels apart from the state’s. Where the filters leave a single recommendation, it shows its level and the gap itself. Nothing on it is an average. Shares by level and numbers of statements are shown only where at least three organisations work; where their difference from the rest would tell too much, one more area is not shown. A disagreement is signed, and can be read on the page of its recommendation already. On the outline from before 2016, indicative, the numbers of areas created since are added to those of the old one; a recommendation then counts in each area. The lines drawn imply no position.',
  },
  filters: {
    title: 'Filters and their numbers',
    text: 'The number beside a choice tells how many recommendations it would leave, with the other filters as they are; several choices of one filter add up. “Region” keeps what was promised for it (a milestone or a measured value that names it) or said of it (a current report or assessment that names it): that is not where evidence comes from. “Published” keeps recommendations about which something was published in that quarter. “No recent level” means that this point of view gave no level in the last twelve months; “never assessed”, that nobody ever judged it.',
  },
  silence: {
    title: 'Silence',
    text: 'Silence is information: the days since the lead last reported, “never assessed”, “no evidence” are shown as such. Beyond 365 days a recommendation is called silent. A real organisation that has no account yet is “not yet invited”, never silent. Nothing turns into “broken” by itself.',
  },
  milestones: {
    title: 'Milestones',
    text: 'A milestone is what the current published report of the latest period says of it; without one it is planned. The share achieved is the weight of achieved milestones over the weight of all milestones that are not cancelled. The page says how many were left out. Slippage counts the days between the first planned date and the actual one, or the date planned today, or today once that has passed. When a date moves, the old one stays visible with the reason. A milestone is overdue when its date has passed and it is neither achieved nor cancelled. It is achieved only through a published report, of the organisation that answers for it or of the lead; others say whether what they see supports or contradicts it. Once a published report or assessment spoke of it, only its date can still move.',
  },
  values: {
    title: 'Current values',
    text: 'An indicator has the values of the current reports: of each organisation and period the one published last. A report that supersedes another without repeating a value takes it back, and one that changes its period takes it back from the former one. A value is of a day in its report’s period. Figures of public sources stay what they say: no report replaces them. Figures of two organisations, or two figures published elsewhere, stand side by side: neither added up nor averaged. “Not available” is an answer too, with its reason. Where a single number is shown, it is the latest; where each value counts its own period only, it is the sum of what the same organisation reported.',
  },
  breakdown: {
    title: 'Breakdown by sex, age and region',
    text: 'The parts of one breakdown are compared with the whole they belong to: the value, those counted of a percentage, all the seats of a quota. Where the sum is off, the page shows both numbers and refuses nothing: not knowing somebody’s age is no reason to withhold a count.',
  },
  targets: {
    title: 'Targets',
    text: 'A value is read beside the target of its period and the final target, from a dated baseline. “Target reached” means that the published value goes at least that far, in the direction that is the good one for this indicator. It is no judgement on the recommendation: that belongs to organisations alone. When a target changes after its period has begun, or after a value was published, the old one stays visible with the reason.',
  },
  quota: {
    title: 'The quota of law 2015-052',
    text: 'Among people appointed, at least 30% of either sex; on a list of three names or more, at most 70% of one sex. Compliance is computed for each body and date, from the seats; of a single seat the law asks nothing. A body complies “today” by its last count; where two counts of the same date contradict each other, the question stays open. The share of young people (15 to 40, of all seats) is shown only where the age is known for each seat; it is held against no legal figure, because none was found.',
  },
  pipeline: {
    title: 'The path, what is lost on it, and its pace',
    text: 'The number of a stage is the latest that is reported; where nobody reports, that of public sources. Drop-out is the share of the people at the stage before who are in none of the stages that come from it; it is unknown as long as one of these numbers is. Pace is the share of the target reached, divided by the share of the time gone by, on the day of the latest value: 1 means in time. A fictional number is never compared with a real one: who reports a number decides which it is.',
  },
  meetings: {
    title: 'Meetings and their coverage',
    text: 'These are the meetings of the current reports. A decision is kept or not as organisations say; where one says kept and another not, it is disputed, and both stand. The words, the owner and the due date of a published decision no longer change. If the organisation that reported it withdraws it, it stays, marked “withdrawn”, where another has said what became of it. Where nobody has said, it is open, and overdue once its day has passed. Coverage counts, for each region, the meetings of the last twelve months; a national meeting covers no region.',
  },
  periods: {
    title: 'Reporting periods',
    text: 'Each framework says whether one reports by quarter or by half-year; another rhythm holds from the next half-year on and changes nothing of what was owed. A period closes thirty days after its last day, unless the editors of the register set other days. A lead that has an account on the last day of a period owes a report. Sent in after closing, it is accepted and marked “late”. Days that are set later do not change that.',
  },
  punctuality: {
    title: 'Punctuality',
    text: 'Of the closed periods for which an organisation owed a report: handed in on time, handed in late, never handed in. They are counted, not graded. An organisation without an account owes nothing, nor for a period that closed while it was suspended, nor do observers, who do not report.',
  },
  objections: {
    title: 'Objections and replies',
    text: 'An organisation may object to what another published; the reply is expected within thirty days. After that the objection is called “unanswered”, until a reply is published. An organisation has one objection at a time to a statement. A newer version does not remove it: without a reply it is shown there too. Nobody has to agree: both texts stay, and neither changes a level.',
  },
  reply: {
    title: 'The right of reply',
    text: 'Whoever answers for what is judged, the lead or the organisation a milestone falls to, is told of an assessment of level 0 or 1, or when divergence reaches 2. Its reply, one to each assessment, stands beside it. It changes no level, and no assessment waits for a reply to be published.',
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
    text: 'Some figures come from public sources. Each names its source and says whether it was checked against the original. Two figures published for the same thing are both kept. They are never attributed to an account holder. Counts on a scale of five steps are read on ours so: “not initiated” stays what it is; “minimal” becomes “minimum”; “intermediate” and “nearly complete” count together as “intermediate”, since nearly complete is not complete; “complete” becomes “full”.',
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
