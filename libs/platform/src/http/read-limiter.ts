/** What counts as one address: an IPv6 subscriber has a whole /64. */
export function addressOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [head = ''] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket per address within this process: `perSecond` requests a second with a burst of twice as many. It costs
 * a Map access and keeps at most `size` addresses; the one that came first is forgotten first.
 */
export class ReadLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perSecond: number,
    private readonly size = 20_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a token. @returns false where there is none */
  take(ip: string): boolean {
    const now = this.now();
    const key = ip.includes(':') ? addressOf(ip) : ip;
    const bucket = this.buckets.get(key);
    if (!bucket) {
      this.add(key, now);
      return true;
    }
    bucket.tokens = Math.min(this.perSecond * 2, bucket.tokens + ((now - bucket.at) / 1000) * this.perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  private add(key: string, at: number): void {
    if (this.buckets.size >= this.size) {
      const [oldest] = this.buckets.keys();
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    this.buckets.set(key, { tokens: this.perSecond * 2 - 1, at });
  }
}
