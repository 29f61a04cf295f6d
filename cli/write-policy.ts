import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policySection, withPolicy } from './policy-table.ts'

/** Writes what each command asks of whom into docs/security.md; tests/unit/policy.test.ts holds the two against each other. */
const file = join(import.meta.dirname, '..', 'docs', 'security.md')
writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), policySection()))
