import type { Acceptance, PendingTerms } from '#legal';
import type { AcceptanceDto } from './dto/me.dto.js';
import type { PendingTermsDto } from './dto/auth.dto.js';

export const presentPending = (p: PendingTerms): PendingTermsDto => ({ ...p, effectiveAt: p.effectiveAt.toString() });

export const presentAcceptance = (a: Acceptance): AcceptanceDto => ({
  id: a.id,
  document: a.document,
  version: a.version,
  lang: a.lang,
  textSha256: a.textSha256,
  how: a.how,
  at: a.at.toString(),
  ip: a.ip,
  device: a.device,
  previousId: a.previousId,
});
