import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Area } from './area.entity.js';

@Injectable()
export class AreasRepository {
  constructor(private readonly database: Database) {}

  findAll(): Promise<Area[]> {
    return this.database.manager.find(Area, { order: { position: 'ASC', slug: 'ASC' } });
  }
}
