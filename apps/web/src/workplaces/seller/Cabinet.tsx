import { isProblem } from '#api-client';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton, ProblemAlert } from '../../design/index.js';
import { useSession } from '../../session/session.js';
import { useLicence, useSeller } from './data.js';
import { AcceptOffer } from './parts/AcceptOffer.js';
import { SuspendedBanner } from './parts/SuspendedBanner.js';

/** Around every page of the cabinet: the offer first, then what is suspended, then the page. */
export default function Cabinet(): ReactNode {
  const licence = useLicence();
  const seller = useSeller();
  const { refreshMe } = useSession();
  const gone = isProblem(licence.error) && (licence.error.status === 403 || licence.error.status === 404);
  // Removed from the team, or the seller's data deleted: the session learns it, and with it the sections go.
  useEffect(() => {
    if (gone) void refreshMe();
  }, [gone, refreshMe]);
  if (licence.error && !licence.data)
    return <ProblemAlert problem={licence.error} onRetry={() => void licence.refetch()} />;
  if (!licence.data) return <PageSkeleton />;
  if (!licence.data.offer.accepted) return <AcceptOffer licence={licence.data} />;
  return (
    <>
      {/* The platform's own work is announced above every page; it is nobody's suspension. */}
      {seller.data?.suspensions.some(({ reason }) => reason !== 'maintenance') && (
        <SuspendedBanner seller={seller.data} licence={licence.data} />
      )}
      <Outlet />
    </>
  );
}
