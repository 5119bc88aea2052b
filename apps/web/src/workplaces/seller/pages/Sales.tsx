import type { ReactNode } from 'react';
export default function Sales(): ReactNode {
  return null;
}
