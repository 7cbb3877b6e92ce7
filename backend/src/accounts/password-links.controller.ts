import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OpensTransactions, Public } from '../core/access/access.decorators.js';
import { Takes } from '../core/http/openapi.js';
import { AskPasswordLinkDto, UsePasswordLinkDto } from './password-links.dto.js';
import { PasswordLinksService } from './password-links.service.js';

@ApiTags('account')
@Public()
@Controller('api/password-links')
export class PasswordLinksController {
  constructor(private readonly links: PasswordLinksService) {}

  /** Ask for a link to set a new password, by mail. Whatever the address, the answer is the same. */
  @Post()
  @OpensTransactions()
  @HttpCode(202)
  @Takes('AskPasswordLink')
  @ApiResponse({ status: 202, description: 'Sent, if the address has an account and mail is set up' })
  ask(@Body() { email }: AskPasswordLinkDto): void {
    this.links.ask(email);
  }

  /** Set a new password. A link that was used, replaced or has expired is absent. */
  @Post('use')
  @OpensTransactions()
  @HttpCode(204)
  @Takes('UsePasswordLink')
  use(
    @Body() use: UsePasswordLinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.links.use(use, request, reply);
  }
}
