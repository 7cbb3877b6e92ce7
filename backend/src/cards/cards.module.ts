import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { CardDrawer } from './card-drawer.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';

/** Pictures of what is read: above the reading side. */
@Module({ imports: [ReadingModule], controllers: [CardsController], providers: [CardDrawer, CardsService] })
export class CardsModule {}
