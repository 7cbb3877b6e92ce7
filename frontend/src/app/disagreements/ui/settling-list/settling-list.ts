import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type Disagreement, type Settling } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { mayOn } from '../../../session/relation';

interface Way {
  text: string;
  path: string[];
  query?: Params;
  fragment?: string;
}

interface Lack {
  text: string;
  ways: Way[];
}

/** What would settle a disagreement, each with the place where one reads about it, or does it. */
@Component({
  selector: 'pt-settling-list',
  imports: [RouterLink, Say],
  templateUrl: './settling-list.html',
  styleUrl: './settling-list.css',
})
export class SettlingList {
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);

  readonly disagreement = input.required<Disagreement>();

  protected readonly lacks = computed<Lack[]>(() =>
    this.disagreement().settling.map((settling) => ({
      text: this.textOf(settling),
      ways: [...this.readingOf(settling), ...this.doingOf(settling)],
    })),
  );

  private textOf({ kind, perspective, ids }: Settling): string {
    switch (kind) {
      case 'evidence_missing':
      case 'side_missing':
        return perspective === null ? '' : this.words.say(`disagreements.settle.${kind}.${perspective}`);
      case 'objection_unanswered':
      case 'milestone_unverified':
        return this.words.say(`disagreements.settle.${kind}`, { count: ids.length });
    }
  }

  private readingOf(settling: Settling): Way[] {
    switch (settling.kind) {
      case 'evidence_missing':
        return settling.ids.slice(0, 1).map((id) => this.statement(this.words.say('disagreements.read.statement'), id));
      case 'objection_unanswered':
        return settling.ids.map((id, index) => ({
          ...this.inStory(this.objectionText(index, settling.ids.length), `objection-${id}`),
          query: { statements: 'all' },
        }));
      case 'milestone_unverified':
        return [this.inStory(this.words.say('disagreements.read.milestones'), 'milestones')];
      case 'side_missing':
        return [
          {
            text: this.words.say('disagreements.read.silences'),
            path: ['/', this.words.language(), 'silences'],
            query: { recommendation: this.reference(), with: 'assessment' },
          },
        ];
    }
  }

  /** For who speaks for the side in question and may do it. */
  private doingOf({ kind, perspective }: Settling): Way[] {
    const user = this.session.user();
    if (perspective === null || user?.organisation?.kind !== perspective) return [];
    if (kind === 'evidence_missing')
      return this.session.can('evidence.add') ? [this.work(this.words.say('actions.prove'), 'evidence')] : [];
    return mayOn(user, 'assessment.draft', []) ? [this.work(this.words.say('actions.assess'), 'assessments')] : [];
  }

  private objectionText(index: number, of: number): string {
    return of === 1
      ? this.words.say('disagreements.read.objection')
      : this.words.say('disagreements.read.objectionOf', { number: index + 1 });
  }

  /** The statement of a side, where it is the one that speaks for it; otherwise among all that was said. */
  private statement(text: string, id: string): Way {
    const voice = this.disagreement().sides.find((side) => side.voice?.id === id)?.voice;
    return { ...this.inStory(text, voice ? `${voice.noun}-${id}` : 'said'), query: { statements: 'all' } };
  }

  private inStory(text: string, fragment: string): Way {
    return { text, path: ['/', this.words.language(), 'recommendations', this.reference()], fragment };
  }

  private work(text: string, noun: string): Way {
    return {
      text,
      path: ['/', this.words.language(), 'work', noun, 'new'],
      query: { recommendation: this.reference() },
    };
  }

  private reference(): string {
    return this.disagreement().recommendation.reference;
  }
}
