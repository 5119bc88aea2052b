/** What a pasted address names: a course by slug, a lesson by id. */
export interface Target {
  courseSlug?: string;
  lessonId?: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Reads a course's or lesson's address as people copy it from the browser; empty where it names neither. */
export function targetOf(url: string): Target {
  let path: string;
  try {
    path = new URL(url, 'https://mediary.invalid').pathname;
  } catch {
    return {};
  }
  const course = /\/courses\/([a-z0-9]+(?:-[a-z0-9]+)*)/.exec(path)?.[1];
  const lesson = new RegExp(`/lessons/(${UUID.source})`).exec(path)?.[1];
  return { ...(course ? { courseSlug: course } : {}), ...(lesson ? { lessonId: lesson } : {}) };
}
