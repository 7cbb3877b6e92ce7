import { Injectable } from '@nestjs/common';
import { type Card } from './card.js';

/** What draws weighs much, and comes with the first who asks. */
@Injectable()
export class CardDrawer {
  async draw(card: Card): Promise<Buffer> {
    const { drawCard } = await import('./draw-card.js');
    return drawCard(card);
  }
}
