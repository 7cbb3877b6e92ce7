import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { type WordKey } from '../../i18n/word-keys';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import '../../shared/ui/in-common';
import { InView } from '../../shared/ui/in-view/in-view';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StatementActions } from '../../shared/ui/statement-actions/statement-actions';
import { stripSentence } from '../../shared/ui/disagreement-strip/strip-sentence';
import { formatAgo, today } from '../../shared/util/dates';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { ListMemory } from '../../shared/data/list-memory';
import { StoryStore } from '../data/story-store';
import { MEASURED } from '../ui/measured-place';
import {
  ANSWERABLE,
  AREAS,
  BODY,
  CITATION,
  EVIDENCE,
  MILESTONES,
  OVER_TIME,
  RECORDED,
  RESPONSES,
} from '../ui/story-parts';
import { PerspectiveCard } from '../ui/perspective-card/perspective-card';
import { Wording } from '../ui/wording/wording';

/** The parts of the page by the names that their headings bear. */
const FIGURES: Section = { fragment: 'measured', title: 'story.figures' };
const SECTIONS: readonly Section[] = [
  { fragment: 'said', title: 'story.said.title' },
  { fragment: 'milestones', title: 'milestones.title' },
  { fragment: 'responsible', title: 'responsibility.title' },
  { fragment: 'texts', title: 'frameworks.inWhich' },
  { fragment: 'areas', title: 'story.areas' },
  { fragment: 'over-time', title: 'story.overTime' },
];

interface Section {
  fragment: string;
  title: WordKey;
}

@Component({
  selector: 'pt-story-page',
  imports: [InView, Loading, NotFound, PerspectiveCard, ProblemNotice, RouterLink, Say, StatementActions, Wording],
  providers: [StoryStore],
  templateUrl: './story-page.html',
  styleUrl: './story-page.css',
})
export class StoryPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(StoryStore);
  protected readonly memory = inject(ListMemory);
  protected readonly session = inject(SessionStore);

  protected readonly parts = {
    ...{ ANSWERABLE, AREAS, BODY, CITATION, EVIDENCE, MEASURED, MILESTONES, OVER_TIME, RECORDED, RESPONSES },
  };
  /** What there is to show, once the track has come or is known not to come. */
  protected readonly measured = computed(() => {
    const { value: story } = this.store.story;
    const indicators = story()?.indicators ?? [];
    const track = this.store.track();
    return track === undefined || (track === null && indicators.length === 0) ? null : { track, indicators };
  });
  protected readonly contents = computed(() => (this.measured() === null ? SECTIONS : [FIGURES, ...SECTIONS]));
  /** When the text that it stands in or implements ended; the last one, of several. */
  protected readonly ended = computed(() => {
    const story = this.store.story.value();
    const ends = (story?.related ?? []).map(({ how, endedOn }) => (how === 'implements' ? endedOn : null));
    return (
      [story?.framework.ended ?? null, ...ends]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null
    );
  });
  protected readonly body = computed(() => {
    const story = this.store.story.value();
    const { said, entries, nextCursor, hasMore } = this.store;
    const read = { said: said(), entries: entries(), nextCursor: nextCursor(), hasMore: hasMore() };
    return story && { story, ...read, ended: this.ended(), isAnswerable: this.session.isSignedIn() };
  });
  /** What there is to draw of the plan. */
  protected readonly planned = computed(() => {
    const milestones = this.store.story.value()?.milestones ?? [];
    return milestones.length === 0 ? null : { milestones };
  });
  protected readonly byArea = computed(() => {
    const story = this.store.story.value();
    return story && { views: story.areas, divergence: story.regionalDivergence };
  });
  protected readonly overTime = computed(() => {
    const [levels, reference] = [this.store.levels.value(), this.store.story.value()?.reference];
    return levels && reference !== undefined && { levels, reference };
  });
  protected readonly proved = computed(() => {
    const reference = this.store.story.value()?.reference;
    return reference === undefined ? null : { reference };
  });
  protected readonly isAbsent = computed(() => this.store.story.failure()?.code === 'absent');

  constructor() {
    pageHead(() => {
      const story = this.store.story.value();
      if (story === undefined) return undefined;
      const { text } = read(story.text, this.words.language());
      return {
        title: `${story.reference} · ${text}`,
        description: this.words.say('story.description', { text }),
        said: stripSentence(
          story.perspectives,
          story.divergence,
          (key, values) => this.words.say(key, values),
          (day) => formatAgo(day, today(), this.words.language()),
        ),
        card: story.reference,
      };
    });
  }
}
