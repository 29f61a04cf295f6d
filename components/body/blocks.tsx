import type { ReactNode } from 'react'
import { BodyPicture, Gallery } from './body-pictures.tsx'
import { Inline } from './inline.tsx'
import { PullQuote, Quotation } from './quotations.tsx'
import { attribute, type BodyNode, type Reading } from './reading.ts'
import { Table } from './table.tsx'
import { Video } from './video.tsx'

interface Props {
  nodes: BodyNode[] | undefined
  reading: Reading
  /** Words before the first paragraph's own. */
  opening?: string
}

/** Blocks of the grammar in domain/body/grammar.ts; what a newer grammar knows is left out. */
export function Blocks({ nodes = [], reading, opening }: Props) {
  return nodes.map((node, at) => (
    <Block
      key={attribute(node, 'id') || at}
      node={node}
      reading={reading}
      opening={at === 0 ? opening : undefined}
    />
  ))
}

function Block({
  node,
  reading,
  opening,
}: {
  node: BodyNode
  reading: Reading
  opening?: string
}): ReactNode {
  const inline = <Inline nodes={node.content} reading={reading} />
  const blocks = <Blocks nodes={node.content} reading={reading} />
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          {opening && <span className="dateline">{opening} </span>}
          {inline}
        </p>
      )
    case 'heading': {
      const Heading = `h${Math.min(4, Math.max(2, Number(node.attrs?.level)))}` as 'h2' | 'h3' | 'h4'
      return <Heading id={`block-${attribute(node, 'id')}`}>{inline}</Heading>
    }
    case 'bulletList':
      return <ul>{blocks}</ul>
    case 'orderedList':
      return <ol start={startOf(node)}>{blocks}</ol>
    case 'listItem':
      return <li>{blocks}</li>
    case 'blockquote':
      return <Quotation attribution={attribute(node, 'attribution')}>{blocks}</Quotation>
    case 'pullQuote':
      return <PullQuote attribution={attribute(node, 'attribution')}>{inline}</PullQuote>
    case 'factBox':
      return <FactBox title={attribute(node, 'title')}>{blocks}</FactBox>
    case 'table':
      return <Table node={node} reading={reading} />
    case 'picture':
      return <BodyPicture node={node} reading={reading} sizes="(min-width: 48em) 42rem, 94vw" />
    case 'gallery':
      return <Gallery node={node} reading={reading} />
    case 'video':
      return <Video node={node} t={reading.t} />
    case 'horizontalRule':
      return <hr />
    default:
      return null
  }
}

function startOf(node: BodyNode): number | undefined {
  const start = node.attrs?.start
  return typeof start === 'number' && start !== 1 ? start : undefined
}

function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="fact-box" aria-label={title || undefined}>
      {title && <p className="fact-title">{title}</p>}
      {children}
    </aside>
  )
}
