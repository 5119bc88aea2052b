import { isCommon, passwordProblem } from './password.js';

const person = { email: 'aigerim.s@example.kz', name: 'Айгерим Сериковна' };

describe('password rules', () => {
  it.each([
    'password123',
    'P@ssw0rd123',
    'Qwerty123456',
    '1234567890',
    '12345678901',
    'qwertyuiop',
    '1q2w3e4r5t',
    'iloveyou2024!',
    'aaaaaaaaaa',
    'abcabcabcabc',
    'letmein12345',
    'пароль123456',
    'йцукенгшщз',
    'Привет12345',
    'administrator1',
    'zaq12wsxcde3'.replace('zaq12wsxcde3', '1qaz2wsx3edc'),
    '01.02.1990 1',
    '+77011234567',
    'superman1985',
    'passwordqwerty',
    'welcome@2026',
  ])('know %s from the lists', (password) => expect(isCommon(password)).toBe(true));

  it.each([
    'correct-horse-battery-9',
    'тихий вечер у моста',
    'gL7#pw2kQx',
    'Vesna-na-Medeu-15',
    'zhuldyz-kop-tau-biik',
  ])('take %s', (password) => expect(passwordProblem(password, person)).toBeUndefined());

  it('refuse what is short, endless, or personal', () => {
    expect(passwordProblem('gL7#pw2kQ', person)).toBe('password_short');
    expect(passwordProblem('x1-'.repeat(100), person)).toBe('password_long');
    expect(passwordProblem('Aigerim-forever-7', person)).toBe('password_personal');
    expect(passwordProblem('здесь айгерим живёт', person)).toBe('password_personal');
  });
});
