import type { Closure } from '#tenancy';
import { contentErrors } from '../content.errors.js';

/** A seller's door is closed: the class of reason and since when; nothing of what lies between it and the operator. */
export const closedError = (code: 'seller_suspended' | 'seller_closed', closure: Closure | undefined): Error =>
  contentErrors.fail(
    code,
    {
      why: closure?.text ?? '',
      ...(closure ? { reason: closure.class, since: closure.since.toString() } : {}),
    },
    closure?.clause ? { clause: closure.clause } : {},
  );
