import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Clock, Lang } from '#kernel';
import { platformErrors } from '../platform.errors.js';
import { CLOCK } from '../tokens.js';
import { ACCESS, type AccessRule } from './access.js';
import type { CalledRequest } from './caller.js';
import { MaintenanceGate, PART_KEY, type MaintenancePart, type PlannedWork } from './maintenance-gate.js';

const LOCALES: Readonly<Record<Lang, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/**
 * Stands after the access guard: answers 503 for the parts at which work is going on (AT-3.2.4). Staff go on working.
 * While nothing is planned it costs a comparison.
 */
@Injectable()
export class MaintenanceGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(MaintenanceGate) private readonly gate: MaintenanceGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  canActivate(ctx: ExecutionContext): boolean | Promise<boolean> {
    const wait = this.gate.ready();
    return wait ? wait.then(() => this.decide(ctx)) : this.decide(ctx);
  }

  private decide(ctx: ExecutionContext): boolean {
    if (this.gate.known().length === 0) return true;
    const now = this.clock.now();
    const works = this.gate.inForce(now);
    if (works.length === 0) return true;
    const { caller } = ctx.switchToHttp().getRequest<CalledRequest>();
    if (caller && caller.staffRoles.length > 0) return true;
    const part = this.partOf(ctx);
    const work = part && works.find((w) => w.parts.includes('all') || w.parts.includes(part));
    if (work) throw closed(work, Math.ceil(now.until(work.endsAt).total('seconds')), caller?.lang ?? 'ru');
    return true;
  }

  /** Undefined where nothing stops the route. */
  private partOf(ctx: ExecutionContext): MaintenancePart | undefined {
    const on = [ctx.getHandler(), ctx.getClass()];
    const part = this.reflector.getAllAndOverride<MaintenancePart | 'none' | undefined>(PART_KEY, on);
    if (part) return part === 'none' ? undefined : part;
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, on);
    if (rule?.kind === 'staff') return undefined;
    return rule?.kind === 'seller' ? 'cabinet' : 'all';
  }
}

function closed(work: PlannedWork, seconds: number, lang: Lang): Error {
  const when = new Intl.DateTimeFormat(LOCALES[lang], {
    timeZone: work.zone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(work.endsAt.epochMilliseconds);
  return platformErrors.fail(
    'maintenance',
    {
      when: `${when} (${work.zone})`,
      note: work.note ? ` ${work.note[lang]}` : '',
      parts: [...work.parts],
      ground: work.ground,
      since: work.startsAt.toString(),
      until: work.endsAt.toString(),
      retryAfter: Math.max(1, seconds),
    },
    work.clause ? { clause: work.clause } : {},
  );
}
