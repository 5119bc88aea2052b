import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../app/client.js';
import { useSession } from '../../session/session.js';
import type { CourseCard, MyCourse, MyCourseLine, Order } from './types.js';

export function useCourse(slug: string): UseQueryResult<CourseCard> {
  return useQuery({
    queryKey: ['/catalogue/courses', slug],
    queryFn: () => api.get('/catalogue/courses/{slug}', { params: { path: { slug } } }),
    enabled: slug !== '',
  });
}

/** The cabinet of whoever is signed in; nothing for a visitor. */
export function useMyCourses(): UseQueryResult<{ items: MyCourseLine[] }> {
  const { me } = useSession();
  return useQuery({
    queryKey: ['/me/courses'],
    queryFn: () => api.get('/me/courses') as Promise<{ items: MyCourseLine[] }>,
    enabled: me !== null,
  });
}

export function useMyCourse(grantId: string): UseQueryResult<MyCourse> {
  return useQuery({
    queryKey: ['/me/courses', grantId],
    queryFn: () => api.get('/me/courses/{grantId}', { params: { path: { grantId } } }),
  });
}

export function readOrder(id: string): Promise<Order> {
  return api.get('/orders/{id}', { params: { path: { id } } }) as Promise<Order>;
}

/** Where a course is taken up again. */
export function resumePath(line: { grantId: string; progress: { lastLessonId: unknown } }): string {
  const { lastLessonId } = line.progress;
  return typeof lastLessonId === 'string' ? `/learn/${line.grantId}/lessons/${lastLessonId}` : `/learn/${line.grantId}`;
}

export function isOpen(status: string): boolean {
  return status === 'active' || status === 'limited';
}
