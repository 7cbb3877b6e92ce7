import { addressOf, hashOfRecoveryCode, isOfApp, newRecoveryCodes, newSecret, stepOf } from './factor-codes.js';

/** RFC 6238, appendix B: the secret in base32, and the last six digits of its values. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of the app', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [20000000000, '353130', 666666666],
  ])('at %d s is %s', (seconds, code, step) => {
    expect(stepOf(SECRET, code, seconds * 1000)).toBe(step);
  });

  it.each([
    [29, 1],
    [30, 1],
    [89, 1],
    [90, null],
    [-1, null],
  ])('of step 1, told at second %d, is that of step %s', (seconds, step) => {
    expect(stepOf(SECRET, '287082', seconds * 1000)).toBe(seconds < 0 ? null : step);
  });

  it('may be grouped by who types it', () => {
    expect(stepOf(SECRET, '287 082', 59_000)).toBe(1);
    expect(isOfApp('287 082')).toBe(true);
  });

  it.each(['', '28708', '2870822', 'abcdef'])('is not %j', (code) => {
    expect(stepOf(SECRET, code, 59_000)).toBeNull();
  });

  it('comes from a secret that an app reads by its address', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(addressOf(SECRET, 'awa@example.test')).toBe(
      `otpauth://totp/Parole%20tenue:awa%40example.test?issuer=Parole%20tenue&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and none looks like a code of the app', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(codes.some(isOfApp)).toBe(false);
  });

  it('are read as a hand writes them, for their account alone', () => {
    const hash = hashOfRecoveryCode('one', 'A1B0-CDEF-GH1J');
    expect(hashOfRecoveryCode('one', 'a1bo cdef ghij')).toEqual(hash);
    expect(hashOfRecoveryCode('one', 'aLbOcdefghlj')).toEqual(hash);
    expect(hashOfRecoveryCode('other', 'A1B0-CDEF-GH1J')).not.toEqual(hash);
  });
});
