import type { ReactNode } from 'react';
export default function Courses(): ReactNode {
  return null;
}
