import type { AccessToken } from '#api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { api, chosenSeller, hadSession, onSessionLost } from '../app/client.js';
import { useStored } from '../app/stored.js';

/** A seller this person works for. */
export interface Membership {
  id: string;
  slug: string;
  name: string;
  role: string;
}

/** `GET /api/v1/me`. */
export interface Me {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  lang: string;
  staffRoles: string[];
  sellers: Membership[];
  /** Terms in force that this person has not accepted. */
  termsToAccept?: PendingTerms[];
}

export interface PendingTerms {
  document: string;
  version: string;
  title: string;
  effectiveAt: string;
}

/** Who is here and for whom they act. */
export interface Session {
  /** `starting` until the session cookie has been tried. */
  state: 'starting' | 'visitor' | 'signed-in';
  me: Me | null;
  /** The seller chosen in the switcher, among those the person belongs to. */
  seller: Membership | null;
  chooseSeller(id: string): void;
  login(email: string, password: string): Promise<void>;
  logout(): Promise<void>;
  /** The person signed out on this page, rather than being signed out. */
  leftByChoice: boolean;
  refreshMe(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const [sellerId, setSellerId] = useStored(chosenSeller);
  const [entered, setEntered] = useState<boolean | null>(() => (hadSession.get() === '' ? false : null));

  const [left, setLeft] = useState(false);

  const leave = useCallback(() => {
    api.forget();
    if (hadSession.get() !== '') hadSession.set('');
    setEntered(false);
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'settings' });
  }, [queries]);

  useEffect(() => onSessionLost(leave), [leave]);

  const restore = useCallback(
    () =>
      api.restore().then(
        (found) => (found ? setEntered(true) : leave()),
        // No connection: a visitor for now; the next load tries again.
        () => setEntered(false),
      ),
    [leave],
  );

  // Also follows other tabs: signed in there is signed in here, and so is signed out.
  useEffect(() => {
    if (hadSession.get() !== '') void restore();
    return hadSession.subscribe(() => (hadSession.get() === '' ? leave() : void restore()));
  }, [leave, restore]);

  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => api.request<Me>('GET', '/me'),
    enabled: entered === true,
    staleTime: 60_000,
  });

  const enter = useCallback(
    async (token: AccessToken) => {
      api.signedIn(token);
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'settings' });
      await queries.fetchQuery({ queryKey: ['me'], queryFn: () => api.request<Me>('GET', '/me') });
      setLeft(false);
      setEntered(true);
      hadSession.set('1');
    },
    [queries],
  );

  const refreshMe = useCallback(() => queries.invalidateQueries({ queryKey: ['me'] }), [queries]);

  const session = useMemo<Session>(() => {
    const person = entered === true ? (me.data ?? null) : null;
    const starting = entered === null || (entered && !me.data && !me.isError);
    const seller = person?.sellers.find((entry) => entry.id === sellerId) ?? person?.sellers[0] ?? null;
    return {
      state: starting ? 'starting' : person ? 'signed-in' : 'visitor',
      me: person,
      seller,
      chooseSeller(id) {
        setSellerId(id);
        void queries.resetQueries({
          predicate: (query) => query.queryKey[0] !== 'settings' && query.queryKey[0] !== 'me',
        });
      },
      async login(email, password) {
        await enter(await api.request<AccessToken>('POST', '/auth/login', { body: { email, password } }));
      },
      leftByChoice: left,
      async logout() {
        setLeft(true);
        try {
          await api.request('POST', '/auth/logout');
        } finally {
          leave();
        }
      },
      refreshMe,
    };
  }, [entered, left, me.data, me.isError, sellerId, setSellerId, queries, enter, leave, refreshMe]);

  // The header must name the seller that is shown, also when nobody has chosen one yet.
  const shown = session.seller?.id ?? '';
  useLayoutEffect(() => {
    if (session.state === 'signed-in' && shown !== sellerId) chosenSeller.set(shown);
  }, [session.state, shown, sellerId]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}
