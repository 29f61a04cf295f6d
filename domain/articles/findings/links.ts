import type { Body, BodyNode } from '#db/schema/json.ts'
import { nodesOf, visible } from './blocks.ts'
import { soft, type Finding } from './types.ts'

/**
 * Words that say of a link only that it is one: read out in a list of links, nobody knows where they lead
 * (https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context, failure F84).
 */
const VAGUE = new Set(
  [
    ...['click', 'click here', 'click this', 'click this link', 'click for more', 'here', 'link', 'links'],
    ...['this link', 'the link', 'this', 'this page', 'this article', 'this site', 'this website', 'website'],
    ...['more', 'read more', 'learn more', 'see more', 'view more', 'find out more', 'more info', 'details'],
    ...['more information', 'more details', 'read on', 'continue', 'continue reading', 'go', 'see here'],
    ...[
      '点击',
      '点此',
      '点这里',
      '点击这里',
      '点击此处',
      '点击查看',
      '点击链接',
      '点击进入',
      '点我',
      '请点击',
    ],
    ...[
      '请点击这里',
      '请点击此处',
      '请点此',
      '戳这里',
      '戳我',
      '猛戳',
      '这里',
      '此处',
      '这个链接',
      '此链接',
      '链接',
    ],
    ...[
      '网址',
      '网页',
      '原文',
      '详情',
      '详见',
      '更多',
      '了解更多',
      '查看',
      '查看更多',
      '查看详情',
      '阅读更多',
    ],
    ...[
      '阅读全文',
      '阅读原文',
      '点击阅读',
      '点击阅读原文',
      '查看全文',
      '全文',
      '点击查看详情',
      '更多详情',
      '更多信息',
    ],
  ].map(plain),
)

/** Nodes that hold text with marks. */
const LINES = ['paragraph', 'heading', 'pullQuote', 'footnote']

/** Links without words, and links whose words do not say where they lead. */
export function linkFindings(body: Body): Finding[] {
  return nodesOf(body, LINES).flatMap(({ node, block }) =>
    linksOf(node).flatMap(({ href, text }) => {
      if (visible(text) === '') return [soft('emptyLink', { block }, { href })]
      return VAGUE.has(plain(text)) ? [soft('vagueLink', { block }, { text: visible(text) })] : []
    }),
  )
}

/** The links of a line: pieces of text side by side that lead to the same place are one. */
function linksOf({ content = [] }: BodyNode): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = []
  let before: string | undefined
  for (const { text = '', marks } of content) {
    const target = marks?.find(({ type }) => type === 'link')?.attrs?.href
    const href = typeof target === 'string' ? target : undefined
    if (href !== undefined && href === before) links.at(-1)!.text += text
    else if (href !== undefined) links.push({ href, text })
    before = href
  }
  return links
}

/** Without capitals, punctuation, arrows and runs of blanks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
