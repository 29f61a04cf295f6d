import { diffArrays } from 'diff'
import type { Body, BodyNode } from '#db/schema/json.ts'
import { IDENTIFIED, isBlockId, newBlockId } from './block-ids.ts'
import { bodyOfBlocks } from './from-editor.ts'
import { withoutIds } from './markdown-directives.ts'

/**
 * A text that was written as a whole, with the ids of the one it comes after: blocks that say the same
 * keep theirs, and so do blocks that stand where one of their kind stood. The others get new ones.
 *
 * @param before null where there was none
 * @param doc without ids
 */
export function keepIds(before: Body | null, doc: BodyNode): Body {
  const blocks = paired(before?.doc.content ?? [], doc.content ?? [])
  return bodyOfBlocks(blocks)
}

/** Gives each node the id of the one it stands for, and looks inside both. */
function paired(before: readonly BodyNode[], after: readonly BodyNode[]): BodyNode[] {
  const partners = alignment(before, after)
  return after.map((node, at) => {
    const partner = partners[at]
    const content = node.content && paired(partner?.content ?? [], node.content)
    const attrs = IDENTIFIED.has(node.type) ? { id: idOf(partner), ...node.attrs } : node.attrs
    return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
  })
}

function idOf(partner: BodyNode | undefined): string {
  return isBlockId(partner?.attrs?.id) ? partner.attrs.id : newBlockId()
}

/** For each node after, the one before that it stands for. */
function alignment(before: readonly BodyNode[], after: readonly BodyNode[]): (BodyNode | undefined)[] {
  const partners: (BodyNode | undefined)[] = []
  let at = 0
  let gone: BodyNode[] = []
  for (const part of diffArrays(before.map(said), after.map(said))) {
    const there = before.slice(at, at + part.count)
    if (!part.added) at += part.count
    if (part.removed) gone = there
    else if (part.added) {
      const nodes = after.slice(partners.length, partners.length + part.count)
      partners.push(...ofKind(gone, nodes))
      gone = []
    } else {
      partners.push(...there)
      gone = []
    }
  }
  return partners
}

/** Between what stayed: each node stands for the next one of its kind. */
function ofKind(gone: readonly BodyNode[], nodes: readonly BodyNode[]): (BodyNode | undefined)[] {
  const left = [...gone]
  return nodes.map((node) => {
    const found = left.findIndex((one) => one.type === node.type)
    return found < 0 ? undefined : left.splice(0, found + 1).at(-1)
  })
}

function said(node: BodyNode): string {
  return JSON.stringify(withoutIds([node]))
}
