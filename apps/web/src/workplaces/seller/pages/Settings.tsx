import type { ReactNode } from 'react';
export default function Settings(): ReactNode {
  return null;
}
