import { BulkForm } from '#components/admin/articles/bulk-form.client.tsx'
import { may, type Actor } from '#domain/actor.ts'
import type { Translator } from '#i18n/translate.ts'
import { bulk } from './bulk.ts'

/** Id of the form that the table's boxes belong to. */
export const BULK_FORM = 'bulk'

/** What whoever looks may do with several articles; which of them is theirs to do it with, each command asks. */
export function Bulk({ actor, isTrash, t }: { actor: Actor; isTrash: boolean; t: Translator }) {
  const mayEdit = may(actor, 'article:edit', 'anywhere') || may(actor, 'article:edit-own', 'anywhere')
  return (
    <BulkForm
      id={BULK_FORM}
      action={bulk}
      may={{
        tag: mayEdit && !isTrash,
        withdraw: may(actor, 'article:withdraw', 'anywhere') && !isTrash,
        trash: mayEdit && !isTrash,
        restore: mayEdit && isTrash,
      }}
      words={{
        title: t('desk.articles.bulk.title'),
        all: t('desk.articles.bulk.all'),
        none: t('desk.articles.bulk.none'),
        selected: t('desk.articles.bulk.selected'),
        tag: t('desk.articles.bulk.tag'),
        tagHint: t('desk.articles.bulk.tagHint'),
        addTag: t('desk.articles.bulk.addTag'),
        removeTag: t('desk.articles.bulk.removeTag'),
        note: t('desk.articles.bulk.note'),
        noteHint: t('desk.articles.bulk.noteHint'),
        withdraw: t('desk.articles.bulk.withdraw'),
        trash: t('desk.articles.bulk.trash'),
        restore: t('desk.articles.bulk.restore'),
        done: t('desk.articles.bulk.done'),
        refused: t('desk.articles.bulk.refused'),
        under: t('desk.articles.bulk.under'),
      }}
    />
  )
}
