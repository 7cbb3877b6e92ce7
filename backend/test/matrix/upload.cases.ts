import { randomBytes } from 'node:crypto';
import { PICTURE, Pieces, SENT } from './pieces.js';
import { NOTHING, type RouteCase, type RouteCases } from './route-case.js';
import { ABSENT, as, WRITERS } from './rows.js';

const TUS = { 'tus-resumable': '1.0.0' };

const BYTES = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

/** Whoever may bring evidence sends its file; what one began, nobody else goes on with. */
const SENDERS = { mine: WRITERS, mine_alone: WRITERS, others: ABSENT, nothing: ABSENT };

const sending = (headers: Record<string, string>, body?: object): RouteCase => ({
  ...{ asks: ['evidence.add'], rows: { ...SENDERS, our_lead: ABSENT, colleague: ABSENT } },
  ask: async (world, who, relation) => {
    if (relation === 'nothing') return { headers, body, at: { upload: NOTHING } };
    const { upload, by } = await new Pieces(world).upload(who, relation);
    return { by, headers, body, at: { upload } };
  },
});

export const UPLOAD_CASES: RouteCases = {
  'POST /api/uploads': {
    ...{
      asks: ['evidence.add'],
      rows: { ...SENDERS, our_lead: WRITERS, colleague: WRITERS, 'colleague: ready': as('=', WRITERS) },
    },
    ask: async (world, who, relation, detail) => {
      const sent = {
        ...PICTURE,
        fileState: detail ? 'ready' : 'awaited',
        sentBytes: SENT,
        sentSha256: randomBytes(32),
      } as const;
      const { id, by } = relation === 'nothing' ? { id: NOTHING } : await world.piece(who, relation, sent);
      const metadata = `evidence ${Buffer.from(id).toString('base64')}`;
      const headers = { ...TUS, 'upload-length': String(SENT), 'upload-metadata': metadata };
      return { by, headers, body: Buffer.alloc(0) };
    },
  },
  'HEAD /api/uploads/{upload}': sending(TUS),
  'PATCH /api/uploads/{upload}': sending(BYTES, Buffer.alloc(10)),
  'DELETE /api/uploads/{upload}': sending(TUS, Buffer.alloc(0)),
};
