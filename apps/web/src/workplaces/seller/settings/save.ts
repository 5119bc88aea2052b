import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/client.js';
import { useSession } from '../../../session/session.js';
import { isLostRace } from '../data.js';
import type { Seller } from '../data.js';

/** Saves a part of the seller's record. After a lost race the next try writes over what is there now. */
export function useSaveSeller(): (change: unknown) => Promise<Seller> {
  const queries = useQueryClient();
  const { refreshMe } = useSession();
  return async (change) => {
    const known = queries.getQueryData<Seller>(['/seller']);
    try {
      const saved = await api.request<Seller>('PATCH', '/seller', { ifMatch: known?.etag ?? '', body: change });
      queries.setQueryData(['/seller'], saved);
      void refreshMe();
      return saved;
    } catch (error) {
      if (isLostRace(error)) await queries.refetchQueries({ queryKey: ['/seller'] });
      throw error;
    }
  };
}
