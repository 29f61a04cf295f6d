import type { Messages } from '#i18n/messages.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import type { ImportedFile } from './import-state.ts'

interface Props {
  files: ImportedFile[]
  words: Messages['desk']['upkeep']['import']
}

/** What was read out of each file, line by line, and what comes of it. */
export function ImportedList({ files, words }: Props) {
  return files.map((file, at) => (
    <section key={at} className="imported" aria-label={file.name}>
      <h2>{file.name}</h2>
      {'problem' in file ? (
        <p className="field-problem">{file.problem}</p>
      ) : (
        <>
          <p>{file.href === null ? file.fate : <a href={file.href}>{file.fate}</a>}</p>
          <Facts facts={file.facts} />
          <details className="more">
            <summary className="button is-quiet">{words.lines}</summary>
            <div className="more-body">
              <DataTable
                caption={words.lines}
                rows={file.lines}
                keyOf={({ line }) => line}
                columns={[
                  { label: words.line, as: 'number', cell: ({ line }) => line },
                  {
                    label: words.use,
                    cell: ({ use, taken }) => <Tag tone={taken ? 'done' : 'plain'}>{use}</Tag>,
                  },
                  { label: words.text, as: 'name', cell: ({ text }) => text },
                ]}
              />
            </div>
          </details>
        </>
      )}
    </section>
  ))
}
