import type { ReactNode } from 'react';
export default function CoursePage(): ReactNode {
  return null;
}
