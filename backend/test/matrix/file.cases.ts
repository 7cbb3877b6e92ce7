import { Pieces, pieceTold } from './pieces.js';
import { NOTHING, type RouteCase, type RouteCases } from './route-case.js';
import { ABSENT, as, EVERYBODY, HIDDEN, LEADS, OURS, SHARED, WRITERS } from './rows.js';

/** What is asked of one piece: `any` and `nothing` name none. */
const ofPiece = (asks: RouteCase['asks'], rows: RouteCase['rows'], more: Record<string, string> = {}): RouteCase => ({
  ...{ asks, rows },
  ask: async (world, who, relation, detail) => {
    if (['any', 'nothing'].includes(relation)) return { at: { id: NOTHING, ...more } };
    const { id, by } = await pieceTold(world, who, relation, detail);
    return { by, at: { id, ...more }, body: {} };
  },
});

export const FILE_CASES: RouteCases = {
  'GET /api/evidence/{id}/pictures': ofPiece(['evidence.read_shared'], {
    ...{ 'colleague: restricted': OURS, 'others: public': EVERYBODY, 'others: shared': SHARED },
    ...{ 'others: restricted': HIDDEN, 'others: restricted, offered': '0 00 00 00 ++ 0 0', nothing: HIDDEN },
  }),
  'GET /api/evidence/{id}/content/{page}/{size}': ofPiece(
    ['evidence.read_shared'],
    {
      ...{ 'others: public': EVERYBODY, 'colleague: restricted': as('l', OURS), 'others: shared': as('l', SHARED) },
      ...{ 'others: restricted': HIDDEN, 'others: restricted, offered': '0 00 00 00 ll 0 0', nothing: HIDDEN },
    },
    { page: '1', size: 'small' },
  ),
  'POST /api/evidence/{id}/openings': ofPiece(['evidence.open'], {
    ...{
      any: ABSENT,
      'colleague: restricted': WRITERS,
      'colleague: a link': as('=', WRITERS),
      'others: public': WRITERS,
    },
    ...{ 'others: shared': '? 00 ++ ++ ++ - -', 'others: restricted': ABSENT, nothing: ABSENT },
    'others: restricted, offered': '? 00 00 00 ++ - -',
  }),
  'GET /api/evidence/{id}/openings': ofPiece(['evidence.open'], {
    ...{ any: ABSENT, 'colleague: restricted': WRITERS, 'others: public': ABSENT, 'others: restricted': ABSENT },
    ...{ 'others: restricted, offered': ABSENT, nothing: ABSENT },
  }),
  'GET /api/evidence/{id}/original': ofPiece(['evidence.open'], {
    ...{ any: ABSENT, 'colleague: restricted': as('l', WRITERS), 'others: public': ABSENT, 'others: shared': ABSENT },
    ...{ 'others: restricted': ABSENT, 'others: restricted, offered': '? 00 00 00 ll - -', nothing: ABSENT },
  }),
  'POST /api/evidence/{id}/keeping': {
    asks: ['evidence.keep_original'],
    rows: {
      ...{
        any: as('0', LEADS),
        'mine: refused': LEADS,
        'colleague: refused': LEADS,
        'colleague: ready': as('=', LEADS),
      },
      ...{ 'others: refused': as('0', LEADS), 'others: public': as('0', LEADS), nothing: as('0', LEADS) },
    },
    ask: async (world, who, relation, detail) => {
      if (['any', 'nothing'].includes(relation)) return {};
      if (detail !== 'refused') return ofPiece([], {}).ask(world, who, relation, detail);
      const { id, by } = await new Pieces(world).upload(who, relation, true);
      return { by, at: { id } };
    },
  },
};
