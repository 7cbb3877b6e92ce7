import { type Area as AreaAnswer } from '@parole-tenue/contract';
import { type Area } from './area.entity.js';

export function toArea({ position: _, ...area }: Area): AreaAnswer {
  return area;
}
