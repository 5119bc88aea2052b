import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { LoadedPack, Pack } from '../domain/pack.js';

/** A folder of this library's data (`packs`, `terms`), found from the sources and from the build alike. */
export function dataFolder(name: string, marker: string): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    for (const folder of [join(at, name), join(at, 'libs/legal', name)])
      if (existsSync(join(folder, marker))) return folder;
    if (dirname(at) === at) throw new Error(`libs/legal/${name}/${marker} is missing: restore it from the repository.`);
  }
}

/** Packs that did not load, in one sentence for whoever starts the platform. */
export class PackError extends Error {
  constructor(file: string, problem: string) {
    super(`Policy pack ${file}: ${problem}`);
    this.name = 'PackError';
  }
}

/**
 * Reads and checks every pack: the shipped ones and those of the operator's own folder.
 * @throws PackError naming file, key and problem, so that boot stops with one clear sentence
 */
export function loadPacks(own?: string): Map<string, LoadedPack> {
  const shipped = dataFolder('packs', 'pack.schema.json');
  const schema = JSON.parse(readFileSync(join(shipped, 'pack.schema.json'), 'utf8')) as {
    properties: { policies: { properties: object } };
  };
  const validate = new Ajv2020({ strict: false, allErrors: false, verbose: false }).compile<Pack>(schema);
  const files = [...yamlFiles(shipped), ...(own ? yamlFiles(own) : [])];
  const read = files.map((file) => readPack(file, validate));
  const keys = Object.keys(schema.properties.policies.properties);
  return resolve(read, keys);
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new PackError(folder, 'the folder does not exist; correct MEDIARY_PACKS_DIR.');
  return readdirSync(folder)
    .filter((f) => /\.ya?ml$/.test(f))
    .sort()
    .map((f) => join(folder, f));
}

type Read = { file: string; sha256: string; pack: Pack };

function readPack(file: string, validate: ValidateFunction<Pack>): Read {
  const source = readFileSync(file, 'utf8');
  let content: unknown;
  try {
    content = parse(source);
  } catch (error) {
    throw new PackError(file, `is not valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (!validate(content)) throw new PackError(file, describe(validate.errors ?? []));
  return { file, sha256: createHash('sha256').update(source).digest('hex'), pack: content };
}

/** The most telling of the validator's errors: `policies.licence.free.term value must match pattern …`. */
function describe(errors: ErrorObject[]): string {
  const deepest = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  if (!deepest) return 'does not fit pack.schema.json.';
  const place = deepest.instancePath.slice(1).replaceAll('/', ' › ') || 'the file';
  const detail = deepest.params as { additionalProperty?: string; allowedValues?: unknown[] };
  const more = detail.additionalProperty
    ? ` ("${detail.additionalProperty}" is not known)`
    : detail.allowedValues
      ? ` (${detail.allowedValues.join(', ')})`
      : '';
  return `${place} ${deepest.message ?? 'is wrong'}${more}.`;
}

function resolve(read: Read[], keys: string[]): Map<string, LoadedPack> {
  const byName = new Map<string, Read>();
  for (const r of read) {
    const other = byName.get(r.pack.pack);
    if (other)
      throw new PackError(r.file, `"pack: ${r.pack.pack}" is also the name of ${other.file}; give it another name.`);
    byName.set(r.pack.pack, r);
  }
  const base = byName.get('base');
  if (base?.pack.kind !== 'base') throw new PackError('base.yaml', 'is missing; every other pack stands on it.');
  for (const key of keys)
    if (!base.pack.policies[key])
      throw new PackError(base.file, `policies › ${key} is missing; base must have every key.`);
  const loaded = new Map<string, LoadedPack>();
  for (const r of read) {
    checkKeys(r, base.pack);
    loaded.set(r.pack.pack, { ...r, chain: chainOf(r, byName) });
  }
  return loaded;
}

function chainOf(start: Read, byName: Map<string, Read>): Pack[] {
  const chain: Pack[] = [];
  for (let at: Read | undefined = start; at;) {
    if (chain.includes(at.pack))
      throw new PackError(start.file, `extends goes round in a circle through "${at.pack.pack}".`);
    chain.push(at.pack);
    const parent: string | undefined = at.pack.extends;
    if (!parent) break;
    const next = byName.get(parent);
    if (!next) throw new PackError(at.file, `extends "${parent}", which is not there.`);
    at = next;
  }
  if (chain[chain.length - 1]?.kind !== 'base') throw new PackError(start.file, 'extends must lead to base.');
  return chain;
}

const REFERENCES = ['else-from', 'after', 'until', 'not-before'];

function checkKeys({ file, pack }: Read, base: Pack): void {
  for (const [key, entry] of Object.entries(pack.policies)) {
    if (!base.policies[key]) throw new PackError(file, `policies › ${key} is not a key of base.`);
    for (const field of REFERENCES) {
      const target = entry[field];
      if (typeof target === 'string' && !base.policies[target])
        throw new PackError(file, `policies › ${key} › ${field} names "${target}", which is not a key of base.`);
    }
  }
  for (const c of pack.contradictions ?? [])
    if (c.policy && !base.policies[c.policy])
      throw new PackError(file, `contradictions name "${c.policy}", which is not a key of base.`);
}
