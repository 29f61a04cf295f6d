import { Fragment, type ReactNode } from 'react'
import { FootnoteMark } from './footnote-mark.tsx'
import type { BodyNode, Reading } from './reading.ts'

/** Text with its marks, line breaks and footnote numbers. */
export function Inline({ nodes = [], reading }: { nodes: BodyNode[] | undefined; reading: Reading }) {
  return nodes.map((node, at) => <Fragment key={at}>{piece(node, reading)}</Fragment>)
}

function piece(node: BodyNode, reading: Reading): ReactNode {
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'footnote') return <FootnoteMark node={node} reading={reading} />
  return (node.marks ?? []).reduceRight<ReactNode>((inside, mark) => marked(mark, inside), node.text)
}

function marked(mark: NonNullable<BodyNode['marks']>[number], inside: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'strike':
      return <s>{inside}</s>
    case 'subscript':
      return <sub>{inside}</sub>
    case 'superscript':
      return <sup>{inside}</sup>
    case 'code':
      return <code>{inside}</code>
    case 'link':
      return <a href={String(mark.attrs?.href)}>{inside}</a>
    default:
      return inside
  }
}
