import site from './zh.json' with { type: 'json' }
import shellDesk from './zh/desk/shell.json' with { type: 'json' }
import formsDesk from './zh/desk/forms.json' with { type: 'json' }
import signInDesk from './zh/desk/signIn.json' with { type: 'json' }
import accountDesk from './zh/desk/account.json' with { type: 'json' }
import staffDesk from './zh/desk/staff.json' with { type: 'json' }
import rolesDesk from './zh/desk/roles.json' with { type: 'json' }
import auditDesk from './zh/desk/audit.json' with { type: 'json' }
import mailDesk from './zh/desk/mail.json' with { type: 'json' }
import articlesDesk from './zh/desk/articles.json' with { type: 'json' }
import editorDesk from './zh/desk/editor.json' with { type: 'json' }
import savingDesk from './zh/desk/saving.json' with { type: 'json' }
import picturesDesk from './zh/desk/pictures.json' with { type: 'json' }
import publishingDesk from './zh/desk/publishing.json' with { type: 'json' }
import scheduleDesk from './zh/desk/schedule.json' with { type: 'json' }
import revisionsDesk from './zh/desk/revisions.json' with { type: 'json' }
import previewDesk from './zh/desk/preview.json' with { type: 'json' }
import confirmRefusals from './zh/refusals/confirm.json' with { type: 'json' }
import factorRefusals from './zh/refusals/factor.json' with { type: 'json' }
import linkRefusals from './zh/refusals/link.json' with { type: 'json' }
import passkeyRefusals from './zh/refusals/passkey.json' with { type: 'json' }
import passwordRefusals from './zh/refusals/password.json' with { type: 'json' }
import signInRefusals from './zh/refusals/signIn.json' with { type: 'json' }
import staffRefusals from './zh/refusals/staff.json' with { type: 'json' }
import workingCopyRefusals from './zh/refusals/workingCopy.json' with { type: 'json' }
import presenceRefusals from './zh/refusals/presence.json' with { type: 'json' }
import scheduleRefusals from './zh/refusals/schedule.json' with { type: 'json' }
import previewRefusals from './zh/refusals/preview.json' with { type: 'json' }
import viewRefusals from './zh/refusals/view.json' with { type: 'json' }

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
