import { useQuery } from '@tanstack/react-query';
import { api } from '../app/client.js';
import { hearServerTime } from '../clock/clock.js';

/** What the sandbox's clock did on its way. */
export interface ClockMove {
  now: string;
  fired?: { kind: string; subject?: unknown; dueAt: string; clause?: string | null }[];
}

export interface DemoAccount {
  role: string;
  title?: string;
  email: string;
  password: string;
}

export interface SandboxMessage {
  id: string;
  to: string;
  kind: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  links: string[];
  sentAt: string;
  status: string;
  attachments: { name: string; url: string }[];
}

export interface SandboxPayment {
  id: string;
  amount: { amount: string; currency: string };
  description: string;
  returnUrl: string;
  status: string;
}

export function useSandboxClock(): void {
  useQuery({
    queryKey: ['settings', 'sandbox-clock'],
    queryFn: async () => {
      const clock = await api.request<{ now: string }>('GET', '/api/sandbox/clock');
      hearServerTime(clock.now);
      return clock;
    },
    staleTime: Infinity,
  });
}

export async function moveClock(body: { advance: string } | { to: 'next-deadline' }): Promise<ClockMove> {
  const move = await api.request<ClockMove>('POST', '/api/sandbox/clock', { body });
  hearServerTime(move.now);
  return move;
}
