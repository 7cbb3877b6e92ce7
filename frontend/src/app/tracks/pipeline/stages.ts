import { type PipelineStage } from '@parole-tenue/contract';

/** A stage with the one its people come from. */
export interface Step {
  stage: PipelineStage;
  before: PipelineStage | null;
  /** Beside the pipeline: a first stage that is not the first one. */
  isApart: boolean;
  /** Of those at the stage before, how many are not here; negative when more are. Null where one of both is unknown. */
  lost: number | null;
}

export function stepsOf(stages: readonly PipelineStage[]): Step[] {
  return stages.map((stage, index) => {
    const before = stages.find(({ slot }) => slot.key === stage.slot.after) ?? null;
    const [from, to] = [before?.latest?.value, stage.latest?.value];
    return {
      stage,
      before,
      isApart: before === null && index > 0,
      lost: from === undefined || to === undefined ? null : from - to,
    };
  });
}

/** The longest bar or target; 1 where nothing is known. */
export function widestOf(stages: readonly PipelineStage[]): number {
  return Math.max(0, ...stages.flatMap(({ latest, pace }) => [latest?.value ?? 0, pace?.target ?? 0])) || 1;
}

/** The first stage and the farthest one after it that have numbers. */
export function endsOf(steps: readonly Step[]): { first: PipelineStage | null; last: PipelineStage | null } {
  const known = steps.filter(({ stage, isApart }) => stage.latest !== null && !isApart).map(({ stage }) => stage);
  return { first: known[0] ?? null, last: known.length > 1 ? (known.at(-1) ?? null) : null };
}

export type PaceVerdict = 'done' | 'over' | 'inTime' | 'tooSlow';

/** Whether a stage fills fast enough; null where no day or no beginning is known. */
export function verdictOf(pace: NonNullable<PipelineStage['pace']>): PaceVerdict | null {
  if (pace.share >= 1) return 'done';
  if (pace.timeShare === null || pace.pace === null) return null;
  if (pace.timeShare > 1) return 'over';
  return pace.pace >= 1 ? 'inTime' : 'tooSlow';
}
