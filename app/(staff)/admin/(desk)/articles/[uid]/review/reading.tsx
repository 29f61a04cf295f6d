import { Section } from '#components/admin/kit/section.tsx'
import { comparePath, previewPath, revisionsPath } from '#i18n/desk-article-paths.ts'
import { commentsPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** What somebody reads before they decide: the text, and what is new of it. */
export async function Reading({ review: { uid, since, past } }: Part) {
  const { t } = await deskWords()
  const links = [
    ...(since
      ? [
          {
            href: comparePath(uid, since.revision, 'work'),
            label:
              since.of === 'round'
                ? t('desk.reviews.look.changes', { n: since.revision, round: past[0]?.round ?? 0 })
                : t('desk.reviews.look.live', { n: since.revision }),
          },
        ]
      : []),
    { href: previewPath(uid), label: t('desk.reviews.look.preview') },
    { href: commentsPath(uid), label: t('desk.reviews.look.comments') },
    { href: revisionsPath(uid), label: t('desk.reviews.look.revisions') },
  ]
  return (
    <Section id="reading" title={t('desk.reviews.look.title')} beside>
      <ul className="review-reading">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
