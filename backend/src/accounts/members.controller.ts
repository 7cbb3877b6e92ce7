import { type MembersPage, type OneTimeLink, type OrganisationMember } from '@parole-tenue/contract';
import { Body, Controller, Get, Header, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Confirmed, CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { languageOf } from '../core/http/language.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { MemberExportService } from './member-export.service.js';
import { ChangeMemberDto } from './members.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@Controller('api/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly exports: MemberExportService,
  ) {}

  /** The people of the own organisation, by name. */
  @Get()
  @Requires('member.read')
  @Filters('PageQuery')
  @Answers('MembersPage')
  findPage(@CurrentActor() actor: Member, @Query() query: PageQueryDto): Promise<MembersPage> {
    return this.members.findPage(actor, query);
  }

  /** The same as a table for a spreadsheet. */
  @Get('export')
  @Requires('member.export')
  @Confirmed()
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="members.csv"')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  export(@CurrentActor() actor: Member, @Headers('accept-language') language?: string): Promise<string> {
    return this.exports.export(actor, languageOf(language));
  }

  /** Make somebody lead, or member again. Nobody changes their own role. */
  @Patch(':id')
  @Requires('member.appoint')
  @Confirmed()
  @Takes('ChangeMember')
  @Answers('OrganisationMember')
  changeRole(
    @CurrentActor() actor: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: ChangeMemberDto,
  ): Promise<OrganisationMember> {
    return this.members.changeRole(actor, id, version, change);
  }

  /** Suspend somebody: signed out at once, and not let in again until restored. */
  @Post(':id/suspension')
  @Requires('member.suspend')
  @HttpCode(200)
  @Answers('OrganisationMember')
  suspend(@CurrentActor() actor: Member, @RecordId() id: string): Promise<OrganisationMember> {
    return this.members.suspend(actor, id);
  }

  /** Let somebody in again who was suspended. */
  @Post(':id/restoration')
  @Requires('member.suspend')
  @HttpCode(200)
  @Answers('OrganisationMember')
  restore(@CurrentActor() actor: Member, @RecordId() id: string): Promise<OrganisationMember> {
    return this.members.restore(actor, id);
  }

  /** A link for somebody who forgot their password, shown this once. */
  @Post(':id/password-link')
  @Requires('member.help')
  @HttpCode(200)
  @Answers('OneTimeLink')
  help(@CurrentActor() actor: Member, @RecordId() id: string): Promise<OneTimeLink> {
    return this.members.help(actor, id);
  }
}
