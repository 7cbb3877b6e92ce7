import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address inside IPv6, as a socket that listens to both names it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** The network that an address belongs to: its /24, for IPv6 its /48. What is no address is one group of its own. */
export function networkGroupOf(address: string): string {
  const plain = plainOf(address);
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf('.'))}.0/24`;
  return isIPv6(plain) ? `${wordsOf(plain).slice(0, 3).join(':')}::/48` : 'unknown';
}

export function isLoopback(address: string): boolean {
  const plain = plainOf(address);
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

const plainOf = (address: string): string => address.replace(MAPPED, '').replace(/%.*$/, '');

/** The eight words of an IPv6 address; the URL parser writes each in one way. */
function wordsOf(address: string): string[] {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = shortest.split('::').map((side) => side.split(':').filter(Boolean));
  const missing = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...missing, ...after];
}
