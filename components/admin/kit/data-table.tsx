import type { ReactNode } from 'react'

/** One column: its heading and what stands in it. */
export interface Column<Row> {
  label: string
  cell: (row: Row) => ReactNode
  /** `name` is what the row is about, `number` and `actions` stand at the right, `quiet` in grey. */
  as?: 'name' | 'number' | 'quiet' | 'actions'
}

interface Props<Row> {
  /** What the table lists; read out, not shown: the page's heading says it. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string | number
}

/** More columns than this need more room before they stand beside each other. */
const FEW = 5

/** A list with columns; where there is no room for them each row becomes a block with its headings in it. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <div className={columns.length > FEW ? 'rows-frame is-many' : 'rows-frame'}>
      <table className="rows">
        <caption className="hidden-label">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, as }) => (
              <th key={label} scope="col" className={classOf(as)}>
                {as === 'actions' ? <span className="hidden-label">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{columns.map((column) => cellOf(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellOf<Row>({ label, cell, as }: Column<Row>, row: Row) {
  if (as === 'name') {
    return (
      <th key={label} scope="row" className="cell-name">
        {cell(row)}
      </th>
    )
  }
  return (
    <td key={label} className={classOf(as)} data-label={as === 'actions' ? undefined : label}>
      {cell(row)}
    </td>
  )
}

function classOf(as: Column<never>['as']): string | undefined {
  return as && `cell-${as}`
}
