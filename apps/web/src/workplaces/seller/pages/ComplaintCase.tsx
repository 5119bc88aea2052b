import type { ReactNode } from 'react';
export default function ComplaintCase(): ReactNode {
  return null;
}
