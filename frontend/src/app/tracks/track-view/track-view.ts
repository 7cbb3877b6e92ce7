import { Component, input } from '@angular/core';
import { type Track } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { MeetingsView } from '../meetings/meetings-view';
import { PipelineView } from '../pipeline/pipeline-view';
import { QuotaView } from '../quota/quota-view';
import { TargetsView } from '../targets/targets-view';

/** By what a recommendation is measured, shown as its template asks. */
@Component({
  selector: 'pt-track-view',
  imports: [MeetingsView, PipelineView, QuotaView, Say, TargetsView, TranslatedText],
  templateUrl: './track-view.html',
})
export class TrackView {
  readonly track = input.required<Track>();
}
