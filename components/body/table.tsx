import { Fragment } from 'react'
import { Inline } from './inline.tsx'
import { attribute, type BodyNode, type Reading } from './reading.ts'

/** A table that scrolls by itself on small screens, by keyboard too. */
export function Table({ node, reading }: { node: BodyNode; reading: Reading }) {
  const rows = node.content ?? []
  const headRows = rows.findIndex((row) => !isHead(row))
  const [head, rest] = headRows > 0 ? [rows.slice(0, headRows), rows.slice(headRows)] : [[], rows]
  const label = reading.t('article.table', { number: reading.numbers.get(node) ?? 1 })
  return (
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table>
        {head.length > 0 && (
          <thead>
            {head.map((row, at) => (
              <Row key={at} row={row} reading={reading} scope="col" />
            ))}
          </thead>
        )}
        <tbody>
          {rest.map((row, at) => (
            <Row key={at} row={row} reading={reading} scope="row" />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isHead(row: BodyNode): boolean {
  return (row.content ?? []).every((cell) => cell.type === 'tableHeader')
}

function Row({ row, reading, scope }: { row: BodyNode; reading: Reading; scope: 'col' | 'row' }) {
  return (
    <tr>
      {(row.content ?? []).map((cell, at) => {
        // An empty head names nothing.
        const isHeader =
          cell.type === 'tableHeader' && (cell.content ?? []).some((paragraph) => paragraph.content)
        const Cell = isHeader ? 'th' : 'td'
        const align = attribute(cell, 'align')
        return (
          <Cell
            key={at}
            scope={isHeader ? scope : undefined}
            className={align === 'left' ? undefined : `is-${align}`}
          >
            {(cell.content ?? []).map((paragraph, place) => (
              <Fragment key={place}>
                {place > 0 && <br />}
                <Inline nodes={paragraph.content} reading={reading} />
              </Fragment>
            ))}
          </Cell>
        )
      })}
    </tr>
  )
}
