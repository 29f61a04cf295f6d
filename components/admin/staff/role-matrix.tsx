import { Icon } from '../kit/icon.tsx'

interface Props {
  caption: string
  /** Over the capabilities. */
  heading: string
  roles: { role: string; label: string; capabilities: readonly string[] }[]
  capabilities: { capability: string; label: string }[]
  words: { yes: string; no: string }
}

/** Which role may do what; on narrow screens each capability names the roles that have it. */
export function RoleMatrix({ caption, heading, roles, capabilities, words }: Props) {
  return (
    <table className="matrix">
      <caption className="hidden-label">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {roles.map(({ role, label }) => (
            <th key={role} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {capabilities.map(({ capability, label }) => (
          <tr key={capability}>
            <th scope="row">{label}</th>
            {roles.map((one) =>
              one.capabilities.includes(capability) ? (
                <td key={one.role} className="is-yes">
                  <Icon name="check" label={words.yes} />
                  <span className="matrix-role">{one.label}</span>
                </td>
              ) : (
                <td key={one.role} className="is-no">
                  <span aria-hidden>–</span>
                  <span className="hidden-label">{words.no}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
