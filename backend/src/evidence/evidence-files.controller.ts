import {
  type EvidencePicturesPage,
  MEDIA_TYPES,
  type Opening,
  type OpeningsPage,
  type OwnEvidence,
} from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentSession, OpensTransactions, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { AnswersFile, type FileAnswer } from '../core/http/file-answer.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { EvidenceContentService } from './evidence-content.service.js';
import { EvidenceOpeningsService } from './evidence-openings.service.js';
import { EvidenceOriginalService } from './evidence-original.service.js';
import { LinkDto, OpenEvidenceDto } from './evidence.dto.js';

/** The files of evidence: cleaned pictures for its readers, the original for its owners and the observers they choose. */
@ApiTags('evidence')
@Controller('api/evidence/:id')
export class EvidenceFilesController {
  constructor(
    private readonly openings: EvidenceOpeningsService,
    private readonly content: EvidenceContentService,
    private readonly originals: EvidenceOriginalService,
  ) {}

  /** The cleaned pictures, page after page. */
  @Get('pictures')
  @Public()
  @Filters('PageQuery')
  @Answers('EvidencePicturesPage')
  findPictures(
    @CurrentActor() actor: Actor | null,
    @RecordId() id: string,
    @Query() query: PageQueryDto,
  ): Promise<EvidencePicturesPage> {
    return this.openings.findPictures(actor, id, query);
  }

  /** A cleaned picture: what is public at this plain address, everything else with a link of an opening. */
  @Get('content/:page/:size')
  @Public()
  @OpensTransactions()
  @ApiParam({ name: 'page', schema: { type: 'integer', minimum: 1 } })
  @AnswersFile('image/webp')
  getPicture(
    @CurrentActor() actor: Actor | null,
    @CurrentSession() session: SessionFacts | null,
    @RecordId() id: string,
    @Param('page') page: string,
    @Param('size') size: string,
    @Query() link: LinkDto,
  ): Promise<FileAnswer> {
    return this.content.picture({ actor, session }, id, page, size, link);
  }

  /** Links for this session, for ten minutes. Opening what is restricted is shown to its owner. */
  @Post('openings')
  @Requires('evidence.open')
  @Takes('OpenEvidence')
  @Answers('Opening')
  @HttpCode(200)
  open(
    @CurrentActor() member: Member,
    @CurrentSession() session: SessionFacts,
    @RecordId() id: string,
    @Body() wish: OpenEvidenceDto,
  ): Promise<Opening> {
    return this.openings.open(member, session, id, wish);
  }

  /** Who opened it, by organisation and day, for its own organisation. */
  @Get('openings')
  @Requires('evidence.open')
  @Filters('PageQuery')
  @Answers('OpeningsPage')
  findOpenings(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Query() query: PageQueryDto,
  ): Promise<OpeningsPage> {
    return this.openings.findMarks(member, id, query);
  }

  /** The original as it was sent, with a link of an opening; who takes it is shown to its owner. */
  @Get('original')
  @Requires('evidence.open')
  @OpensTransactions()
  @AnswersFile(...MEDIA_TYPES.image, ...MEDIA_TYPES.document, 'application/octet-stream')
  getOriginal(
    @CurrentActor() actor: Member,
    @CurrentSession() session: SessionFacts,
    @RecordId() id: string,
    @Query() link: LinkDto,
  ): Promise<FileAnswer> {
    return this.content.original({ actor, session }, id, link);
  }

  /** Keeps what could not be cleaned as it came: sealed, restricted, and without a copy to look at. */
  @Post('keeping')
  @Requires('evidence.keep_original')
  @OpensTransactions()
  @Answers('OwnEvidence')
  @HttpCode(200)
  keepOriginal(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
  ): Promise<OwnEvidence> {
    return this.originals.keep(member, { id, version });
  }
}
