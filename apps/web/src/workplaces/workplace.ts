import type { ResourceNamespaceMap } from 'i18next';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Access } from '../session/access.js';

export type WorkplaceId = 'buyer' | 'seller' | 'operator' | 'billing';

/** An entry of a workplace's navigation. */
export interface NavEntry<W extends WorkplaceId = WorkplaceId> {
  /** Absolute path. */
  to: string;
  /** A key of `nav` in the workplace's own texts. */
  label: keyof ResourceNamespaceMap[W]['nav'] & string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Shown only to those who may; nothing: as the workplace. */
  access?: Access;
  /** Also in the bottom bar of a phone (buyers; five at most). */
  phone?: boolean;
  /** Current only on exactly this path. */
  end?: boolean;
}

/** What a workplace's `routes.tsx` exports as `workplace`. */
export interface Workplace<W extends WorkplaceId = WorkplaceId> {
  id: W;
  /** First segment of its paths; the buyer's is the root. */
  base: string;
  access: Access;
  nav: readonly NavEntry<W>[];
  /** Relative to `base`; make them with `page()`. */
  routes: RouteObject[];
}

/** A page in its own chunk. `access` narrows the workplace's. */
export function page(
  load: () => Promise<{ default: ComponentType }>,
  access?: Access,
): Pick<RouteObject, 'lazy' | 'handle'> {
  return {
    lazy: async () => ({ Component: (await load()).default }),
    ...(access ? { handle: { access } } : {}),
  };
}
