import { type MapWords } from './word-keys';

/** Texts of the map, loaded with it. Their keys begin with `map.` */
export const map: MapWords = {
  lead: 'Area by area: where the state and civil society do not see the same thing, what civil society finds, and what was said.',
  filters: 'Choose recommendations',
  drawing: 'The map',
  tiles: 'Tile map, one square per area',
  colon: ': ',
  range: '{{from}} to {{to}}',
  measure: {
    label: 'What the map shows',
    apart: 'Disagreements',
    levels: 'Levels',
    statements: 'Statements',
  },
  view: { label: 'Shape of the map', tiles: 'Tiles', outline: 'Outline' },
  heading: {
    apart: 'On how many recommendations the state and civil society stand two or more levels apart',
    levels: 'How many recommendations at each level, as civil society of the area sees it',
    statements: 'How many published statements speak of the area',
  },
  headingOnly: {
    apart: '{{reference}}: how far the state and civil society of the area stand apart',
    levels: '{{reference}}: the level as civil society of the area sees it',
  },
  summary: {
    apart:
      '{{count}} {{count|area|areas}} of {{of}} where both can be compared {{count|has|have}} a gap of two levels or more.',
    most: 'Most often: {{areas}} ({{count}}).',
    farthest: 'The widest: {{areas}} ({{count}}).',
    uncompared:
      'Nothing to compare yet: it takes a recent level of the state and a recent one of civil society for the area.',
    levels: 'Civil society gave a recent level for {{count}} {{count|area|areas}} of {{of}}.',
    statements:
      '{{count}} current {{count|statement names|statements name}} at least one area. Where fewer than three organisations work, their number is not shown.',
  },
  area: {
    unjudged: 'no recent level',
    uncompared: 'nothing to compare',
    withheld: 'not shown, fewer than three organisations',
    gap: 'gap {{count}}',
    apart: '{{count}} of {{of}} compared',
    atLevel: '{{count}} {{level}}',
    statements: '{{count}} {{count|statement|statements}}',
  },
  noComparison: 'nothing to compare',
  noNumber: 'no number, or not shown',
  table: {
    area: 'Area',
    apart: 'Two levels or more',
    compared: 'Compared',
    judged: 'Judged',
    gap: 'Gap',
    level: 'Civil society',
    statements: 'Statements',
  },
  list: 'List of areas',
  listLead: {
    apart: 'Recommendations on which both stand two or more levels apart, of those on which each has a recent level.',
    levels: 'Recent levels that civil society gave for the area.',
    statements: 'Current reports and assessments that name the area.',
  },
  more: 'and {{count}} {{count|other|others}}',
  outlineNote:
    'Outline from before 2016, indicative: regions created since are counted with the one they were part of. Counts are added, never levels; a recommendation counts in each area that it concerns. The lines drawn imply no position on borders.',
};
