import presets from 'jest-preset-angular/presets/index.js';

const preset = presets.createEsmPreset({ diagnostics: false });

export default {
  ...preset,
  displayName: 'frontend',
  roots: ['<rootDir>/src'],
  setupFiles: [],
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@parole-tenue/contract$': '<rootDir>/../backend/contract/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
