import { type Evidence } from '@parole-tenue/contract';
import { type APIRequestContext, expect } from '@playwright/test';

export const GATE = 'Portail d’un centre d’accueil, fermé un jour d’ouverture';
export const PUMP = 'Pompe remise en marche par deux anciens stagiaires';

/** The demonstration's files are cleaned once the server runs; pages that show them change until then. */
export async function untilCleaned(request: APIRequestContext): Promise<void> {
  const seen = async (): Promise<number> => {
    const answer = await request.get('/api/evidence?kind=image&limit=100');
    return ((await answer.json()) as { items: Evidence[] }).items.filter(({ caption }) =>
      [GATE, PUMP].includes(caption),
    ).length;
  };
  await expect.poll(seen, { timeout: 60_000 }).toBe(2);
}
