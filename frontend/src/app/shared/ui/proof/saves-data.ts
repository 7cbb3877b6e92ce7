/** What Chromium tells of the line; others tell nothing. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether pictures wait until they are asked for: the person saves data, or the line hardly carries any. */
export function savesData(): boolean {
  const { saveData = false, effectiveType } = (navigator as Navigator & { connection?: Line }).connection ?? {};
  return saveData || effectiveType === '2g' || effectiveType === 'slow-2g';
}
