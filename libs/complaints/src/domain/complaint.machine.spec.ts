import { can, next, permitted } from '#kernel';
import { COMPLAINT_STATUSES, complaintMachine, isFinal } from './complaint.machine.js';

describe('the complaint machine', () => {
  it('goes the contract’s way, with and without an answer', () => {
    expect(next(complaintMachine, 'awaiting-confirmation', 'confirm', 'complainant')).toBe('received');
    expect(next(complaintMachine, 'received', 'forward', 'staff')).toBe('forwarded');
    expect(next(complaintMachine, 'forwarded', 'answer', 'seller')).toBe('answered');
    expect(next(complaintMachine, 'forwarded', 'miss-answer', 'system')).toBe('unanswered');
    expect(next(complaintMachine, 'unanswered', 'check', 'system')).toBe('checking');
    expect(next(complaintMachine, 'checking', 'uphold', 'staff')).toBe('decided-upheld');
    expect(next(complaintMachine, 'answered', 'reject', 'staff')).toBe('decided-rejected');
  });

  it('lets nobody skip the query to the seller', () => {
    expect(permitted(complaintMachine, 'received')).toEqual(['forward', 'withdraw']);
    expect(permitted(complaintMachine, 'forwarded')).toEqual(['answer', 'miss-answer', 'withdraw']);
    expect(() => next(complaintMachine, 'received', 'uphold', 'staff')).toThrow(/transition_refused/);
  });

  it('gives every act to one side', () => {
    expect(() => next(complaintMachine, 'checking', 'uphold', 'seller')).toThrow(/transition_forbidden/);
    expect(() => next(complaintMachine, 'forwarded', 'answer', 'staff')).toThrow(/transition_forbidden/);
    expect(() => next(complaintMachine, 'awaiting-confirmation', 'confirm', 'staff')).toThrow(/transition_forbidden/);
    for (const status of COMPLAINT_STATUSES.filter((s) => !isFinal(s))) {
      expect(permitted(complaintMachine, status, 'complainant')).toContain('withdraw');
    }
  });

  it('keeps final states final', () => {
    for (const status of ['decided-upheld', 'decided-rejected', 'withdrawn', 'expired'] as const) {
      expect(permitted(complaintMachine, status)).toEqual([]);
      expect(can(complaintMachine, status, 'answer')).toBe(false);
      expect(can(complaintMachine, status, 'evidence')).toBe(false);
    }
  });
});
