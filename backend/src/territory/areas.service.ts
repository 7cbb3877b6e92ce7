import { type AreasPage, type PageQuery } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { pageOfWhole } from '../core/http/page.js';
import { toArea } from './area.mapper.js';
import { AreasRepository } from './areas.repository.js';

@Injectable()
export class AreasService {
  constructor(private readonly areas: AreasRepository) {}

  async findPage(query: PageQuery): Promise<AreasPage> {
    const areas = await this.areas.findAll();
    return pageOfWhole(areas.map(toArea), query, ({ slug }) => slug);
  }
}
