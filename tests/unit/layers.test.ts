import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'

interface RuleSet {
  options: ICruiseOptions
  forbidden: (IForbiddenRuleType & { name: string })[]
}

const ROOT = join(import.meta.dirname, '..', '..')
const FIXTURES = join(ROOT, 'tests', 'layers')
const sets = [await load('.dependency-cruiser.mjs'), await load('.dependency-cruiser.reach.mjs')]
const kept = readdirSync(FIXTURES).sort()
const rules = sets.flatMap((set) => set.forbidden.map((rule) => rule.name)).sort()

describe('layer rules', () => {
  test('each rule has one kept violation', () => {
    expect(kept).toEqual(rules)
  })

  test.each(kept)('%s: its violation breaks this rule and no other', async (rule) => {
    expect(await brokenRules(join(FIXTURES, rule))).toEqual([rule])
  })
})

/** Names of the rules that a small tree breaks, seen as if it were the whole project. */
async function brokenRules(tree: string): Promise<string[]> {
  const folders = readdirSync(tree, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const broken = new Set<string>()
  for (const { options, forbidden } of sets) {
    const { output } = await cruise(
      folders.map((folder) => folder.name),
      { ...options, baseDir: tree, validate: true, ruleSet: { forbidden } },
      // Otherwise the resolver of the first tree answers for all others.
      { bustTheCache: true },
    )
    for (const violation of (output as ICruiseResult).summary.violations) broken.add(violation.rule.name)
  }
  return [...broken]
}

async function load(file: string): Promise<RuleSet> {
  const module = (await import(join(ROOT, file))) as { default: RuleSet }
  return module.default
}
