// How tests and screenshots start Chromium: one that is installed, never one that a package downloads.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const onPath = process.env.PATH.split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));

export const launch = {
  executablePath: process.env.CHROMIUM || onPath.find(existsSync),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
