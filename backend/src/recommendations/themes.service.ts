import { type PageQuery, type ThemesPage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { pageOfWhole } from '../core/http/page.js';
import { toTheme } from './theme.mapper.js';
import { ThemesRepository } from './themes.repository.js';

@Injectable()
export class ThemesService {
  constructor(private readonly themes: ThemesRepository) {}

  async findPage(query: PageQuery): Promise<ThemesPage> {
    const themes = await this.themes.findAll();
    return pageOfWhole(themes.map(toTheme), query, ({ slug }) => slug);
  }
}
