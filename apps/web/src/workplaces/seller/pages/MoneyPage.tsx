import type { ReactNode } from 'react';
export default function MoneyPage(): ReactNode {
  return null;
}
