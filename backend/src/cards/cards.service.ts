import { createHash, randomUUID } from 'node:crypto';
import { type Language, LANGUAGES } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { type FileAnswer } from '../core/http/file-answer.js';
import { Absent, Occupied } from '../core/problems/problems.js';
import { Turns } from '../core/throttle/turns.js';
import { StoryService } from '../reading/story.service.js';
import { CardDrawer } from './card-drawer.js';
import { type Card, onCard, type RecommendationOnCard } from './card.js';
import { KeptDrawings } from './kept-drawings.js';

/** About two hundred cards. */
const BYTES_MOST = 8 * 1024 * 1024;
const WAITING_MOST = 20;
const RETRY_SECONDS = 10;
/** Another release may draw the same otherwise. */
const RUN = randomUUID();

/** The pictures that link previews show: of a recommendation, and of the site. The same for whoever asks. */
@Injectable()
export class CardsService {
  private readonly kept = new KeptDrawings(BYTES_MOST);
  private readonly turns = new Turns(1);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly stories: StoryService,
    private readonly drawer: CardDrawer,
  ) {}

  /** @throws Absent in a language that is not spoken here */
  ofSite(language: string): FileAnswer {
    return this.answer(requireLanguage(language), null);
  }

  /** @throws Absent */
  async ofRecommendation(asked: string, reference: string): Promise<FileAnswer> {
    const language = requireLanguage(asked);
    const item = await this.stories.getItem(reference);
    return this.answer(language, onCard(item, language, new Date().toISOString().slice(0, 10)));
  }

  private answer(language: Language, recommendation: RecommendationOnCard | null): FileAnswer {
    const { isDemonstration: isDemo, publicUrl } = this.configuration;
    const place = recommendation ? `/r/${recommendation.reference}` : '';
    const card: Card = { language, address: new URL(publicUrl).host + place, isDemo, recommendation };
    const tag = tagOf(card);
    const open = (): Promise<Buffer> => this.kept.get(tag, () => this.draw(card));
    return { mediaType: 'image/png', name: 'parole-tenue.png', tag, isInline: true, isPublic: true, open };
  }

  /** @throws Occupied */
  private draw(card: Card): Promise<Buffer> {
    if (this.turns.waiting >= WAITING_MOST) return Promise.reject(new Occupied(RETRY_SECONDS));
    return this.turns.take(() => this.drawer.draw(card));
  }
}

function requireLanguage(asked: string): Language {
  const language = LANGUAGES.find((known) => known === asked);
  if (!language) throw new Absent();
  return language;
}

function tagOf(card: Card): string {
  return createHash('sha256')
    .update(RUN + JSON.stringify(card))
    .digest('base64url')
    .slice(0, 27);
}
