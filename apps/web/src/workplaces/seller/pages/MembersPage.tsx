import type { ReactNode } from 'react';
export default function MembersPage(): ReactNode {
  return null;
}
