import { isSameServer, parsePostmasterFile } from './postmaster-file.js';

const FILE = [
  '4711',
  '/srv/data/database/cluster',
  '1795323110',
  '45205',
  '',
  '127.0.0.1',
  '  1234 5678',
  'ready   ',
  '',
];

it('reads who runs a cluster, since when and on which port', () => {
  expect(parsePostmasterFile(FILE.join('\n'))).toEqual({
    pid: 4711,
    dataFolder: '/srv/data/database/cluster',
    startedAt: 1795323110,
    port: 45205,
  });
});

it('reads the line ends of Windows', () => {
  expect(parsePostmasterFile(FILE.join('\r\n'))).toMatchObject({ pid: 4711, port: 45205 });
});

it.each([
  ['an empty file', ''],
  ['a file that was cut off', FILE.slice(0, 2).join('\n')],
  ['a process number that is none', ['-12', ...FILE.slice(1)].join('\n')],
  ['something else', 'nonsense\nnonsense\nnonsense\nnonsense'],
])('takes %s for no record', (_name, text) => {
  expect(parsePostmasterFile(text)).toBeUndefined();
});

it('tells a server from a later one that got the same number', () => {
  const server = { pid: 4711, dataFolder: '/srv', startedAt: 1795323110, port: 45205 };
  expect(isSameServer(server, { ...server })).toBe(true);
  expect(isSameServer(server, { ...server, startedAt: 1795323199 })).toBe(false);
  expect(isSameServer(server, undefined)).toBe(false);
});
