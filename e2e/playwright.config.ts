import { defineConfig } from '@playwright/test';
import { chromiumPath } from './support/chromium.js';

/** As root there is no sandbox to be had; the pages are our own. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: './journeys',
  globalSetup: './support/start-server.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    // Set by the set-up, before the workers read this file again.
    baseURL: process.env['E2E_URL'],
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    actionTimeout: 15_000,
    // A picture of every moment of every journey is drawn for nothing where all goes well; the page as it was is kept.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: await chromiumPath(), args },
  },
});
