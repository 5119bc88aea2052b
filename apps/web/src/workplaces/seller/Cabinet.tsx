import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton, ProblemAlert } from '../../design/index.js';
import { useLicence, useSeller } from './data.js';
import { AcceptOffer } from './parts/AcceptOffer.js';
import { SuspendedBanner } from './parts/SuspendedBanner.js';

/** Around every page of the cabinet: the offer first, then what is suspended, then the page. */
export default function Cabinet(): ReactNode {
  const licence = useLicence();
  const seller = useSeller();
  if (licence.error && !licence.data)
    return <ProblemAlert problem={licence.error} onRetry={() => void licence.refetch()} />;
  if (!licence.data) return <PageSkeleton />;
  if (!licence.data.offer.accepted) return <AcceptOffer licence={licence.data} />;
  return (
    <>
      {seller.data && seller.data.suspensions.length > 0 && (
        <SuspendedBanner seller={seller.data} licence={licence.data} />
      )}
      <Outlet />
    </>
  );
}
