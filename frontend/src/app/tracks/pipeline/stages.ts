import { type PipelineStage } from '@parole-tenue/contract';

/** A stage with those that its people go on to. */
export interface Step {
  stage: PipelineStage;
  next: PipelineStage[];
  /** Beside the pipeline: a first stage that is not the first one. */
  isApart: boolean;
  /** Of those here, the share that is in none of the next stages; negative where more are. Null where it is not known. */
  dropOut: number | null;
  /** The same as people. */
  lost: number | null;
}

export function stepsOf(stages: readonly PipelineStage[]): Step[] {
  return stages.map((stage, index) => {
    const next = stages.filter(({ slot }) => slot.after === stage.slot.key);
    const dropOut = next[0]?.dropOut ?? null;
    return {
      stage,
      next,
      isApart: index > 0 && stages.every(({ slot }) => slot.key !== stage.slot.after),
      dropOut,
      lost: dropOut === null || stage.latest === null ? null : Math.round(stage.latest.value * dropOut),
    };
  });
}

/** The longest bar or target; 1 where nothing is known. */
export function widestOf(stages: readonly PipelineStage[]): number {
  return Math.max(0, ...stages.flatMap(({ latest, pace }) => [latest?.value ?? 0, pace?.target ?? 0])) || 1;
}

export type PaceVerdict = 'done' | 'inTime' | 'tooSlow';

/** Whether a stage fills fast enough; null where no day or no beginning is known. */
export function verdictOf(pace: NonNullable<PipelineStage['pace']>): PaceVerdict | null {
  if (pace.share >= 1) return 'done';
  if (pace.pace === null) return null;
  return pace.pace >= 1 ? 'inTime' : 'tooSlow';
}
