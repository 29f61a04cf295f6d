import site from './en.json' with { type: 'json' }
import shellDesk from './en/desk/shell.json' with { type: 'json' }
import formsDesk from './en/desk/forms.json' with { type: 'json' }
import signInDesk from './en/desk/signIn.json' with { type: 'json' }
import accountDesk from './en/desk/account.json' with { type: 'json' }
import staffDesk from './en/desk/staff.json' with { type: 'json' }
import rolesDesk from './en/desk/roles.json' with { type: 'json' }
import auditDesk from './en/desk/audit.json' with { type: 'json' }
import mailDesk from './en/desk/mail.json' with { type: 'json' }
import articlesDesk from './en/desk/articles.json' with { type: 'json' }
import editorDesk from './en/desk/editor.json' with { type: 'json' }
import savingDesk from './en/desk/saving.json' with { type: 'json' }
import picturesDesk from './en/desk/pictures.json' with { type: 'json' }
import publishingDesk from './en/desk/publishing.json' with { type: 'json' }
import scheduleDesk from './en/desk/schedule.json' with { type: 'json' }
import revisionsDesk from './en/desk/revisions.json' with { type: 'json' }
import previewDesk from './en/desk/preview.json' with { type: 'json' }
import confirmRefusals from './en/refusals/confirm.json' with { type: 'json' }
import factorRefusals from './en/refusals/factor.json' with { type: 'json' }
import linkRefusals from './en/refusals/link.json' with { type: 'json' }
import passkeyRefusals from './en/refusals/passkey.json' with { type: 'json' }
import passwordRefusals from './en/refusals/password.json' with { type: 'json' }
import signInRefusals from './en/refusals/signIn.json' with { type: 'json' }
import staffRefusals from './en/refusals/staff.json' with { type: 'json' }
import workingCopyRefusals from './en/refusals/workingCopy.json' with { type: 'json' }
import presenceRefusals from './en/refusals/presence.json' with { type: 'json' }
import scheduleRefusals from './en/refusals/schedule.json' with { type: 'json' }
import previewRefusals from './en/refusals/preview.json' with { type: 'json' }
import viewRefusals from './en/refusals/view.json' with { type: 'json' }

const desk = {
  shell: shellDesk,
  forms: formsDesk,
  signIn: signInDesk,
  account: accountDesk,
  staff: staffDesk,
  roles: rolesDesk,
  audit: auditDesk,
  mail: mailDesk,
  articles: articlesDesk,
  editor: editorDesk,
  saving: savingDesk,
  pictures: picturesDesk,
  publishing: publishingDesk,
  schedule: scheduleDesk,
  revisions: revisionsDesk,
  preview: previewDesk,
}

const refusals = {
  ...site.refusals,
  confirm: confirmRefusals,
  factor: factorRefusals,
  link: linkRefusals,
  passkey: passkeyRefusals,
  password: passwordRefusals,
  signIn: signInRefusals,
  staff: staffRefusals,
  workingCopy: workingCopyRefusals,
  presence: presenceRefusals,
  schedule: scheduleRefusals,
  preview: previewRefusals,
  view: viewRefusals,
}

/** All texts of this language; those of the desk and of refusals stand in a file a noun. */
export default { ...site, desk, refusals }
