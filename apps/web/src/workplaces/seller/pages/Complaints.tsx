import type { ReactNode } from 'react';
export default function Complaints(): ReactNode {
  return null;
}
