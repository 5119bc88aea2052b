import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, Database, Memberships, ObjectStore, type ByteRange, type Config } from '#platform';
import { contentErrors } from '../content.errors.js';
import { openClaim } from '../domain/media-token.js';

/** A file that may be served now. */
export interface Served {
  objectKey: string;
  bytes: number;
  sha256: string;
  type: string;
  filename: string;
}

/** Opens media links. A link alone grants nothing: everything it stands on is checked again for every request. */
@Injectable()
export class ServeMedia {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The file behind a link. @throws DomainError content.link_dead */
  async open(token: string): Promise<Served> {
    const claim = openClaim(token, this.config.secrets.mediaSecret, this.clock.realNow().epochMilliseconds);
    if (!claim) throw contentErrors.fail('link_dead');
    const [file] = await this.db.hot<Omit<Served, 'bytes'> & { bytes: bigint; tenantId: string }>(
      'SELECT * FROM content.media_open($1, $2, $3, $4, $5, $6, $7)',
      [claim.mediaId, claim.lessonId, claim.accountId, claim.sessionId, claim.grantId, claim.by, this.clock.now()],
    );
    if (!file) throw contentErrors.fail('link_dead');
    if (claim.by === 'seller' && !(await this.memberships.roleIn(claim.accountId ?? '', file.tenantId)))
      throw contentErrors.fail('link_dead');
    return { ...file, bytes: Number(file.bytes) };
  }

  /** The bytes, as they came. */
  read(file: Served, range?: ByteRange): Promise<Readable> {
    return this.objects.get(file.objectKey, range);
  }
}
