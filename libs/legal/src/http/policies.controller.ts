import { localise } from '#kernel';
import { CallerOf, Public, type Caller } from '#platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Packs } from '../application/packs.js';
import type { PolicySet } from '../domain/policy-set.js';
import { PoliciesDto } from './dto/packs.dto.js';
import { presentPolicy } from './presenters.js';

/** The rules by which the platform counts, for everyone: each number with its clause. */
@Controller('api/v1/policies')
@Public()
export class PoliciesController {
  constructor(@Inject(Packs) private readonly packs: Packs) {}

  /** Policies of the operator's own relations. */
  @Get()
  operator(@CallerOf() caller: Caller): PoliciesDto {
    return this.present(this.packs.operator.name, this.packs.operator, caller);
  }

  /** Policies of a seller under a pack. */
  @Get(':pack')
  ofPack(@Param('pack') pack: string, @CallerOf() caller: Caller): PoliciesDto {
    return this.present(pack, this.packs.forSeller(pack), caller);
  }

  private present(name: string, set: PolicySet, caller: Caller): PoliciesDto {
    const pack = this.packs.file(name);
    return {
      pack: name,
      title: localise(pack.title, caller.lang),
      jurisdiction: pack.jurisdiction ?? null,
      zone: pack.zone ?? null,
      version: pack.version,
      policies: set
        .keys()
        .sort()
        .map((key) => presentPolicy(set.get(key))),
    };
  }
}
