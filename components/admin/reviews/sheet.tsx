import type { ReactNode } from 'react'
import type { Translator } from '#i18n/translate.ts'
import { Facts } from '../kit/facts.tsx'

/** One line of the sheet: a stage, and what was said there. */
export interface SheetLine {
  key: string
  stage: string
  /** '' where nobody has signed. */
  by: string
  verdict: string
  revision: string
  note: string
  at: string
}

interface Props {
  title: string
  facts: { label: string; value: ReactNode }[]
  /** By rounds, the newest first; `isOver` are those that hold no more. */
  rounds: { key: number; title: string; isOver: boolean; lines: SheetLine[] }[]
  /** Short name of the zone the times are in. */
  zone: string
  /** Who made it, where and when. */
  made: string
  t: Translator
}

/** The sheet of sign-offs as it is printed: what it is of, who signed what, and when. */
export function Sheet({ title, facts, rounds, zone, made, t }: Props) {
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{title}</h2>
      <Facts facts={facts} />
      <h3>{t('desk.reviews.sheet.signOffs')}</h3>
      {rounds.length === 0 && <p>{t('desk.reviews.sheet.none')}</p>}
      {rounds.map(({ key, title: caption, isOver, lines }) => (
        <table key={key} className={isOver ? 'sheet-round is-over' : 'sheet-round'}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk.reviews.sheet.step')}</th>
              <th scope="col">{t('desk.reviews.sheet.name')}</th>
              <th scope="col">{t('desk.reviews.sheet.verdict')}</th>
              <th scope="col">{t('desk.reviews.sheet.revision')}</th>
              <th scope="col">{t('desk.reviews.sheet.at', { zone })}</th>
              <th scope="col">{t('desk.reviews.sheet.note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.stage}</th>
                <td>{line.by || '–'}</td>
                <td>{line.verdict}</td>
                <td>{line.revision}</td>
                <td>{line.at}</td>
                <td className="sheet-note">{line.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="sheet-made">{made}</p>
    </article>
  )
}
