import { describe, expect, it } from '@jest/globals';
import { type Environment, EnvironmentReader } from './environment-reader.js';
import { type EvidenceSettings, evidenceIn, readEvidenceSettings } from './evidence-settings.js';

const KEY = { EVIDENCE_KEY_FILE: '/run/secrets/evidence_key' };

function read(environment: Environment, isDemonstration = false): EvidenceSettings {
  const reader = new EnvironmentReader(environment);
  const settings = readEvidenceSettings(reader, '/data', isDemonstration);
  reader.throwProblems();
  return settings;
}

describe('where evidence is kept', () => {
  it('is the data folder in a demonstration, the key too', () => {
    expect(read({}, true)).toEqual(evidenceIn('/data'));
    expect(evidenceIn('/data')).toMatchObject({
      folder: '/data/evidence',
      quarantineFolder: '/data/quarantine',
      keyFile: '/data/keys/evidence.key',
      freeBytes: 500_000_000,
    });
  });

  it('is what a deployment names', () => {
    const places = { EVIDENCE_DIR: '/srv/evidence', QUARANTINE_DIR: '/mnt/quarantine', EVIDENCE_FREE_MB: '2000' };
    expect(read({ ...KEY, ...places })).toMatchObject({
      folder: '/srv/evidence',
      quarantineFolder: '/mnt/quarantine',
      keyFile: '/run/secrets/evidence_key',
      freeBytes: 2_000_000_000,
    });
  });

  it('needs a key of a deployment, and says how to make one', () => {
    expect(() => read({})).toThrow(/EVIDENCE_KEY_FILE is missing: make one with "openssl rand -base64 32 > /);
  });

  it.each([
    [{ EVIDENCE_KEY_FILE: '/data/evidence/key' }, 'EVIDENCE_KEY_FILE (/data/evidence/key) and EVIDENCE_DIR'],
    [{ EVIDENCE_KEY_FILE: '/data/evidence' }, 'EVIDENCE_KEY_FILE (/data/evidence) and EVIDENCE_DIR'],
    [{ EVIDENCE_KEY_FILE: '/data/quarantine/a/../key' }, 'and QUARANTINE_DIR are one inside the other'],
    [{ EVIDENCE_KEY_FILE: '/data/database/key' }, 'and The database are one inside the other'],
    [{ QUARANTINE_DIR: '/data/evidence/new' }, 'QUARANTINE_DIR (/data/evidence/new) and EVIDENCE_DIR'],
    [{ EVIDENCE_DIR: '/data/quarantine/old' }, 'QUARANTINE_DIR (/data/quarantine) and EVIDENCE_DIR'],
    [{ EVIDENCE_DIR: '/data' }, 'EVIDENCE_DIR (/data) and The database'],
    [{ EVIDENCE_DIR: '/run' }, 'EVIDENCE_KEY_FILE (/run/secrets/evidence_key) and EVIDENCE_DIR'],
    [{ EVIDENCE_FREE_MB: 'plenty' }, 'EVIDENCE_FREE_MB is "plenty"'],
  ])('refuses %o', (change, message) => {
    expect(() => read({ ...KEY, ...change })).toThrow(message);
  });

  it('takes neighbours for neighbours', () => {
    expect(() => read({ ...KEY, EVIDENCE_DIR: '/data/evidence', QUARANTINE_DIR: '/data/evidence-new' })).not.toThrow();
    expect(() => read({ ...KEY, QUARANTINE_DIR: '/data/..quarantine' })).not.toThrow();
  });
});

describe('a store that speaks S3', () => {
  it.each([
    [
      'https://AKIA1:a%2Fse%2Bcret@s3.eu-west-3.amazonaws.com/evidence?region=eu-west-3',
      { endpoint: 'https://s3.eu-west-3.amazonaws.com', region: 'eu-west-3' },
    ],
    ['http://AKIA1:a%2Fse%2Bcret@127.0.0.1:9000/evidence', { endpoint: 'http://127.0.0.1:9000', region: 'us-east-1' }],
  ])('is %s', (EVIDENCE_S3_URL, expected) => {
    const login = { bucket: 'evidence', accessKeyId: 'AKIA1', secretAccessKey: 'a/se+cret' };
    expect(read({ ...KEY, EVIDENCE_S3_URL }).s3).toEqual({ ...login, ...expected });
  });

  it.each([
    ['https://AKIA1:secret@s3.example/', 'needs a key, its secret'],
    ['https://AKIA1:secret@s3.example/evidence/deeper', 'needs a key, its secret'],
    ['https://AKIA1@s3.example/evidence', 'needs a key, its secret'],
    ['https://AKIA1:50%secret@s3.example/evidence', 'needs a key, its secret'],
    ['https://AKIA1:secret@s3.example/evidence?acl=public-read', 'needs a key, its secret'],
    ['http://AKIA1:secret@s3.example/evidence', 'must start with https://'],
    ['s3://AKIA1:secret@s3.example/evidence', 'is not such an address'],
  ])('is not %s', (EVIDENCE_S3_URL, message) => {
    const reading = (): unknown => read({ ...KEY, EVIDENCE_S3_URL });
    expect(reading).toThrow(message);
    expect(reading).not.toThrow('AKIA1');
  });

  it('is instead of a folder, not beside it', () => {
    const both = { EVIDENCE_DIR: '/srv/evidence', EVIDENCE_S3_URL: 'https://AKIA1:secret@s3.example/evidence' };
    expect(() => read({ ...KEY, ...both })).toThrow('EVIDENCE_S3_URL and EVIDENCE_DIR are both set');
  });
});

describe('what looks for malware', () => {
  it.each([
    ['tcp://clamav:3311', { host: 'clamav', port: 3311 }],
    ['tcp://127.0.0.1', { host: '127.0.0.1', port: 3310 }],
    ['unix:///run/clamav/clamd.sock', { path: '/run/clamav/clamd.sock' }],
  ])('answers at %s', (CLAMAV_URL, expected) => {
    expect(read({ ...KEY, CLAMAV_URL }).clamav).toEqual(expected);
  });

  it.each(['http://clamav:3310', 'tcp://', 'tcp://clamav:3310/scan', 'unix://run/clamd.sock', 'unix:///', 'clamav'])(
    'does not at %s',
    (CLAMAV_URL) => {
      expect(() => read({ ...KEY, CLAMAV_URL })).toThrow('CLAMAV_URL is not such an address');
    },
  );
});
