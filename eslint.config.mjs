import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const NOUNS = [
  'accounts',
  'organisations',
  'territory',
  'frameworks',
  'recommendations',
  'progress',
  'evidence',
  'assessments',
  'answers',
  'blackouts',
];
const AREAS = [
  'overview',
  'recommendations',
  'organisations',
  'frameworks',
  'map',
  'method',
  'workspace',
  'statements',
  'accounts',
  'members',
  'administration',
];

const oneOf = (names) => `(${names.join('|')})`;
const forbid = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] });

/** A noun uses another one only through its service or its module; `reading`, `tracks`, `workspace` and `demo` stand above the nouns. */
const nounZones = NOUNS.map((noun) => ({
  files: [`backend/src/${noun}/**/*.ts`],
  ignores: ['**/*.spec.ts'],
  rules: forbid(
    `(^|/)(${oneOf(NOUNS.filter((other) => other !== noun))}/(?!.*\\.(service|module|entity)\\.js$)|reading/|tracks/|workspace/|demo/)`,
    'A noun knows another noun by its service, module or entity only, and nothing that stands above the nouns.',
  ),
}));

/** Pages of one area do not reach into another: what two need stands in shared. */
const areaZones = AREAS.map((area) => ({
  files: [`frontend/src/app/${area}/**/*.ts`],
  rules: forbid(
    `(^|/)\\.\\./${oneOf(AREAS.filter((other) => other !== area))}/`,
    'Areas do not import each other: what two need stands in shared.',
  ),
}));

export default tseslint.config(
  { ignores: ['**/dist', '**/.angular', '.nx', '.data', '**/test-results', '**/playwright-report'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: [
            { sourceTag: 'scope:contract', onlyDependOnLibsWithTags: [], bannedExternalImports: ['*'] },
            {
              sourceTag: 'scope:backend',
              onlyDependOnLibsWithTags: ['scope:contract'],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'scope:frontend',
              onlyDependOnLibsWithTags: ['scope:contract'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
            { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:contract'] },
          ],
        },
      ],
    },
  },
  {
    // Nest reads constructor and DTO types at run time: a type-only import would erase them.
    files: ['backend/{src,test}/**/*.ts'],
    // Nest and TypeORM declare plain options as classes, meant to be given as object literals.
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['backend/src/core/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: forbid(`(^|/)${oneOf([...NOUNS, 'reading', 'demo'])}/`, 'Core knows no noun.'),
  },
  { files: ['backend/contract/**/*.spec.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  ...nounZones,
  {
    files: ['backend/src/statements/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: forbid(
      `(^|/)(${oneOf(NOUNS)}/(?!.*\\.entity\\.js$)|reading/|tracks/|workspace/|demo/)`,
      'What reports and assessments share knows neither of them.',
    ),
  },
  {
    files: ['frontend/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['frontend/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  ...areaZones,
  {
    files: ['frontend/src/app/shared/**/*.ts'],
    rules: forbid(`(^|/)\\.\\./${oneOf([...AREAS, 'shell'])}/`, 'Shared knows no area.'),
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  prettier,
);
