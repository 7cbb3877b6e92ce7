import type { FileKind, MediaType } from '@parole-tenue/contract';

/** Drawings that say of themselves that nothing in them is real, as files in `backend/data/demonstration`. */
export const FILES = {
  borehole: picture('borehole'),
  gate: picture('gate'),
  meeting: picture('meeting'),
  minutes: { name: 'minutes.pdf', kind: 'document', mediaType: 'application/pdf' },
  register: picture('register'),
  sheet: picture('sheet'),
  workshop: picture('workshop'),
} as const satisfies Record<string, DemoFileSource>;

export interface DemoFileSource {
  name: string;
  kind: FileKind;
  mediaType: MediaType;
}

export type FileKey = keyof typeof FILES;

function picture(name: string): DemoFileSource {
  return { name: `${name}.webp`, kind: 'image', mediaType: 'image/webp' };
}
