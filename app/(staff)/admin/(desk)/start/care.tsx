import { Notice } from '#components/admin/kit/notice.tsx'
import { schedulePath } from '#i18n/desk-article-paths.ts'
import { jobsPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Start } from './read.ts'

/** What has gone wrong by itself, for those who can do something about it; nothing where nothing has. */
export async function Care({ care: { isLate, failed, givenUp } }: Pick<Start, 'care'>) {
  const { t } = await deskWords()
  if (!isLate && failed === 0 && givenUp === 0) return null
  return (
    <Notice tone="danger">
      {isLate && (
        <p>
          {t('desk.start.care.late', { count: 1 })}{' '}
          <a href={schedulePath()}>{t('desk.start.care.toSchedule')}</a>
        </p>
      )}
      {failed > 0 && (
        <p>
          {t('desk.start.care.failed', { count: failed })}{' '}
          <a href={schedulePath({ list: 'failed' })}>{t('desk.start.care.toSchedule')}</a>
        </p>
      )}
      {givenUp > 0 && (
        <p>
          {t('desk.start.care.givenUp', { count: givenUp })}{' '}
          <a href={jobsPath({ list: 'givenUp' })}>{t('desk.start.care.toJobs')}</a>
        </p>
      )}
    </Notice>
  )
}
