// Chromium finds nothing that keeps the page from being installed.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { launch } from '../../scripts/chromium.mjs';
import { ready } from './reader.mjs';
import { serve } from './site.mjs';

test('the page can be installed, from a folder of a site too', async () => {
  // A private window installs nothing.
  const profile = await mkdtemp(join(tmpdir(), 'response-record-'));
  const context = await chromium.launchPersistentContext(profile, launch);
  const site = await serve('dist');
  try {
    const page = await context.newPage();
    await page.goto(site.address);
    await ready(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors, []);
    const { errors, manifest } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(manifest.startUrl, site.address);
    assert.equal(manifest.scope, site.address);
    assert.equal(manifest.id, site.address);
  } finally {
    await context.close();
    site.close();
    await rm(profile, { recursive: true });
  }
});
