import fc from 'fast-check';
import type { Policy } from '#kernel';
import { openClaim, sealClaim, type MediaClaim } from './media-token.js';
import { mp4Seconds } from './mp4.js';
import { askedRange } from '#platform';
import { SLUG, slugOf } from './slug.js';
import { matchesClaim, shownInline, sniff } from './sniff.js';
import { isWindow, lectureLimit, programmeLimit, windowOf } from './window.js';

const policy = (value: string, clauses: string[] = ['AS-4.4a'], more: object = {}): Policy => ({
  key: 'access.lecture', value, clauses, text: '', pack: 'aser-ru', version: '1', zone: 'Europe/Moscow', calendar: 'RU', ...more,
}); // prettier-ignore

const box = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const mvhd = (seconds: number): Buffer => {
  const b = Buffer.alloc(100);
  b.writeUInt32BE(1000, 12);
  b.writeUInt32BE(seconds * 1000, 16);
  return box('mvhd', b);
};

describe('sniffing', () => {
  const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0isommp41'));
  it.each([
    ['video/mp4', ftyp, 'video/mp4'],
    ['video/webm', Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm', 'latin1'), 'video/webm'],
    ['application/pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['audio/mpeg', Buffer.from('ID3\x04'), 'audio/mpeg'],
    ['audio/mpeg', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.from('PK\x03\x04'),
      'application/zip',
    ],
    ['text/plain', Buffer.from('Привет'), 'text/plain'],
    ['application/octet-stream', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
  ])('takes %s for what it is', (claimed, bytes, type) => {
    const found = sniff(bytes);
    expect(found.type).toBe(type);
    expect(matchesClaim(claimed, found)).toBe(true);
  });

  it.each([
    ['video/mp4', '<!doctype html><script>1</script>'],
    ['video/mp4', 'MZ\x90\0'],
    ['image/png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['application/pdf', 'PK\x03\x04'],
    ['video/webm', 'plain words'],
  ])('finds out a lying %s', (claimed, bytes) => {
    expect(matchesClaim(claimed, sniff(Buffer.from(bytes, 'latin1')))).toBe(false);
  });

  it('never shows markup in place', () => {
    for (const text of ['<svg onload=alert(1)>', '<html>', '<?xml version="1.0"?><svg/>', '\uFEFF<!DOCTYPE html>']) {
      const { type } = sniff(Buffer.from(text));
      expect(type).toBe('text/plain');
      expect(shownInline(type)).toBe(false);
    }
    expect(shownInline('image/svg+xml')).toBe(false);
    expect(shownInline('text/html')).toBe(false);
  });

  it('has an answer for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        expect(sniff(Buffer.from(bytes)).type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/),
      ),
    );
  });
});

describe('length of an MP4', () => {
  const read = (file: Buffer) => async (start: number, length: number) => file.subarray(start, start + length);
  it('is read from the movie header, before or behind the data', async () => {
    const head = box('ftyp', Buffer.alloc(8));
    for (const file of [
      Buffer.concat([head, box('moov', mvhd(5400)), box('mdat', Buffer.alloc(999))]),
      Buffer.concat([head, box('mdat', Buffer.alloc(999)), box('moov', mvhd(5400))]),
    ]) {
      expect(await mp4Seconds(read(file), file.length)).toBe(5400);
    }
  });
  it('is unknown for anything else, and nothing makes it fail', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const file = Buffer.concat([box('moov', Buffer.from(bytes))]);
      await mp4Seconds(read(file), file.length);
    })); // prettier-ignore
  });
});

describe('ranges', () => {
  it.each([
    [undefined, { kind: 'all' }],
    ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
    ['bytes=90-', { kind: 'part', start: 90, end: 99 }],
    ['bytes=90-5000', { kind: 'part', start: 90, end: 99 }],
    ['bytes=-10', { kind: 'part', start: 90, end: 99 }],
    ['bytes=-500', { kind: 'part', start: 0, end: 99 }],
    ['bytes=100-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'all' }],
    ['bytes=0-1,5-6', { kind: 'all' }],
    ['lines=1-2', { kind: 'all' }],
    ['bytes=-', { kind: 'all' }],
  ])('%s', (header, expected) => expect(askedRange(header, 100)).toEqual(expected));
});

describe('media links', () => {
  const id = (n: number) => `0192f000-0000-7000-8000-00000000000${n}`;
  const claim: MediaClaim = {
    mediaId: id(1),
    lessonId: id(2),
    accountId: id(3),
    sessionId: id(4),
    grantId: null,
    by: 'grant',
    expires: 2_000_000_000_000,
  };
  it('say the same when they come back', () =>
    expect(openClaim(sealClaim(claim, 'secret'), 'secret', 1)).toEqual(claim));
  it('are refused late, under another secret, and with any bit changed', () => {
    const token = sealClaim(claim, 'secret');
    expect(openClaim(token, 'secret', claim.expires)).toBeUndefined();
    expect(openClaim(token, 'other', 1)).toBeUndefined();
    const bytes = Buffer.from(token, 'base64url');
    for (let n = 0; n < bytes.length; n++) {
      const forged = Buffer.from(bytes);
      forged[n]! ^= 1;
      expect(openClaim(forged.toString('base64url'), 'secret', 1)).toBeUndefined();
    }
  });
  it('survive nonsense', () =>
    fc.assert(fc.property(fc.string(), (s) => expect(openClaim(s, 'secret', 1)).toBeUndefined())));
});

describe('windows', () => {
  it('[AS-4.4a] may be longer than the terms say, never shorter', () => {
    expect(windowOf(policy('P14D'), null).value).toBe('P14D');
    expect(windowOf(policy('P14D'), 'P30D')).toMatchObject({ value: 'P30D', clauses: ['AS-4.4a'] });
    expect(() => windowOf(policy('P14D'), 'P13D')).toThrow('content.window_too_short');
  });
  it('are the seller’s to set where only our default stands', () =>
    expect(windowOf(policy('P14D', []), 'P3D').value).toBe('P3D'));
  it.each(['P1D', 'P2W', 'P1M', 'P1Y6M'])('may be %s', (text) => expect(isWindow(text)).toBe(true));
  it.each(['P', 'PT5H', '14', 'P0D', '-P3D'])('may not be %s', (text) => expect(isWindow(text)).toBe(false));
});

it('[AS-def5] a lecture is at most as long as the policy says', () => {
  expect(lectureLimit(policy('PT4H'))).toBe(4 * 3600);
  expect(lectureLimit(policy('unlimited'))).toBeUndefined();
});

it('[AS-5.2] a programme is at most so many academic hours', () => {
  expect(programmeLimit(policy('120ah', ['AS-5.2'], { extra: { 'academic-hour': 'PT45M' } }))).toBe(120 * 45 * 60);
  expect(programmeLimit(policy('unlimited'))).toBeUndefined();
});

describe('addresses', () => {
  it.each([
    ['Пчеловодство для начинающих', 'pchelovodstvo-dlya-nachinayushchikh'],
    ['Қазақ тілі', 'qazaq-tili'],
    ['Café № 5', 'cafe-no-5'],
    ['!!!', 'course'],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));
  it('are always addresses', () => fc.assert(fc.property(fc.string(), (s) => expect(slugOf(s)).toMatch(SLUG))));
});
