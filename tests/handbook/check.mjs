// The handbook's page is valid HTML: node tests/handbook/check.mjs. Uses the validator of tests/browser.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { HtmlValidate } = createRequire(new URL('../browser/package.json', import.meta.url))('html-validate');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off', 'void-style': 'off', 'long-title': 'off', 'require-sri': 'off', 'no-inline-style': 'error' },
});
const report = await validator.validateFile(fileURLToPath(new URL('../../src/handbook/index.html', import.meta.url)));
for (const { messages } of report.results)
  for (const { line, column, message, ruleId } of messages) console.error(`handbook ${line}:${column}: ${message} (${ruleId})`);
console.log(`handbook: ${report.errorCount} faults`);
process.exitCode = report.valid ? 0 : 1;
