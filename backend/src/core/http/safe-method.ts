const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request of this method only reads. */
export function isSafe(method: string): boolean {
  return SAFE_METHODS.includes(method);
}
