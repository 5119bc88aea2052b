import { useLocation, useMatches } from 'react-router';
import type { Access } from '../session/access.js';
import { workplaceOf, workplaces } from '../workplaces/index.js';
import type { Workplace, WorkplaceId } from '../workplaces/workplace.js';

export interface Handle {
  workplace?: WorkplaceId;
  access?: Access;
}

/** Where the person is: the workplace of the address, and what its pages demand. */
export function useFramePlace(): { workplace: Workplace; demands: Access[] } {
  const matches = useMatches();
  const { pathname } = useLocation();
  const handles = matches.map((match) => match.handle as Handle | undefined);
  const id = handles.find((handle) => handle?.workplace)?.workplace;
  const bySegment = workplaces.find((workplace) => workplace.base !== '' && pathname.split('/')[1] === workplace.base);
  return {
    workplace: id ? workplaceOf(id) : (bySegment ?? workplaceOf('buyer')),
    demands: handles.flatMap((handle) => (handle?.access ? [handle.access] : [])),
  };
}
