import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpensTransactions, Public } from '../core/access/access.decorators.js';
import { AnswersFile, type FileAnswer } from '../core/http/file-answer.js';
import { CardsService } from './cards.service.js';

/** Whoever shows a link may show its picture: it holds nothing but what everybody may read. */
const SHOWN_ANYWHERE = ['Cross-Origin-Resource-Policy', 'cross-origin'] as const;

@ApiTags('cards')
@Public()
@Controller('api/cards/:language')
export class CardsController {
  constructor(private readonly cards: CardsService) {}

  /** The picture of the site for link previews, in `fr` or `en`: 1200 × 630. */
  @Get()
  @OpensTransactions()
  @AnswersFile('image/png')
  @Header(...SHOWN_ANYWHERE)
  ofSite(@Param('language') language: string): FileAnswer {
    return this.cards.ofSite(language);
  }

  /**
   * The picture of a recommendation for link previews: its wording, where the sides stand today, and how far apart. The same
   * for whoever asks. One is drawn at a time; where twenty wait for that, another one is refused with 503 and `Retry-After`.
   */
  @Get(':reference')
  @OpensTransactions()
  @AnswersFile('image/png')
  @Header(...SHOWN_ANYWHERE)
  ofRecommendation(@Param('language') language: string, @Param('reference') reference: string): Promise<FileAnswer> {
    return this.cards.ofRecommendation(language, reference);
  }
}
