import { type OrganisationDetail, type OrganisationsPage, type PageQuery } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { pageOfWhole } from '../core/http/page.js';
import { Absent } from '../core/problems/problems.js';
import { OrganisationsRepository } from './organisations.repository.js';

@Injectable()
export class OrganisationsService {
  constructor(private readonly organisations: OrganisationsRepository) {}

  async findPage(query: PageQuery): Promise<OrganisationsPage> {
    return pageOfWhole(await this.organisations.findAll(), query, ({ slug }) => slug);
  }

  async get(slug: string): Promise<OrganisationDetail> {
    const organisation = await this.organisations.find(slug);
    if (!organisation) throw new Absent();
    return organisation;
  }
}
