// Prints the closing line of a test run, and fails where a browser test was skipped: a green run must have looked at the pages.
// usage: node scripts/count-tests.mjs REPORT.json      the report of vitest's JSON reporter
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const skipped = report.testResults.flatMap(file =>
  file.assertionResults
    .filter(test => test.status === 'pending' || test.status === 'skipped' || test.status === 'todo')
    .map(test => ({ file: file.name, name: test.fullName })),
)
const browser = skipped.filter(test => /[\\/]e2e[\\/]/.test(test.file))
for (const test of browser) console.error(`skipped browser test: ${test.name}`)
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`)
process.exit(browser.length || report.numFailedTests || !report.numPassedTests ? 1 : 0)
