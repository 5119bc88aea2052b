/** A policy with its source. */
export class PolicyDto {
  key!: string;
  /** As the pack writes it: `P7D`, `5wd`, `5%`; the items of a list joined with commas. */
  value!: string;
  clauses!: string[];
  /** The source's words; empty for a default of ours. */
  text!: string;
  /** The pack that says so. */
  pack!: string;
  scope!: 'operator' | 'seller' | 'both';
  origin!: 'source' | 'default';
  /** What else the pack says about it: `window`, `metrics`, … */
  extra!: Record<string, unknown>;
}

/** Policies of a pack, each with its clause. */
export class PoliciesDto {
  pack!: string;
  title!: string;
  jurisdiction!: string | null;
  zone!: string | null;
  version!: number;
  policies!: PolicyDto[];
}

/** A place where a source agreement contradicts itself. */
export class ContradictionDto {
  clauses!: string[];
  policy!: string | null;
  /** What contradicts what, and what the pack does. */
  note!: string;
  chosen!: string;
}

/** The source agreement of a pack. */
export class PackSourceDto {
  document!: string;
  version!: string;
  source!: string;
}

/** A version that was loaded once. */
export class PackVersionDto {
  version!: number;
  sha256!: string;
  loadedAt!: string;
}

/** A pack as the operator sees it. */
export class PackDto {
  pack!: string;
  kind!: 'base' | 'operator' | 'seller';
  title!: string;
  jurisdiction!: string | null;
  zone!: string | null;
  calendar!: string | null;
  currency!: string | null;
  version!: number;
  sha256!: string;
  terms!: PackSourceDto | null;
  /** Whether it is part of the operator's own rules, and whether new sellers start under it. */
  usedAs!: ('operator' | 'seller-default')[];
  /** How many sellers were put under it expressly. */
  sellers!: number;
  policies!: number;
  contradictions!: ContradictionDto[];
  versions!: PackVersionDto[];
}

/** Every pack that is loaded. */
export class PacksDto {
  items!: PackDto[];
  next!: string | null;
}
