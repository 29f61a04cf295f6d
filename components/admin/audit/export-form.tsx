import { auditExportPath } from '#i18n/desk-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { Icon } from '../kit/icon.tsx'

/** Takes the entries of a filter away as a file. By POST: that it was taken is written down. */
export function ExportForm({ asked, t }: { asked: Record<string, string | undefined>; t: Translator }) {
  return (
    <form className="audit-export" action={auditExportPath(asked)} method="post">
      <button type="submit" className="button is-plain" aria-describedby="audit-export-hint">
        <Icon name="download" />
        {t('desk.audit.export')}
      </button>
      <p className="field-hint" id="audit-export-hint">
        {t('desk.audit.exportHint')}
      </p>
    </form>
  )
}
