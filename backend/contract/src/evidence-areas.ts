/** Public evidence by area; where fewer than three organisations work it counts for all of Mali only (docs/method.md, "Small numbers"). */
export interface EvidenceByArea {
  /** Null: withheld. In the order of the territory. */
  areas: { area: string; count: number | null }[];
  /** All of Mali, what has no one area included. */
  total: number;
}

/** `GET /api/evidence/areas` */
export interface EvidenceAreasQuery {
  /** Reference. */
  recommendation?: string;
}
