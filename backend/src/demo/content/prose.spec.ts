import { expect, it } from '@jest/globals';
import { en, fr } from './prose.js';

it('joins the lines of a paragraph and keeps paragraphs apart', () => {
  expect(en`
    One line,
    and its second.

    Another paragraph's line.
  `).toBe('One line, and its second.\n\nAnother paragraph’s line.');
});

it('puts the spaces that French asks for', () => {
  expect(fr`Le jalon « 4 112 stages » : 30 % ; vraiment ? L'État, en 2026 et 19 régions !`).toBe(
    'Le jalon «\u00A04\u202F112 stages\u00A0»\u00A0: 30\u00A0%\u202F; vraiment\u202F? L’État, en 2026 et 19 régions\u202F!',
  );
});
