type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb | null {
  const match = /^#([0-9a-f]{6})$/i.exec(hex.trim());
  if (!match) return null;
  const value = parseInt(match[1] ?? '', 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function print([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  return [part(0), part(1), part(2)];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/**
 * Ten shades of one colour. Shade 7 fills buttons and colours links: whatever was asked for, it is darkened until
 * white words on it, and it on white, reach AA with something to spare.
 */
export function accentShades(hex: string): string[] {
  let base = parse(hex) ?? [63, 81, 181];
  while (1.05 / (luminance(base) + 0.05) < 5.2) base = mix(base, BLACK, 0.06);
  const light = [0.94, 0.86, 0.7, 0.54, 0.38, 0.22, 0.1].map((share) => print(mix(base, WHITE, share)));
  return [...light, print(base), print(mix(base, BLACK, 0.14)), print(mix(base, BLACK, 0.28))];
}
