import type { ReactNode } from 'react';
export default function NewCourse(): ReactNode {
  return null;
}
