import { Inject, Injectable, type OnModuleInit, type Provider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Mail } from '../mail/mail.js';
import { DiskObjectStore, readAll } from './disk-object-store.js';
import { ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';
import { UploadStore, makeUploadStore, objectsFolder, uploadsFolder } from './upload-store.js';

/** The object store of a configuration. */
const makeObjectStore = (config: Pick<Config, 's3' | 'dataDir'>): ObjectStore =>
  config.s3 ? new S3ObjectStore(config.s3) : new DiskObjectStore(objectsFolder(config), uploadsFolder(config));

/** Mail reads its attachments from the store. */
@Injectable()
class ObjectsForMail implements OnModuleInit {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(ObjectStore) private readonly store: ObjectStore,
  ) {}

  onModuleInit(): void {
    this.mail.readObjectsWith(async (key) => readAll(await this.store.get(key)));
  }
}

/** Files: finished objects and unfinished uploads. */
export const objects: Provider[] = [
  { provide: ObjectStore, inject: [CONFIG], useFactory: makeObjectStore },
  { provide: UploadStore, inject: [CONFIG], useFactory: makeUploadStore },
  ObjectsForMail,
];
