import { Icon } from '../kit/icon.tsx'

/** Who is signed in. */
export interface SignedIn {
  name: string
  /** Their roles, in words. */
  roles?: string
  account: { href: string; label: string; current?: boolean }
  signOut: { action: (form: FormData) => Promise<void>; label: string }
}

/** The person's own corner: account, and out. */
export function Person({ name, roles, account, signOut }: SignedIn) {
  return (
    <div className="desk-person">
      <p className="desk-person-name">{name}</p>
      {roles && <p className="desk-person-roles">{roles}</p>}
      <a className="desk-person-link" href={account.href} aria-current={account.current ? 'page' : undefined}>
        <Icon name="account" />
        {account.label}
      </a>
      <form action={signOut.action}>
        <button className="desk-person-link" type="submit">
          <Icon name="signOut" />
          {signOut.label}
        </button>
      </form>
    </div>
  )
}
