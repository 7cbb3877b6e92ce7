import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TimelineEntry } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import '../in-common';
import { DateText } from '../date-text';
import { EntryActions } from '../entry-actions/entry-actions';
import { InView } from '../in-view/in-view';
import { LevelBadge } from '../level-badge/level-badge';
import { OrganisationName } from '../organisation-name';
import { BLACKOUTS, PROOF, isPlainLink } from '../proof/proof-part';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { StateLabel } from '../state-label/state-label';
import { TranslatedText } from '../translated-text/translated-text';
import { read } from '../../util/translated';
import { APPRAISED, REPLIES, SAID } from './said-part';

/** Who said what, and when: dated statements of all sides, each with its evidence. */
@Component({
  selector: 'pt-timeline',
  imports: [
    DateText,
    EntryActions,
    InView,
    LevelBadge,
    OrganisationName,
    PerspectiveMark,
    RouterLink,
    Say,
    StateLabel,
    TranslatedText,
  ],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly details = SAID;
  protected readonly appraised = APPRAISED;
  protected readonly replies = REPLIES;
  protected readonly proof = PROOF;
  protected readonly blackouts = BLACKOUTS;

  readonly entries = input.required<readonly TimelineEntry[]>();
  /** One line per statement, with the recommendation it is about, and no evidence. */
  readonly isBrief = input(false);
  /** All are about the one recommendation that the page is about: none says so again. */
  readonly isOfOne = input(false);

  /** Slugs of the organisations that may reply to what an entry judges. */
  readonly answerersOf = input<(entry: TimelineEntry) => readonly string[]>(() => []);

  /** Whoever is signed in finds here how to answer. */
  readonly isAnswerable = input(false);

  /** Whether it says more than words, a judgement and moves. */
  protected hasMore(entry: TimelineEntry): boolean {
    return (
      [entry.period, entry.since, entry.about, entry.dueOn, entry.reply].some((one) => one !== null) ||
      [entry.areas, entry.values, entry.undone, entry.objections].some(({ length }) => length > 0)
    );
  }

  /** Its evidence is more than links. */
  protected provesMore({ evidence }: TimelineEntry): boolean {
    return !evidence.every(isPlainLink);
  }

  /** What tells how things stand is asked for its evidence, its own or what it names; an answer is not. */
  protected isUnproved({ noun, appraisal }: TimelineEntry): boolean {
    const isTold = noun === 'report' || noun === 'assessment';
    return isTold && (appraisal?.grounds.evidence ?? []).length === 0;
  }

  /** What is judged is one step, and not the recommendation: said before the level, also where little is said. */
  protected milestoneOf({ appraisal }: TimelineEntry): string {
    const title = appraisal?.milestone?.title;
    return title === undefined ? '' : read(title, this.words.language()).text;
  }

  /** What is replied to is a judgement, and nobody's objection. */
  protected isRightOfReply({ noun, answers }: TimelineEntry): boolean {
    return noun === 'reply' && answers !== null && answers.noun !== 'objection';
  }

  /** Statements stay in the language they were written in. */
  protected isForeign({ language }: TimelineEntry): boolean {
    return language !== this.words.language();
  }
}
