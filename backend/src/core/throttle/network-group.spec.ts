import { isLoopback, networkGroupOf } from './network-group.js';

it.each([
  ['192.0.2.17', '192.0.2.0/24'],
  ['192.0.2.255', '192.0.2.0/24'],
  ['::ffff:192.0.2.17', '192.0.2.0/24'],
  ['2001:db8:7:1::5', '2001:db8:7::/48'],
  ['2001:0DB8:0007:ffff:1:2:3:4', '2001:db8:7::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['not an address', 'unknown'],
  ['', 'unknown'],
])('groups %j as %s', (address, group) => {
  expect(networkGroupOf(address)).toBe(group);
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['128.0.0.1', false],
  ['127.evil.example', false],
])('knows whether %j is this machine', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
