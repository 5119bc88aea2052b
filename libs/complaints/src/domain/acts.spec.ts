import { Temporal } from '#kernel';
import { blockRefusal, nextOfficerAct, officerActs } from './acts.js';
import type { Complaint } from './complaint.js';

const at = (text: string) => Temporal.Instant.from(text);
const due = at('2027-03-07T05:00:00Z');
const make = (part: Partial<Complaint>): Complaint =>
  ({
    status: 'checking',
    confirmedAt: at('2027-03-01T05:00:00Z'),
    answerDueAt: due,
    checkGround: 'unanswered',
    frozenAt: null,
    blocked: false,
    ...part,
  }) as Complaint;

describe('what an officer may do', () => {
  it('blocks after silence or denial, not while an answer is awaited or given', () => {
    const after = due;
    const before = due.subtract({ seconds: 1 });
    expect(blockRefusal(make({}), after)).toBeNull();
    expect(blockRefusal(make({ checkGround: 'denial' }), before)).toBeNull();
    expect(blockRefusal(make({ checkGround: 'unreasoned' }), before)).toBe('answer-awaited');
    expect(blockRefusal(make({ checkGround: 'unreasoned' }), after)).toBeNull();
    expect(blockRefusal(make({ status: 'received' }), after)).toBe('not-asked');
    expect(blockRefusal(make({ status: 'forwarded' }), after)).toBe('answer-awaited');
    expect(blockRefusal(make({ status: 'answered' }), after)).toBe('answered-with-reasons');
    expect(blockRefusal(make({ frozenAt: due }), after)).toBe('frozen');
    expect(blockRefusal(make({ blocked: true }), after)).toBe('blocked-already');
    expect(blockRefusal(make({ status: 'decided-upheld' }), after)).toBe('closed');
  });

  it('names one next act, and a reason for every act that is not allowed', () => {
    const facts = { now: due, evidence: 1 };
    expect(nextOfficerAct(make({ status: 'received' }), facts)).toBe('forward');
    expect(nextOfficerAct(make({ status: 'received' }), { ...facts, evidence: 0 })).toBeNull();
    expect(nextOfficerAct(make({ status: 'forwarded' }), facts)).toBeNull();
    expect(nextOfficerAct(make({}), facts)).toBe('decide');
    expect(nextOfficerAct(make({ frozenAt: due }), facts)).toBe('unfreeze');
    expect(nextOfficerAct(make({ status: 'decided-rejected' }), facts)).toBe('disclose');
    const acts = officerActs(make({ status: 'forwarded' }), facts);
    expect(acts.filter((a) => a.refusal === null).map((a) => a.act)).toEqual(['freeze']);
    expect(acts.find((a) => a.act === 'decide')).toEqual({
      act: 'decide',
      refusal: 'answer-awaited',
      clause: 'AT-5.6.6a',
    });
  });
});
