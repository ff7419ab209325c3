import { expect, test } from 'vitest';
import { findTool, howToInstall } from './programs.ts';

test('a missing tool is one line that says what to install', () => {
  expect(findTool('chromium', { PATH: '/nowhere', CHROMIUM: '/nowhere/chromium' })).toBeUndefined();
  expect(howToInstall('chromium', 'linux')).toBe(
    'chromium is missing: install it with "sudo apt-get install chromium".',
  );
  expect(howToInstall('pdftotext', 'darwin')).toBe(
    'pdftotext is missing: install it with "brew install poppler".',
  );
});

test('a program given by variable is taken only when it can be run', () => {
  expect(findTool('qpdf', { HANDBOOK_QPDF: process.execPath })).toBe(process.execPath);
  expect(
    findTool('qpdf', { HANDBOOK_QPDF: '/etc/passwd', PATH: process.env.PATH }),
  ).toBeUndefined();
});
