import { atDesk } from '#server/desk/signed-in.ts'
import { titled } from '../../titled.ts'
import { NoPage } from '../no-page.tsx'

export const generateMetadata = () => titled((t) => t('desk.shell.missing.title'))

/** For addresses where the desk has nothing. */
export default async function MissingPage() {
  return <NoPage at={await atDesk()} as="missing" />
}
