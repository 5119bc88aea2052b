import { appendFileSync } from 'node:fs';

/** Programs that some tests need; `npm test` names the path of each that is there. */
const PROGRAMS = {
  'redis-server': 'MEDIARY_HAS_REDIS',
  chromium: 'MEDIARY_HAS_CHROMIUM',
  ffmpeg: 'MEDIARY_HAS_FFMPEG',
} as const;

/** A program that a suite may need. */
export type Program = keyof typeof PROGRAMS;

/**
 * A suite that needs a program of the machine; `fn` gets its path. Where it is missing nothing is registered and the
 * suite is reported as not run, by name (file `MEDIARY_NOT_RUN_FILE`); with `CI=true` that is an error. The spec file
 * also says `@needs redis` (or chromium, ffmpeg), which leaves it out before Jest would stumble over an empty file.
 */
export function describeWith(program: Program, name: string, fn: (path: string) => void): void {
  const path = process.env[PROGRAMS[program]];
  if (path) {
    describe(name, () => {
      fn(path);
    });
    return;
  }
  if (process.env.CI === 'true') throw new Error(`${name}: ${program} is missing, and with CI=true it must be there`);
  const report = process.env.MEDIARY_NOT_RUN_FILE;
  if (report) appendFileSync(report, `${name}: ${program} is missing\n`);
}
