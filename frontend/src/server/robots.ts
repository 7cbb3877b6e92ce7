import { LANGUAGES } from '@parole-tenue/contract';

import { PAGES_OF_SOMEBODY } from '../app/app.routes.server';

/** Pages that are only for who is signed in hold nothing to look for. */
export function robotsFile(origin: string): string {
  const closed = LANGUAGES.flatMap((language) =>
    PAGES_OF_SOMEBODY.map((path) => `Disallow: ${ruleFor(path, language)}`),
  );
  return ['User-agent: *', ...closed, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

/** `* /work/**` closes all below; any other path closes that page alone: `/fr/organisation` is not `/fr/organisations`. */
function ruleFor(path: string, language: string): string {
  const address = path.replace(/^\*/, `/${language}`);
  return address.endsWith('/**') ? address.slice(0, -'/**'.length) : `${address}$`;
}
