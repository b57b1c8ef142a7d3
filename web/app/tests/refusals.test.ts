import { ApiError } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../src/i18n/locale';
import { translator } from '../src/i18n/translator';
import { codeOf, reasonOf } from '../src/ui/refusals';

const english = translator('en');

function invalid(field: string, error: string): ApiError {
  const body = { error: `Validation failed: ${field}`, code: 'invalid', details: { [field]: [{ error }] } };
  return new ApiError(422, body.error, body);
}

describe('a refusal', () => {
  it('is said by its code', () => {
    const refusal = new ApiError(422, 'You have blocked this account', {
      error: 'You have blocked this account',
      code: 'blocked_by_you',
    });
    expect(reasonOf(refusal, english)).toBe('You have blocked this account. Unblock it first.');
    expect(reasonOf(refusal, translator('uk'))).toContain('заблокували');
  });

  it('is said by the field that is wrong where that says more', () => {
    expect(reasonOf(invalid('website', 'ERR_INVALID'), english)).toBe("That isn't a web address.");
    expect(reasonOf(invalid('note', 'ERR_TOO_LONG'), english)).toContain('too long');
    expect(reasonOf(invalid('unheard', 'ERR_OF'), english)).toContain("isn't right");
    expect(codeOf(invalid('code', 'wrong_code'))).toBe('wrong_code');
  });

  it.each(LOCALES)("is never said in the server's own words in %s", (locale) => {
    const t = translator(locale);
    for (const refusal of [
      new ApiError(422, 'Some new sentence', { error: 'Some new sentence', code: 'some_new_code' }),
      new ApiError(422, 'Some new sentence'),
      new ApiError(500, 'Some new sentence', { error: 'Some new sentence', code: 'fault' }),
      new ApiError(0, 'Some new sentence'),
      new Error('Some new sentence'),
    ]) {
      expect(reasonOf(refusal, t)).not.toContain('Some new sentence');
      expect(reasonOf(refusal, t)).not.toMatch(/^(toast|refusal)\./);
    }
  });
});
