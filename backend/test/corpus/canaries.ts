/** What is planted in files and must be in nothing that comes out. */
export const CANARIES = {
  author: 'Fatoumata Canari-Maïga',
  device: 'Tecno Canari 9',
  serial: 'CANARI-SN-440917',
  software: 'CanariSoft 4.2',
  place: 'Quartier Canari, Gao',
  /** Day and time to the second. */
  time: '2019:03:17 04:05:06',
  coordinates: '16.271734',
  fileName: 'canari-fatoumata-16.2717.jpg',
  hidden: 'CANARI-HIDDEN-TEXT',
} as const;

const TAGS = {
  'EXIF:Make': CANARIES.device,
  'EXIF:Model': CANARIES.device,
  'EXIF:SerialNumber': CANARIES.serial,
  'EXIF:Artist': CANARIES.author,
  'EXIF:Software': CANARIES.software,
  'EXIF:ImageDescription': CANARIES.place,
  'EXIF:DateTimeOriginal': CANARIES.time,
  'EXIF:GPSLatitude': CANARIES.coordinates,
  'EXIF:GPSLatitudeRef': 'N',
  'EXIF:GPSLongitude': '0.044712',
  'EXIF:GPSLongitudeRef': 'W',
} as const;

export const EXIF: Record<string, string> = TAGS;

export const XMP: Record<string, string> = {
  'XMP-dc:Creator': CANARIES.author,
  'XMP-xmp:CreatorTool': CANARIES.software,
  'XMP-tiff:Model': CANARIES.device,
  'XMP-photoshop:City': CANARIES.place,
  'XMP-photoshop:DateCreated': CANARIES.time,
  'XMP-exif:GPSLatitude': CANARIES.coordinates,
  'XMP-xmpMM:PreservedFileName': CANARIES.fileName,
};

export const IPTC: Record<string, string> = {
  'IPTC:By-line': CANARIES.author,
  'IPTC:City': CANARIES.place,
  'IPTC:OriginatingProgram': CANARIES.software,
  'IPTC:Caption-Abstract': CANARIES.coordinates,
  'IPTC:DateCreated': '2019:03:17',
};

/** Names of the canaries in some bytes, in the ways text is written in files. */
export function canariesIn(bytes: Buffer): string[] {
  return Object.entries(CANARIES)
    .filter(([, text]) => spellings(text).some((spelling) => bytes.includes(spelling)))
    .map(([name]) => name);
}

function spellings(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1'), wide, Buffer.from(wide).swap16()];
}
