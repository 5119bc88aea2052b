import { workplace as billing } from './billing/routes.js';
import { workplace as buyer } from './buyer/routes.js';
import { workplace as operator } from './operator/routes.js';
import { workplace as seller } from './seller/routes.js';
import type { Workplace, WorkplaceId } from './workplace.js';

/** The four workplaces, in the order of the switcher. */
export const workplaces: readonly Workplace[] = [buyer, seller, operator, billing] as readonly Workplace[];

export function workplaceOf(id: WorkplaceId): Workplace {
  return workplaces.find((workplace) => workplace.id === id) ?? (buyer as Workplace);
}
