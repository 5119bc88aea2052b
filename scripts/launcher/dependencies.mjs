/** node_modules as package-lock.json says, without anybody's install scripts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { OWN, ROOT } from './paths.mjs';
import { npmCommand, run, sleep } from './process.mjs';
import { Refusal, warn } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const UNREACHABLE =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/;

/** @param {string} out */
const npmCode = (out) => /npm (?:ERR!|error) code (\w+)/.exec(out)?.[1] ?? '';

const STAMP = join(MODULES, '.mediary-stamp');

const stamp = () =>
  `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.platform}-${process.arch}\n`;

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Installs what package-lock.json names, unless it is there already. */
export async function ensureDependencies() {
  if (!existsSync(LOCK)) throw new Refusal(`There is no package-lock.json in ${ROOT}; the checkout is not whole.`);
  if (settled()) return;
  // Somebody may be in the midst of `npm install`, which writes the two lock files one after the other.
  if (existsSync(MODULES)) await sleep(1500);
  if (settled()) return;
  await withLock(join(OWN, 'install.lock'), async () => {
    if (settled()) return;
    // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages, which some registries do not hold.
    // `--no-save` installs the versions of the lock file all the same and writes neither file.
    warn('Installing dependencies (without install scripts).');
    // Without a registry npm would try every package in turn for minutes; its cache may still hold them all.
    const [ping, pingArgs, pingOptions] = npmCommand([
      'ping',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
      '--fetch-timeout=15000',
    ]);
    const reached = await run(ping, pingArgs, { ...pingOptions, cwd: ROOT });
    const away = reached.code !== 0 && UNREACHABLE.test(npmCode(reached.out));
    const [command, args, options] = npmCommand([
      'install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--global=false',
      '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000',
    ]); // prettier-ignore
    const { code, out } = await run(command, away ? [...args, '--offline'] : args, { ...options, cwd: ROOT });
    if (code !== 0 && away) throw registryTrouble('Dependencies could not be installed', reached.out);
    if (code !== 0) throw registryTrouble('Dependencies could not be installed', out);
    remember();
  });
}

/** A stamp is a shortcut, so a checkout whose node_modules may not be written goes on without one. */
function remember() {
  try {
    writeFileSync(STAMP, stamp());
  } catch {
    // Compared in full next time.
  }
}

function settled() {
  if (read(STAMP) === stamp()) return true;
  if (!sameAsLock()) return false;
  remember();
  return true;
}

/** Compares npm's own record of what it installed with the lock file. */
function sameAsLock() {
  try {
    const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
    for (const [path, entry] of Object.entries(wanted)) {
      if (path === '') continue;
      const found = present[path];
      if (!found && !entry.optional && !entry.devOptional && !entry.peer) return false;
      if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
      if (found && !existsSync(join(ROOT, path))) return false;
      if (!found && entry.optional && fits(entry)) return false;
    }
    return Object.keys(present).every((path) => path in wanted);
  } catch {
    return false;
  }
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[], optional?: boolean }} entry */
function fits(entry) {
  if (!entry.os && !entry.cpu) return false;
  if (entry.libc && !entry.libc.includes('glibc')) return false;
  const allows = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) => !list || list.includes(own);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

/**
 * One sentence out of npm's many lines.
 * @param {string} what
 * @param {string} out
 */
export function registryTrouble(what, out) {
  const code = npmCode(out);
  const address = /https?:\/\/[^\s/]+/.exec(out.replace(/https?:\/\/(docs\.npmjs|npm\.im|github)\S*/g, ''))?.[0];
  if (UNREACHABLE.test(code)) {
    return new Refusal(
      `${what}: the npm registry ${address ?? ''} cannot be reached (${code}); check the network or "npm config get registry" and try again.`.replace(
        '  ',
        ' ',
      ),
    );
  }
  if (code === 'EUSAGE') {
    return new Refusal(
      `${what}: package.json and package-lock.json disagree; run "npm install --ignore-scripts" and commit the lock file.`,
    );
  }
  if (code === 'ENOSPC') return new Refusal(`${what}: the disk is full; free some space and try again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Refusal(`${what}: ${ROOT} may not be written by this user; run as its owner or copy the checkout.`);
  }
  const line = out
    .split('\n')
    .filter((one) => /npm (ERR!|error)/.test(one) && !/npm (?:ERR!|error) code /.test(one))[0];
  return new Refusal(
    `${what}: npm answered ${code || 'an error'} (${(line ?? out.trim().split('\n').at(-1) ?? '').replace(/^npm (ERR!|error) ?/, '').trim()}).`,
  );
}
