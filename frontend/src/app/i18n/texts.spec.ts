import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { account as accountEn } from './account.en';
import { account as accountFr } from './account.fr';
import { administration as administrationEn } from './administration.en';
import { administration as administrationFr } from './administration.fr';
import { appraisal as appraisalEn } from './appraisal.en';
import { appraisal as appraisalFr } from './appraisal.fr';
import { data as dataEn } from './data.en';
import { data as dataFr } from './data.fr';
import { disagreements as disagreementsEn } from './disagreements.en';
import { disagreements as disagreementsFr } from './disagreements.fr';
import { en } from './en';
import { evidence as evidenceEn } from './evidence.en';
import { evidence as evidenceFr } from './evidence.fr';
import { fr } from './fr';
import { handling as handlingEn } from './handling.en';
import { handling as handlingFr } from './handling.fr';
import { proof as proofEn } from './proof.en';
import { proof as proofFr } from './proof.fr';
import { framework as frameworkEn } from './framework.en';
import { framework as frameworkFr } from './framework.fr';
import { citation as citationEn } from './citation.en';
import { citation as citationFr } from './citation.fr';
import { levels as levelsEn } from './levels.en';
import { levels as levelsFr } from './levels.fr';
import { members as membersEn } from './members.en';
import { members as membersFr } from './members.fr';
import { method as methodEn } from './method.en';
import { method as methodFr } from './method.fr';
import { tracks as tracksEn } from './tracks.en';
import { tracks as tracksFr } from './tracks.fr';
import { planning as planningEn } from './planning.en';
import { planning as planningFr } from './planning.fr';
import { register as registerEn } from './register.en';
import { register as registerFr } from './register.fr';
import { punctuality as punctualityEn } from './punctuality.en';
import { punctuality as punctualityFr } from './punctuality.fr';
import { report as reportEn } from './report.en';
import { answers as answersEn } from './answers.en';
import { answers as answersFr } from './answers.fr';
import { said as saidEn } from './said.en';
import { said as saidFr } from './said.fr';
import { map as mapEn } from './map.en';
import { map as mapFr } from './map.fr';
import { silences as silencesEn } from './silences.en';
import { silences as silencesFr } from './silences.fr';
import { work as workEn } from './work.en';
import { report as reportFr } from './report.fr';
import { work as workFr } from './work.fr';

const APP = join(import.meta.dirname, '..');

interface Tree {
  [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const french = flatten({
  ...fr,
  framework: frameworkFr,
  tracks: tracksFr,
  method: methodFr,
  said: saidFr,
  citation: citationFr,
  levels: levelsFr,
  answers: answersFr,
  appraisal: appraisalFr,
  punctuality: punctualityFr,
  disagreements: disagreementsFr,
  silences: silencesFr,
  data: dataFr,
  map: mapFr,
  work: workFr,
  report: reportFr,
  account: accountFr,
  members: membersFr,
  planning: planningFr,
  register: registerFr,
  administration: administrationFr,
  evidence: evidenceFr,
  proof: proofFr,
  handling: handlingFr,
});
const english = flatten({
  ...en,
  framework: frameworkEn,
  tracks: tracksEn,
  method: methodEn,
  said: saidEn,
  citation: citationEn,
  levels: levelsEn,
  answers: answersEn,
  appraisal: appraisalEn,
  punctuality: punctualityEn,
  disagreements: disagreementsEn,
  silences: silencesEn,
  data: dataEn,
  map: mapEn,
  work: workEn,
  report: reportEn,
  account: accountEn,
  members: membersEn,
  planning: planningEn,
  register: registerEn,
  administration: administrationEn,
  evidence: evidenceEn,
  proof: proofEn,
  handling: handlingEn,
});

/** Everything that may name a key: code and templates, without tests and the texts themselves. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.(ts|html)$/.test(path) && !path.endsWith('.spec.ts') && !/^i18n\/(\w+\.)?(fr|en)\.ts$/.test(path),
    )
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

const code = sources(APP).join('\n');
const literals = new Set([...code.matchAll(/['"`]([a-z]\w*(?:\.\w+)+|loading)['"`]/g)].map(([, key]) => key));
const patterns = [...code.matchAll(/`([a-z]\w*(?:\.(?:[\w-]|\${[^}]+})+)+)`/g)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('${'))
  .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\${[^}]+}/g, '[\\w-]+')}$`));

describe('the texts of the screen', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()]).toEqual([...french.keys()]);
  });

  it('fill in the same values in both languages', () => {
    const namesIn = (text = ''): string[] =>
      [...new Set([...text.matchAll(/{{(\w+)/g)].map(([, name = '']) => name))].sort();
    for (const [key, text] of french) expect([key, namesIn(english.get(key))]).toEqual([key, namesIn(text)]);
  });

  it('are all used', () => {
    const unused = [...french.keys()].filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('are there for every key that a template or a class names', () => {
    const named = [...code.matchAll(/(?:'([\w.]+)'\s*\|\s*say\b|\bsay\(\s*'([\w.]+)')/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !french.has(key))).toEqual([]);
  });

  it('keep French typography: no plain space before ; : ! ? » or after «, and no straight apostrophe', () => {
    const wrong = [...french].filter(([, text]) => / [;:!?»%]|« |'/.test(text));
    expect(wrong).toEqual([]);
  });
});
