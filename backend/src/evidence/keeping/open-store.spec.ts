import { expect, it, jest } from '@jest/globals';
import { evidenceIn } from '../../core/config/evidence-settings.js';

let isLoaded = false;
jest.unstable_mockModule('@aws-sdk/client-s3', () => {
  isLoaded = true;
  return { S3Client: jest.fn(), HeadBucketCommand: jest.fn() };
});
const { openStore } = await import('./open-store.js');
const { FolderStore } = await import('./folder-store.js');
const { S3Store } = await import('./s3-store.js');

const LOCAL = evidenceIn('/nonexistent');
const LOGIN = { accessKeyId: 'AKIATEST', secretAccessKey: 'never said' };
const S3 = { endpoint: 'http://127.0.0.1:1', region: 'eu-west-3', bucket: 'evidence', ...LOGIN };

it('opens the store that is configured, and loads the SDK only for who uses it', async () => {
  expect(openStore(LOCAL)).toBeInstanceOf(FolderStore);
  const store = openStore({ ...LOCAL, s3: S3 });
  expect(store).toBeInstanceOf(S3Store);
  expect(isLoaded).toBe(false);
  await store.check().catch(() => undefined);
  expect(isLoaded).toBe(true);
});
