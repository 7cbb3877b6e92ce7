import { PERSPECTIVES } from '@parole-tenue/contract';
import { setText } from './card-lines.js';
import { COLOURS, PERSPECTIVE_COLOURS } from './card-look.js';
import { CardPen, HEIGHT, MARGIN, WIDTH } from './card-pen.js';
import { drawSides } from './card-strip.js';
import { CARD_WORDS, type CardWords } from './card-words.js';
import { type Card, type RecommendationOnCard } from './card.js';

const RIGHT = WIDTH - MARGIN;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const FOOT = HEIGHT - 24;
const BAND = 50;
const STRIPES = 14;
const SENTENCE = { top: 126, width: TEXT_WIDTH, height: 212, sizes: [54, 48, 43, 38, 34, 30, 27], lineHeight: 1.2 };

/** A picture of 1200 × 630, as PNG. */
export async function drawCard(card: Card): Promise<Buffer> {
  const [pen, words] = [new CardPen(), CARD_WORDS[card.language]];
  if (card.isDemo) drawBand(pen, words);
  if (card.recommendation) drawRecommendation(pen, card.recommendation, card);
  else drawSite(pen, words);
  pen.write(card.address, MARGIN, FOOT, { size: 21, colour: COLOURS.soft });
  return pen.encode();
}

function drawBand(pen: CardPen, { demonstration, fictional }: CardWords): void {
  pen.stripe({ x: 0, y: 0, width: WIDTH, height: BAND }, [COLOURS.demoA, COLOURS.demoB], STRIPES);
  const width = pen.write(demonstration, MARGIN, 33, { size: 23, isBold: true });
  pen.write(fictional, MARGIN + width + 8, 33, { size: 23 });
}

function drawRecommendation(
  pen: CardPen,
  { reference, text, textLanguage, sides, divergence, day }: RecommendationOnCard,
  { language }: Card,
): void {
  const words = CARD_WORDS[language];
  pen.write('Parole tenue', MARGIN, 106, { size: 30, isBold: true });
  const width = pen.write(reference, RIGHT, 106, { size: 30, isBold: true, colour: COLOURS.earth, align: 'right' });
  const note = { size: 21, colour: COLOURS.soft, align: 'right' } as const;
  if (textLanguage !== language) pen.write(words.onlyIn[textLanguage], RIGHT - width - 16, 106, note);
  drawSentence(pen, withinQuotes(text), words.quotes[textLanguage]);
  drawSides(pen, sides, divergence, words);
  pen.write(`${words.asOf} ${dateOf(day, words.locale)}`, RIGHT, FOOT, note);
}

/** Guillemets within guillemets are “ ”, as on the pages. */
const withinQuotes = (text: string): string => text.replace(/«\s*/g, '“').replace(/\s*»/g, '”');

function drawSentence(pen: CardPen, text: string, [opening, closing]: [string, string]): void {
  const { size, lines } = setText(opening + text, SENTENCE, (part, at) => pen.measure(part, at, true), closing);
  const lineHeight = size * SENTENCE.lineHeight;
  const top = SENTENCE.top + (SENTENCE.height - lines.length * lineHeight) / 2;
  lines.forEach((line, index) => {
    pen.write(line, MARGIN, top + (index + 0.8) * lineHeight, { size, isBold: true });
  });
}

function drawSite(pen: CardPen, { product, perspectives }: CardWords): void {
  pen.write('Parole tenue', MARGIN, 220, { size: 96, isBold: true });
  const room = { width: TEXT_WIDTH, height: 200, sizes: [38, 34], lineHeight: 1.35 };
  const { size, lines } = setText(product, room, (part, at) => pen.measure(part, at));
  lines.forEach((line, index) => {
    pen.write(line, MARGIN, 300 + index * size * room.lineHeight, { size, colour: COLOURS.soft });
  });
  PERSPECTIVES.forEach((perspective, index) => {
    const x = MARGIN + (index * TEXT_WIDTH) / PERSPECTIVES.length;
    pen.mark({ perspective, state: 'assessed' }, x + 17, 512, 34);
    pen.write(perspectives[perspective], x + 46, 521, {
      size: 27,
      isBold: true,
      colour: PERSPECTIVE_COLOURS[perspective],
    });
  });
}

/** French says "1er", and Intl does not. */
function dateOf(day: string, locale: string): string {
  const parts = { timeZone: 'Africa/Bamako', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const written = new Intl.DateTimeFormat(locale, parts).format(new Date(day));
  return locale.startsWith('fr') ? written.replace(/^1(?=\s)/, '1er') : written;
}
