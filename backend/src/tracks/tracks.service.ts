import {
  LATEST_MEETINGS,
  type MeetingsTrack,
  type QuotaTrack,
  type Track,
  type TrackView,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { today } from '../core/http/validators.js';
import { Absent } from '../core/problems/problems.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { IndicatorViewsRepository } from '../progress/indicator-views.repository.js';
import { coverageOf, decisionsOf, withOutcomes, withWithdrawn } from './meetings.view.js';
import { pipelineOf } from './pipeline.view.js';
import { bodiesOf, endedOf } from './quota.view.js';
import { fillSlots, seriesOf } from './slots.js';
import { type Measured, TracksRepository } from './tracks.repository.js';

type Views = { [View in TrackView]: (of: Measured) => Promise<Extract<Track, { view: View }>> };

/** The views of a track, one per kind of template. */
@Injectable()
export class TracksService {
  private readonly views: Views = {
    targets: async (of) => ({ view: 'targets', template: of.template, series: seriesOf(await this.fill(of)) }),
    pipeline: async (of) => ({ view: 'pipeline', template: of.template, stages: pipelineOf(await this.fill(of)) }),
    meetings: (of) => this.showMeetings(of),
    quota: (of) => this.showQuota(of),
  };

  constructor(
    private readonly tracks: TracksRepository,
    private readonly indicators: IndicatorViewsRepository,
    private readonly frameworks: FrameworksService,
  ) {}

  /** @throws Absent where there is no template */
  async get(reference: string): Promise<Track> {
    const measured = await this.tracks.find(reference);
    if (!measured) throw new Absent();
    return this.views[measured.template.view](measured);
  }

  private async fill({ recommendationId, slots }: Measured) {
    return fillSlots(slots, await this.indicators.findOf(recommendationId));
  }

  private async showMeetings({ recommendationId, template }: Measured): Promise<MeetingsTrack> {
    const told = await this.tracks.findMeetings(recommendationId);
    const said = withWithdrawn(told, await this.tracks.findWithdrawn(recommendationId));
    const meetings = withOutcomes(said, await this.tracks.findOutcomes(recommendationId), today());
    const coverage = coverageOf(await this.tracks.findAreas(), meetings, today());
    const latest = meetings.slice(0, LATEST_MEETINGS);
    const counts = { meetingCount: meetings.length, decisions: decisionsOf(meetings), coverage };
    return { view: 'meetings', template, meetings: latest, ...counts };
  }

  private async showQuota(of: Measured): Promise<QuotaTrack> {
    const indicators = await this.indicators.findOf(of.recommendationId);
    const frameworks = await this.frameworks.findBySlugs(of.frameworks);
    const bodies = bodiesOf(fillSlots(of.slots, indicators), indicators);
    return { view: 'quota', template: of.template, bodies, ended: endedOf(frameworks) };
  }
}
