import { localise, type Lang, type Temporal } from '#kernel';
import type { Deadline } from '#platform';
import type { WholeCase } from '../application/read-case.js';
import type { CaseDeadline } from '../application/case-deadlines.js';
import { isFinal, type ComplaintTransition } from '../domain/complaint.machine.js';
import { deadlineTitles } from '../texts/deadlines.js';
import { messageTitle, recordTitles, transitionTitles } from '../texts/timeline.js';
import type { CaseDeadlineDto, TimelineEventDto } from './dto/case.dto.js';

/** Whose view is written. */
export type Audience = 'officer' | 'seller' | 'complainant';

const SIDES: Record<string, { ru: string; kk: string; en: string }> = {
  complainant: { ru: 'Заявитель', kk: 'Өтініш беруші', en: 'Applicant' },
  account: { ru: 'Продавец', kk: 'Сатушы', en: 'Seller' },
  staff: { ru: 'Оператор', kk: 'Оператор', en: 'Operator' },
};

/** The actor as the audience may see it: officers see names, the parties see sides. */
function actorName(actor: string, lang: Lang, names: Map<string, string> | undefined): string | null {
  const [side, id] = actor.split(':');
  const texts = SIDES[side ?? ''];
  if (!texts) return null;
  const name = id ? names?.get(id) : undefined;
  return name ? `${texts[lang]}: ${name}` : texts[lang];
}

/** What happened, oldest first: changes of state, other steps from the journal, and for officers the messages. */
export function timelineOf(
  w: WholeCase,
  audience: Audience,
  lang: Lang,
  names?: Map<string, string>,
): TimelineEventDto[] {
  const states = w.history.map((h, at): TimelineEventDto => {
    const t = transitionTitles[h.transition as ComplaintTransition];
    return {
      id: `state-${at}`,
      at: h.at.toString(),
      kind: 'state',
      title: t ? localise(t, lang) : h.transition,
      actor: actorName(h.actor, lang, names),
      automatic: h.actor === 'system',
      text: textOf(w, h.transition, audience),
      clause: h.transition === 'reject' && h.reason === 'abuse' ? 'AT-5.6.7b' : (t?.clause ?? null),
      deliveries: [],
    };
  });
  const records = w.records.flatMap((r): TimelineEventDto[] => {
    const t = recordTitles[r.kind];
    if (!t || (audience !== 'officer' && !t[audience])) return [];
    const reason = audience === 'complainant' ? undefined : r.payload?.reason;
    return [
      {
        id: r.id,
        at: r.at.toString(),
        kind: 'record',
        title: localise(t.title, lang),
        actor: actorName(r.actor, lang, names),
        automatic: r.actor === 'system',
        text: typeof reason === 'string' ? reason : null,
        clause: t.clause ?? null,
        deliveries: [],
      },
    ];
  });
  const messages = audience === 'complainant' ? [] : messagesOf(w, lang);
  return [...states, ...records, ...messages].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function messagesOf(w: WholeCase, lang: Lang): TimelineEventDto[] {
  return w.messages.map((m) => ({
    id: m.id,
    at: m.at.toString(),
    kind: 'message',
    title: `${localise(messageTitle, lang)}: ${m.kind}`,
    actor: null,
    automatic: true,
    text: null,
    clause: null,
    deliveries: [{ channel: m.channel, to: m.recipient, status: m.state, at: m.sentAt?.toString() ?? null }],
  }));
}

/** What was said with a step: answers are not the complainant's to read, they may name the seller. */
function textOf(w: WholeCase, transition: string, audience: Audience): string | null {
  if (transition === 'uphold' || transition === 'reject') return w.c.decision?.text ?? null;
  if (transition === 'answer' && audience !== 'complainant') return w.answers[0]?.text ?? null;
  return null;
}

/** Deadlines ahead, drawn as ghosts, and the one that has passed while its act is still owed. */
export function aheadOf(w: WholeCase, lang: Lang): CaseDeadlineDto[] {
  return w.deadlines
    .filter((d) => d.state === 'waiting' || d.state === 'frozen' || isOwed(w, d))
    .map((d) => presentDeadline(d, lang, isOwed(w, d)));
}

const isOwed = (w: WholeCase, d: Deadline): boolean =>
  d.state === 'fired' && d.kind === 'complaints.review' && w.c.overdueSince !== null && !isFinal(w.c.status);

/** A deadline with everything that explains it. */
export function presentDeadline(d: Deadline, lang: Lang, overdue = false): CaseDeadlineDto {
  const { policy } = d;
  return {
    kind: d.kind,
    title: localise(deadlineTitles[d.kind as CaseDeadline], lang),
    dueAt: d.dueAt.toString(),
    zone: policy.zone,
    clause: policy.clauses[0] ?? null,
    clauseText: policy.text || null,
    pack: policy.pack,
    termsVersion: policy.version,
    calendar: policy.value.endsWith('wd') ? policy.calendar : null,
    skipped: d.skipped.map(({ date, reason }) => ({ date, reason })),
    then: localise(d.then, lang),
    frozen: d.state === 'frozen',
    overdue,
  };
}

/** An instant of the contract as JSON has it, or null. */
export const instant = (at: Temporal.Instant | null): string | null => at?.toString() ?? null;
