import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { WorkerLoops } from '#platform';
import { startWorld, type World } from '#testing';

const run = promisify(execFile);
const root = process.env.MEDIARY_ROOT ?? process.cwd();

/** The application with its built pages and its worker, as people meet it. */
export async function startSite(): Promise<World> {
  const web = join(root, 'dist', 'web');
  if (!existsSync(join(web, 'index.html'))) throw new Error('The pages are not built: run npm run build first.');
  const world = await startWorld({ env: { MEDIARY_WEB_DIR: web } });
  await world.app.get(WorkerLoops).start();
  return world;
}

/** Ends the worker, then the rest. */
export async function stopSite(world: World | undefined): Promise<void> {
  await world?.app.get(WorkerLoops).stop();
  await world?.stop();
}

/** Debian's Chromium, without anything that would call home. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.MEDIARY_HAS_CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A person's own browser profile: nothing is shared between two of them. */
export async function visit(browser: Browser, world: World, options: { lang?: string; phone?: boolean } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: world.config.publicUrl,
    locale: options.lang ?? 'en',
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1366, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  return { context, page };
}

/** A real MP4 of about `megabytes` that a browser can play and seek, made by ffmpeg. */
export async function makeVideo(folder: string, megabytes: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `lesson-${megabytes}.mp4`);
  const seconds = 30;
  const rate = `${Math.ceil((megabytes * 8) / seconds)}M`;
  const source = `testsrc2=size=1280x720:rate=25:duration=${seconds}`;
  await run(process.env.MEDIARY_HAS_FFMPEG || 'ffmpeg', [
    '-y', '-loglevel', 'error', '-f', 'lavfi', '-i', source, '-vf', 'noise=alls=60:allf=t', '-c:v', 'libx264', '-preset', 'ultrafast',
    '-b:v', rate, '-minrate', rate, '-maxrate', rate, '-bufsize', rate, '-pix_fmt', 'yuv420p', '-movflags', '+faststart', path,
  ]); // prettier-ignore
  return path;
}

/** Accessibility faults of WCAG A and AA on the page, as axe sees them. */
export async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(root, 'node_modules', 'axe-core', 'axe.min.js') });
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } }).axe;
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa'] });
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${JSON.stringify(n.target)}`));
  });
}

/** Where pictures of the journey are kept for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, '.mediary', 'pictures');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
