import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Theme } from './theme.entity.js';

@Injectable()
export class ThemesRepository {
  constructor(private readonly database: Database) {}

  findAll(): Promise<Theme[]> {
    return this.database.manager.find(Theme, { order: { position: 'ASC', slug: 'ASC' } });
  }
}
