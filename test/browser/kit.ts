import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person's own browser profile: nothing is shared between two of them. */
export async function visit(
  browser: Browser,
  world: World,
  options: { lang?: string; phone?: boolean; trouble?: string[] } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: world.config.publicUrl,
    locale: options.lang ?? 'en',
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1366, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  const { trouble } = options;
  if (trouble) {
    context.on('weberror', (found) => trouble.push(`${found.page()?.url()}: ${found.error().message}`));
    context.on('console', (said) => {
      if (/Content Security Policy|React|hydrat/i.test(said.text()) && said.type() === 'error')
        trouble.push(said.text());
    });
  }
  const page = await context.newPage();
  return { context, page };
}

/** A real MP4 of about `megabytes` that a browser can play and seek, made by ffmpeg. */
export async function makeVideo(megabytes: number): Promise<string> {
  const folder = join(root, '.mediary', 'films');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `lesson-${megabytes}.mp4`);
  // Made once: the same film serves every run.
  if (existsSync(path)) return path;
  const made = `${path}.${process.pid}.mp4`;
  const seconds = 30;
  const rate = `${Math.ceil((megabytes * 8) / seconds)}M`;
  const source = `testsrc2=size=1280x720:rate=25:duration=${seconds}`;
  await run(process.env.MEDIARY_HAS_FFMPEG || 'ffmpeg', [
    '-y', '-loglevel', 'error', '-f', 'lavfi', '-i', source, '-vf', 'noise=alls=60:allf=t', '-c:v', 'libx264', '-preset', 'ultrafast',
    '-b:v', rate, '-minrate', rate, '-maxrate', rate, '-bufsize', rate, '-pix_fmt', 'yuv420p', '-movflags', '+faststart', made,
  ]); // prettier-ignore
  await rename(made, path);
  return path;
}

/** A PDF of one page with one line on it, made by hand. */
export async function makePdf(folder: string, name: string, words: string): Promise<string> {
  const drawn = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const at = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${at.length + 1}\n0000000000 65535 f \n${at.join('')}trailer\n<< /Size ${at.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, text, 'latin1');
  return path;
}

/** Accessibility faults of WCAG A and AA on the page, as axe sees them. */
export async function faults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy allows no foreign script, and that stays tested.
  await page.evaluate(await readFile(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
      }
    ).axe;
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
