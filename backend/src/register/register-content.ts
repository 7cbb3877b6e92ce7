import type {
  Addressee,
  AreaKind,
  DatePrecision,
  FrameworkKind,
  FrameworkRelation,
  FrameworkStatus,
  IndicatorKind,
  OrganisationKind,
  ResponsibilityBasis,
  ResponsibilityPart,
  Slot,
  TrackView,
  Translated,
  Wording,
} from '@parole-tenue/contract';

/** The register as its files say it, in the words of the product. Everything else is named by slug, reference or key. */
export interface RegisterContent {
  themes: ThemeContent[];
  areas: AreaContent[];
  frameworks: FrameworkContent[];
  organisations: OrganisationContent[];
  recommendations: RecommendationContent[];
  indicators: IndicatorContent[];
  recordedAssessments: RecordedAssessmentContent[];
  templates: TemplateContent[];
}

export interface TemplateContent {
  slug: string;
  title: Translated;
  about: Translated | null;
  view: TrackView;
  slots: Slot[];
  /** References of what is measured by it. */
  recommendations: string[];
}

export interface ThemeContent {
  slug: string;
  name: Translated;
}

export interface AreaContent {
  slug: string;
  kind: AreaKind;
  name: Translated;
  short: string;
  validFrom: string | null;
  formerly: string | null;
  iso: string | null;
  tile: [number, number];
  outline: string;
}

export interface FrameworkContent {
  slug: string;
  kind: FrameworkKind;
  title: Translated;
  publisher: string | null;
  published: string | null;
  status: FrameworkStatus;
  ended: string | null;
  endedNote: Translated | null;
  about: Translated | null;
  followedBy: string[];
}

export interface OrganisationContent {
  slug: string;
  kind: OrganisationKind;
  name: Translated;
  nameSince: string | null;
  nameCheck: string | null;
  until: string | null;
}

export interface RecommendationContent {
  reference: string;
  framework: string;
  addressee: Addressee;
  wording: Wording;
  text: Translated;
  frStatus: 'official' | 'unofficial';
  quote: string | null;
  sdg: string[];
  themes: string[];
  related: { framework: string; how: FrameworkRelation }[];
  responsibilities: ResponsibilityContent[];
}

export interface ResponsibilityContent {
  organisation: string;
  part: ResponsibilityPart;
  basis: ResponsibilityBasis;
  from: string | null;
  until: string | null;
}

export interface IndicatorContent {
  key: string;
  recommendation: string;
  kind: IndicatorKind;
  unit: string;
  title: Translated;
  target: { value: number; date: string | null; basis: Translated } | null;
  values: IndicatorValueContent[];
}

export interface IndicatorValueContent {
  date: string;
  datePrecision: DatePrecision;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  by: string;
  source: string;
  isChecked: boolean;
  note: string | null;
  areas: { area: string; value: number }[];
}

export interface RecordedAssessmentContent {
  framework: string;
  organisation: string;
  perspective: OrganisationKind;
  asOf: string;
  asOfPrecision: DatePrecision;
  scale: string[];
  counts: number[];
  total: number;
  source: string;
  isChecked: boolean;
}
