/**
 * Most nodes of one body, and levels of nodes within each other: bounds against accidents and abuse. A long report has some 1,000 nodes,
 * a table of 400 rows and five columns 6,000; lists ten deep have 22 levels.
 */
const MOST_NODES = 6_000
const MOST_LEVELS = 24

/**
 * Looks at the size of a body before anything walks through it: neither the stack nor the time that takes may be chosen by who sends it.
 * @param raw whatever came
 * @returns why it is refused; null where it is not, or is no tree of nodes
 */
export function outOfBounds(raw: unknown): string | null {
  let level: unknown[] = [member(raw, 'doc')]
  let nodes = 0
  for (let levels = 0; level.length > 0; levels++) {
    nodes += level.length
    if (nodes > MOST_NODES) return 'too many nodes'
    if (levels > MOST_LEVELS) return 'nested too deeply'
    level = level.flatMap((node) => {
      const content = member(node, 'content')
      return Array.isArray(content) ? (content as unknown[]) : []
    })
  }
  return null
}

function member(of: unknown, name: 'doc' | 'content'): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}
