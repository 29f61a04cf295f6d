import type { ReactNode } from 'react'
import { DoorPage } from '#components/admin/shell/door-page.tsx'
import { deskWords } from '#server/desk/words.ts'
import { frameWords } from './frame-words.ts'

interface Props {
  title: string
  lead?: ReactNode
  footnote?: ReactNode
  children: ReactNode
}

/** A page in front of the desk, in the language of whoever stands there. */
export async function Door(props: Props) {
  const { t } = await deskWords()
  return <DoorPage {...await frameWords()} desk={t('desk.shell.name')} {...props} />
}
