import { deviceKindOf } from './device-kind.js';

it.each([
  ['Mozilla/5.0 (Linux; Android 13; TECNO KI5k) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36', 'phone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148', 'phone'],
  ['Mozilla/5.0 (Mobile; rv:109.0) Gecko/118.0 Firefox/118.0 KAIOS/3.1', 'phone'],
  ['Mozilla/5.0 (Linux; Android 12; SM-T220) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36', 'tablet'],
  ['Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148', 'tablet'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36', 'computer'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'computer'],
  ['curl/8.5.0', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('takes %j for a %s', (userAgent, kind) => {
  expect(deviceKindOf(userAgent)).toBe(kind);
});
