import { TUS_RESUMABLE } from '@tus/server';
import {
  applyDecorators,
  type CallHandler,
  Controller,
  Delete,
  type ExecutionContext,
  Head,
  Injectable,
  type NestInterceptor,
  Patch,
  Post,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { CurrentActor, OpensTransactions, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { BYTES } from '../core/http/byte-bodies.js';
import { TusService } from './tus.service.js';

/** What of an answer is the protocol's; everything else on it is ours. */
const HEADERS = ['location', 'upload-offset', 'upload-length', 'upload-metadata'];

@Injectable()
class TusAnswer implements NestInterceptor<Response> {
  intercept(context: ExecutionContext, next: CallHandler<Response>): Observable<undefined> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('Tus-Resumable', TUS_RESUMABLE);
    return next.handle().pipe(
      map(({ status, headers }) => {
        void reply.status(status);
        for (const name of HEADERS) if (headers.has(name)) void reply.header(name, headers.get(name));
        return undefined;
      }),
    );
  }
}

const OF_ONE = ApiParam({ name: 'upload', schema: { type: 'string', format: 'uuid' } });
const TUS = ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: [TUS_RESUMABLE] } });
const OFFSET = { description: 'How many bytes are here', schema: { type: 'integer' as const } };
const Speaks = (...more: MethodDecorator[]) =>
  applyDecorators(Requires('evidence.add'), OpensTransactions(), UseInterceptors(TusAnswer), TUS, ...more);

/** Sending files by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload), with creation and termination. */
@ApiTags('evidence')
@Controller('api/uploads')
export class UploadsController {
  constructor(private readonly tus: TusService) {}

  /**
   * Begins to send the file that a piece of evidence announced, or finds the upload that was begun. 429 when the day's
   * bytes or files are used up, 507 when there is no room.
   */
  @Post()
  @Speaks(
    ApiHeader({ name: 'Upload-Length', required: true, schema: { type: 'integer' }, description: 'As announced' }),
    ApiHeader({
      name: 'Upload-Metadata',
      required: true,
      schema: { type: 'string' },
      description: '`evidence`, a space, the id of the evidence in base64',
    }),
    ApiResponse({
      status: 201,
      description: 'Goes on at `Location`',
      headers: { Location: { schema: { type: 'string' } } },
    }),
  )
  begin(@CurrentActor() member: Member, @Req() request: FastifyRequest): Promise<Response> {
    return this.tus.answer(member, request);
  }

  /** How much of it is here. */
  @Head(':upload')
  @Speaks(
    OF_ONE,
    ApiResponse({
      status: 200,
      description: '`Upload-Offset` of `Upload-Length`',
      headers: { 'Upload-Offset': OFFSET, 'Upload-Length': OFFSET },
    }),
  )
  tell(@CurrentActor() member: Member, @Req() request: FastifyRequest): Promise<Response> {
    return this.tus.answer(member, request);
  }

  /**
   * Sends on from an offset. What arrived before the connection broke is kept. The answer to the last byte says that the
   * file is here for good, and waits to be cleaned; one that is not what was announced is thrown away (400, `sha256`).
   */
  @Patch(':upload')
  @Speaks(
    OF_ONE,
    ApiConsumes(BYTES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiHeader({
      name: 'Upload-Offset',
      required: true,
      schema: { type: 'integer' },
      description: 'As many as are here',
    }),
    ApiResponse({ status: 204, description: 'Here', headers: { 'Upload-Offset': OFFSET } }),
    ApiResponse({ status: 409, description: 'Not at this offset: ask for it first' }),
  )
  append(@CurrentActor() member: Member, @Req() request: FastifyRequest): Promise<Response> {
    return this.tus.answer(member, request);
  }

  /** Gives an upload up that is not whole. */
  @Delete(':upload')
  @Speaks(OF_ONE, ApiResponse({ status: 204, description: 'Gone' }))
  cancel(@CurrentActor() member: Member, @Req() request: FastifyRequest): Promise<Response> {
    return this.tus.answer(member, request);
  }
}
