import { canariesIn } from './canaries.js';
import { type ExifTool } from './exiftool.js';

/** What says how a file is built, and nothing of where, when, with what or by whom. All other tags are traces. */
const STRUCTURE = new Set([
  ...['ExifTool:ExifToolVersion', 'Composite:ImageSize', 'Composite:Megapixels'],
  // Of the file in the tool's own memory: made there, without dates.
  ...names('File', 'FileName Directory FileSize FileModifyDate FileAccessDate FileInodeChangeDate FilePermissions'),
  ...names('File', 'FileType FileTypeExtension MIMEType ImageWidth ImageHeight'),
  ...names('File', 'BitsPerSample ColorComponents EncodingProcess YCbCrSubSampling'),
  ...names('JFIF', 'JFIFVersion ResolutionUnit XResolution YResolution'),
  ...names('APP14', 'DCTEncodeVersion APP14Flags0 APP14Flags1 ColorTransform'),
  ...names('PNG', 'ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace Palette'),
  ...names('PNG', 'PixelsPerUnitX PixelsPerUnitY PixelUnits'),
  ...names('RIFF', 'ImageWidth ImageHeight VP8Version HorizontalScale VerticalScale AlphaIsUsed WebP_Flags'),
  ...names('RIFF', 'AlphaPreprocessing AlphaFiltering AlphaCompression'),
  ...names('PDF', 'PDFVersion Linearized PageCount'),
]);

function names(group: string, tags: string): string[] {
  return tags.split(' ').map((tag) => `${group}:${tag}`);
}

/** What is left in files of place, device, author, software or time: `file: tag`, `file: canary`. */
export async function tracesIn(tool: ExifTool, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const tags = (await tool.read(files))
    .filter(({ group, name }) => !STRUCTURE.has(`${group}:${name}`))
    .map(({ file, group, name }) => `${file}: ${group}:${name}`);
  const canaries = [...files].flatMap(([file, bytes]) => canariesIn(bytes).map((canary) => `${file}: ${canary}`));
  return [...new Set([...tags, ...canaries])];
}
