import type { ReactNode } from 'react';
export default function LicencePage(): ReactNode {
  return null;
}
