import {
  type Disagreement,
  type DisagreementSide,
  type Id,
  type Level,
  type PerspectiveView,
  type Settling,
  type Voice,
} from '@parole-tenue/contract';
import { firstSentence } from './first-sentence.js';
import { fourPerspectives } from './item.mapper.js';
import { type ItemRow } from './items.repository.js';
import { type CountedJudgement, type GroundRow, type VoiceRow } from './voices.repository.js';

/** What is known of one recommendation that sides disagree on. */
export interface DisagreementParts {
  item: ItemRow;
  distance: Level;
  ground: GroundRow | undefined;
  /** The latest first. */
  counted: CountedJudgement[];
  /** What was said in the name of sides, by its id. */
  said: ReadonlyMap<Id, VoiceRow>;
}

interface Side {
  view: PerspectiveView;
  voice: VoiceRow | undefined;
}

/** Who speaks for a side: of those who state the level that its median is, the latest. `counted`: the latest first. */
export function speakerOf(view: PerspectiveView, counted: readonly CountedJudgement[]): Id | undefined {
  if (view.state !== 'assessed') return undefined;
  return counted.find(({ perspective, level }) => perspective === view.perspective && level === view.level)
    ?.statementId;
}

export function toDisagreement({ item, distance, ground, counted, said }: DisagreementParts): Disagreement {
  const sides = fourPerspectives(item.perspectives).map((view): Side => {
    const speaker = speakerOf(view, counted);
    return { view, voice: speaker === undefined ? undefined : said.get(speaker) };
  });
  return {
    recommendation: { reference: item.reference, text: item.text },
    framework: item.framework,
    themes: item.themes,
    leads: item.leads,
    divergence: item.divergence,
    regionalDivergence: item.regionalDivergence,
    distance,
    sides: sides.map(({ view, voice }): DisagreementSide => ({ view, voice: voice ? toVoice(voice) : null })),
    areas: ground?.areas ?? [],
    settling: settlingOf(sides, ground?.objections ?? [], ground?.milestones ?? []),
  };
}

function toVoice({ opening, isEvidenced: _, ...voice }: VoiceRow): Voice {
  return { ...voice, sentence: firstSentence(opening, voice.language) };
}

/** What would settle it, from what everybody may read alone: it is the same for every reader. */
function settlingOf(sides: Side[], objections: Id[], milestones: Id[]): Settling[] {
  return [
    ...sides.flatMap(({ view: { perspective }, voice }): Settling[] =>
      voice && !voice.isEvidenced ? [{ kind: 'evidence_missing', perspective, ids: [voice.id] }] : [],
    ),
    ...about('objection_unanswered', objections),
    ...about('milestone_unverified', milestones),
    ...sides
      .filter(isMissing)
      .map(({ view: { perspective } }): Settling => ({ kind: 'side_missing', perspective, ids: [] })),
  ];
}

const isMissing = ({ view: { state } }: Side): boolean => state === 'never_assessed' || state === 'outdated';

const about = (kind: Settling['kind'], ids: Id[]): Settling[] =>
  ids.length > 0 ? [{ kind, perspective: null, ids }] : [];
