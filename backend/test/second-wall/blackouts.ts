import { randomUUID } from 'node:crypto';
import { dayAgo } from '../factories.js';
import { type Party } from './party.js';
import { type Planter } from './planter.js';
import { accountOf, isEditor, type Somebody } from './who.js';

/** Words that an editor asks another one to black out: that they endanger somebody is for editors alone. */
export async function wishBlackOut(planter: Planter, { organisation, published }: Party, editor: Somebody) {
  const wish = planter.mark('wish to black out', { id: randomUUID() }, isEditor);
  await planter.make.blackout({
    ...{ ...wish, statementId: published.id, askedById: accountOf(editor) },
    words: [planter.plant(`${organisation.slug}: word that endangers`, isEditor)],
  });
}

/** Everybody reads that something was blacked out, and editors by whom. */
export async function blackOut(planter: Planter, { published }: Party, editor: Somebody): Promise<void> {
  const [statementId, askedById] = [published.id, accountOf(editor)];
  const { id: blackoutId, category } = await planter.make.blackout({ statementId, askedById, state: 'done' });
  await planter.make.insert('statement_blackouts', { statementId, category, blackoutId, onDay: dayAgo(1) });
}
