import type { CSSProperties, ReactNode } from 'react';
import { accentVariables } from '../app/accent.js';

/** Gives a part of the page a seller's own accent; readable whatever colour was chosen. */
export function Accent({ colour, children }: { colour: string | null | undefined; children: ReactNode }): ReactNode {
  if (!colour) return children;
  return <div style={accentVariables(colour) as CSSProperties}>{children}</div>;
}
