import { isProblem } from '#api-client';
import type { ApiPaths } from '#api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../app/client.js';
import { countedBy } from '../../design/index.js';
import type { Deadline } from '../../design/index.js';
import { useSession } from '../../session/session.js';
import type { MoneyValue } from '../../texts/format.js';

/** What a GET of the contract answers. */
export type Got<P extends keyof ApiPaths> = ApiPaths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Seller = Got<'/seller'>;
export type Licence = Got<'/seller/licence'>;
export type LicenceDeadline = Licence['deadlines'][number];
export type Usage = Licence['usage'][number];
export type Tariff = Licence['tariff'];
export type Course = Got<'/seller/courses/{id}'>;
export type CourseLine = Got<'/seller/courses'>['items'][number];
export type CourseModule = Course['modules'][number];
export type Lesson = CourseModule['lessons'][number];
export type LessonFile = Lesson['files'][number];
export type PaymentModule = Got<'/seller/payment-module'>;
export type Refund = Got<'/seller/refunds'>['items'][number];
export type CaseLine = Got<'/seller/complaints'>['items'][number];
export type Case = Got<'/seller/complaints/{id}'>;
export type CaseDeadline = Case['ahead'][number];
export type Members = Got<'/seller/members'>;
type Ratio = Got<'/seller/refund-ratio'>;

/** The ratio with each day's own window. */
export type RefundRatio = Ratio & { series?: { day: string; number: Ratio['number']; amounts: Ratio['amounts'] }[] };

/** An order as its seller sees it; the contract leaves the CSV twin's shape open. */
export interface Sale {
  id: string;
  number: string;
  status: string;
  paid: boolean;
  buyerName: string;
  buyerEmail: string;
  courses: string[];
  total: MoneyValue;
  commission: MoneyValue;
  commissionRate: string;
  net: MoneyValue;
  refunded: MoneyValue;
  placedAt: string;
  paidAt: string | null;
}

/** What the person's part in the seller lets them do. */
export function useRole(): { role: string; owner: boolean; author: boolean; money: boolean } {
  const role = useSession().seller?.role ?? '';
  return {
    role,
    owner: role === 'owner',
    author: role === 'owner' || role === 'author',
    money: role === 'owner' || role === 'accountant',
  };
}

export function useSeller(): UseQueryResult<Seller> {
  return useQuery({ queryKey: ['/seller'], queryFn: () => api.get('/seller') });
}

export function useLicence(): UseQueryResult<Licence> {
  return useQuery({ queryKey: ['/seller/licence'], queryFn: () => api.get('/seller/licence') });
}

export function usePaymentModule(enabled = true): UseQueryResult<PaymentModule> {
  return useQuery({ queryKey: ['/seller/payment-module'], queryFn: () => api.get('/seller/payment-module'), enabled });
}

export function useRefundRatio(enabled = true): UseQueryResult<RefundRatio> {
  return useQuery({
    queryKey: ['/seller/refund-ratio'],
    queryFn: () => api.request<RefundRatio>('GET', '/seller/refund-ratio'),
    enabled,
  });
}

const CHECKING_MS = 2500;

/** A course; asked again while a file of it is being checked. */
export function useCourse(id: string): UseQueryResult<Course> {
  return useQuery({
    queryKey: ['/seller/courses', id],
    queryFn: () => api.get('/seller/courses/{id}', { params: { path: { id } } }),
    refetchInterval: ({ state }) =>
      state.data && filesOf(state.data).some((file) => file.state === 'checking') ? CHECKING_MS : false,
  });
}

/** Every file of a course. */
export function filesOf(course: Course): LessonFile[] {
  return course.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.files));
}

/** The tag an edit of a course sends. */
export const tagOf = (course: { version: number }): string => `"${course.version}"`;

/** Keeps the course an edit answered, and lets the lists be read anew. */
export function useKeepCourse(): (course: Course) => void {
  const queries = useQueryClient();
  return (course) => {
    queries.setQueryData(['/seller/courses', course.id], course);
    void queries.invalidateQueries({
      predicate: ({ queryKey: [first, second] }) => first === '/seller/courses' && typeof second !== 'string',
    });
    void queries.invalidateQueries({ queryKey: [`/seller/courses/${course.id}/versions`] });
  };
}

/** Somebody else was quicker. */
export const isLostRace = (error: unknown): boolean => isProblem(error) && error.status === 412;

/** A licence's deadline as the chip takes it. */
export function licenceDeadline(d: LicenceDeadline): Deadline {
  return {
    kind: d.kind,
    dueAt: d.dueAt,
    zone: d.zone,
    clause: d.clause,
    clauseText: d.policy.text || null,
    pack: d.policy.pack,
    termsVersion: d.policy.version,
    calendar: countedBy(d.policy.value, d.policy.calendar),
    skipped: d.skipped.map(({ date, reason }) => ({ date, why: reason })),
    then: d.then,
    frozen: d.state === 'frozen',
  };
}

/** A case's deadline as the chip takes it. */
export function caseDeadline(d: CaseDeadline): Deadline & { title: string } {
  return { ...d, skipped: d.skipped.map(({ date, reason }) => ({ date, why: reason })) };
}
