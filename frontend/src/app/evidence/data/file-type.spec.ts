import { typeOf } from './file-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the type of a file', () => {
  it.each([
    ['a photo', '\xff\xd8\xff\xe1\x00\x10Exif', 'image/jpeg'],
    ['a screenshot', '\x89PNG\r\n\x1a\n\x00\x00', 'image/png'],
    ['a picture of the web', 'RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['a document', '%PDF-1.7\n', 'application/pdf'],
    ['a photo of an iPhone', '\x00\x00\x00\x18ftypheic\x00\x00', 'heic'],
    ['a photo of another phone', '\x00\x00\x00\x18ftypmif1\x00\x00', 'heic'],
    ['a film', '\x00\x00\x00\x18ftypisom\x00\x00', null],
    ['a sound', 'RIFF\x10\x00\x00\x00WAVEfmt ', null],
    ['a drawing that may hold a script', '<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['a page', '<!doctype html>', null],
    ['a text with macros', 'PK\x03\x04\x14\x00', null],
    ['nothing', '', null],
  ])('is told by its bytes: %s', (_what, text, type) => {
    expect(typeOf(bytes(text))).toBe(type);
  });
});
