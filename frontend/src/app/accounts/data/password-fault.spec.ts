import { withWords } from '../../../testing/words';
import { passwordFault } from './password-fault';

describe('what is wrong with a new password', () => {
  it.each([
    ['', 'Choisissez un mot de passe.'],
    ['tambour', 'Encore 5 caractères : il en faut au moins 12.'],
    ['tambour marigot', false],
  ])('of "%s" is %s', async (password, fault) => {
    const words = await withWords('fr');
    await words.add('account');
    const found = passwordFault(password, words);
    expect(found === false ? found : found.replaceAll('\u00a0', ' ')).toBe(fault);
  });
});
