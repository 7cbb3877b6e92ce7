import { type Id, type Offer, type OrganisationKind, type OrganisationRef } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** An offer of the own organisation. */
export interface OfferRow extends Offer {
  evidenceId: Id;
  isStanding: boolean;
}

/** An organisation to which evidence might be offered. */
export interface Recipient {
  id: Id;
  kind: OrganisationKind;
  ref: OrganisationRef;
  /** It made the piece, has a part in the recommendation today, or said what the piece is about. */
  isInvolved: boolean;
  isLeading: boolean;
  /** Its people may sign in: it is neither suspended nor dissolved. */
  isThere: boolean;
  /** It was offered this piece, and the offer stands. */
  isOffered: boolean;
}

export interface NewOffer {
  id: Id;
  evidenceId: Id;
  organisationId: Id;
  purpose: Offer['purpose'];
  creationHash: Buffer | null;
}

const VIEW = `
SELECT o.id, o.evidence_id AS "evidenceId", o.purpose, o.version, (o.offered_at AT TIME ZONE 'UTC')::date::text AS "offeredOn",
  o.withdrawn_at IS NULL AS "isStanding", (SELECT r.ref FROM organisation_refs r WHERE r.id = o.organisation_id) AS organisation
FROM evidence_offers o`;

const LEADS = `EXISTS (SELECT FROM current_responsibilities c JOIN evidence e ON e.recommendation_id = c.recommendation_id
  WHERE e.id = $2 AND c.organisation_id = o.id AND c.part = 'lead')`;

/** Whom pieces of the own organisation's evidence are handed to. */
@Injectable()
export class OffersRepository {
  constructor(private readonly database: Database) {}

  async find({ organisationId }: Member, id: Id): Promise<OfferRow | null> {
    const [offer] = await this.database.query<OfferRow>(`${VIEW} WHERE o.id = $1 AND o.owner_id = $2`, [
      id,
      organisationId,
    ]);
    return offer ?? null;
  }

  /** What the same request made before. */
  async findCreated({ organisationId }: Member, id: Id, creationHash: Buffer): Promise<OfferRow | null> {
    const [offer] = await this.database.query<OfferRow>(
      `${VIEW} WHERE o.id = $1 AND o.owner_id = $2 AND o.creation_hash = $3`,
      [id, organisationId, creationHash],
    );
    return offer ?? null;
  }

  async findRecipient(slug: string, evidenceId: Id): Promise<Recipient | null> {
    const [recipient] = await this.database.query<Recipient>(
      `SELECT o.id, o.kind, r.ref, is_involved_in(o.id, $2) AS "isInvolved", ${LEADS} AS "isLeading",
         o.suspended_at IS NULL AND coalesce(o.until > (now() AT TIME ZONE 'UTC')::date, true) AS "isThere",
         EXISTS (SELECT FROM evidence_offers f WHERE f.evidence_id = $2 AND f.organisation_id = o.id AND f.withdrawn_at IS NULL) AS "isOffered"
       FROM organisations o JOIN organisation_refs r ON r.id = o.id WHERE o.slug = $1`,
      [slug, evidenceId],
    );
    return recipient ?? null;
  }

  /** False when the id is taken. */
  async insert({ accountId, organisationId: ownerId }: Member, offer: NewOffer): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO evidence_offers (id, evidence_id, owner_id, organisation_id, purpose, offered_by_id, creation_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [offer.id, offer.evidenceId, ownerId, offer.organisationId, offer.purpose, accountId, offer.creationHash],
    );
    return rows.length > 0;
  }

  async withdraw(id: Id): Promise<void> {
    await this.database.query(
      'UPDATE evidence_offers SET withdrawn_at = now(), version = version + 1 WHERE id = $1 AND withdrawn_at IS NULL',
      [id],
    );
  }

  /** All that stand, of a piece that is taken back. */
  async withdrawAll(evidenceId: Id): Promise<void> {
    await this.database.query(
      'UPDATE evidence_offers SET withdrawn_at = now(), version = version + 1 WHERE evidence_id = $1 AND withdrawn_at IS NULL',
      [evidenceId],
    );
  }
}
