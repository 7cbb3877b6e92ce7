export const SVG = 'http://www.w3.org/2000/svg';

type Name = 'svg' | 'g' | 'rect' | 'text' | 'path' | 'pattern' | 'defs';

export function element(name: Name, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
