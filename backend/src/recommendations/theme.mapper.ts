import { type Theme as ThemeAnswer } from '@parole-tenue/contract';
import { type Theme } from './theme.entity.js';

export function toTheme({ slug, name }: Theme): ThemeAnswer {
  return { slug, name };
}
