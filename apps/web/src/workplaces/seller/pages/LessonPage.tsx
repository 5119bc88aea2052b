import type { ReactNode } from 'react';
export default function LessonPage(): ReactNode {
  return null;
}
