import { type OrganisationDetail, type OrganisationsPage, type PageQuery } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { pageOfWhole } from '../core/http/page.js';
import { Absent } from '../core/problems/problems.js';
import { DutiesService } from './duties.service.js';
import { OrganisationsRepository } from './organisations.repository.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly duties: DutiesService,
  ) {}

  async findPage(query: PageQuery): Promise<OrganisationsPage> {
    return pageOfWhole(await this.organisations.findAll(), query, ({ slug }) => slug);
  }

  async get(slug: string): Promise<OrganisationDetail> {
    const found = await this.organisations.find(slug);
    if (!found) throw new Absent();
    const { id, ...organisation } = found;
    return { ...organisation, punctuality: await this.duties.getPunctuality({ id, kind: organisation.kind }) };
  }
}
