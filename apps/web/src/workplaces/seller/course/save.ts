import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { problemWords } from '../../../design/problemWords.js';
import { isLostRace, tagOf, useKeepCourse } from '../data.js';
import type { Course } from '../data.js';

/** What is saved now differs from what the person began to edit. */
export class EditConflict extends Error {
  constructor(readonly latest: Course) {
    super('edited meanwhile');
  }
}

const TURNS = 3;

function fetchCourse(id: string): Promise<Course> {
  return api.get('/seller/courses/{id}', { params: { path: { id } } });
}

/**
 * Saves some fields of a course. A course has one version for everything, so a lost race over other fields is tried
 * again with the new tag; over these fields it is a conflict, and the person decides.
 */
export function useSave(): <F>(
  id: string,
  fields: (course: Course) => F,
  base: F,
  send: (tag: string) => Promise<Course>,
) => Promise<Course> {
  const queries = useQueryClient();
  const keep = useKeepCourse();
  return async (id, fields, base, send) => {
    let course = queries.getQueryData<Course>(['/seller/courses', id]) ?? (await fetchCourse(id));
    for (let turn = 1; ; turn++) {
      if (JSON.stringify(fields(course)) !== JSON.stringify(base)) throw new EditConflict(course);
      try {
        const saved = await send(tagOf(course));
        keep(saved);
        return saved;
      } catch (error) {
        if (!isLostRace(error) || turn === TURNS) throw error;
        course = await fetchCourse(id);
        keep(course);
      }
    }
  };
}

/** An act on the course as it is shown. Who loses the race sees the latest version and acts again. */
export function useCourseAct<V>(
  course: Course,
  act: (value: V, tag: string) => Promise<Course>,
  options: { onDone?: (course: Course, value: V) => void; guess?: (value: V) => Course } = {},
): UseMutationResult<Course, Error, V, { before: Course } | undefined> {
  const { t } = useTranslation('sellerCourses');
  const queries = useQueryClient();
  const keep = useKeepCourse();
  const key = ['/seller/courses', course.id];
  return useMutation({
    meta: { quiet: true },
    scope: { id: course.id },
    mutationFn: (value: V) => act(value, tagOf(queries.getQueryData<Course>(key) ?? course)),
    onMutate: async (value) => {
      if (!options.guess) return undefined;
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Course>(key) ?? course;
      queries.setQueryData(key, options.guess(value));
      return { before };
    },
    onSuccess: (saved, value) => {
      keep(saved);
      options.onDone?.(saved, value);
    },
    onError: (error, _value, context) => {
      if (context) queries.setQueryData(key, context.before);
      void queries.invalidateQueries({ queryKey: key });
      const words = isLostRace(error)
        ? { title: t('conflict.outlineTitle'), text: t('conflict.outline') }
        : problemWords(error);
      notifications.show({
        color: isLostRace(error) ? 'yellow' : 'red',
        title: words.title,
        message: words.text,
        autoClose: 10_000,
      });
    },
  });
}
