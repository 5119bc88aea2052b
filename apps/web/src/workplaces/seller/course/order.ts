import type { Course, CourseModule } from '../data.js';

/** What moves: a module, or a lesson, which may pass into the next module. */
export interface Move {
  module: string;
  lesson?: string;
  by: -1 | 1;
}

function swap<T>(list: readonly T[], at: number, by: number): T[] {
  const out = [...list];
  const [moved] = out.splice(at, 1);
  if (moved !== undefined) out.splice(at + by, 0, moved);
  return out;
}

/** The modules after a move; null where there is nowhere to go. */
export function moved(modules: readonly CourseModule[], { module, lesson, by }: Move): CourseModule[] | null {
  const at = modules.findIndex((one) => one.id === module);
  const here = modules[at];
  if (!here) return null;
  const next = modules[at + by];
  if (lesson === undefined) return next ? swap(modules, at, by) : null;
  const place = here.lessons.findIndex((one) => one.id === lesson);
  const it = here.lessons[place];
  if (!it) return null;
  if (here.lessons[place + by]) {
    return modules.map((one) => (one === here ? { ...here, lessons: swap(here.lessons, place, by) } : one));
  }
  if (!next) return null;
  return modules.map((one) => {
    if (one === here) return { ...here, lessons: here.lessons.filter((other) => other !== it) };
    if (one === next) return { ...next, lessons: by === 1 ? [it, ...next.lessons] : [...next.lessons, it] };
    return one;
  });
}

/** The order as the server takes it. */
export function orderOf(modules: readonly CourseModule[]): { modules: { id: string; lessons: string[] }[] } {
  return { modules: modules.map(({ id, lessons }) => ({ id, lessons: lessons.map((lesson) => lesson.id) })) };
}

/** The course with its modules in another order, before the server has said so. */
export const withModules = (course: Course, modules: CourseModule[] | null): Course =>
  modules ? { ...course, modules } : course;
