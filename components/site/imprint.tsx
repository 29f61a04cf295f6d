import type { SiteSettings } from '#domain/settings/reader.ts'

/** Where a site's filings can be looked up: the ministries' own registers. */
const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/'

/** Copyright, licence and filings. */
export function Imprint({ settings }: { settings: SiteSettings }) {
  const [copyright, licence] = [settings['footer.copyright'], settings['footer.licence']]
  const filings = [
    { number: settings['footer.icp'], register: ICP_REGISTER },
    { number: settings['footer.police'], register: POLICE_REGISTER },
  ].filter(({ number }) => number)
  if (!copyright && !licence && filings.length === 0) return null
  return (
    <ul className="imprint">
      {copyright && <li>{copyright}</li>}
      {licence && <li>{licence}</li>}
      {filings.map(({ number, register }) => (
        <li key={register}>
          <a href={register} rel="nofollow">
            {number}
          </a>
        </li>
      ))}
    </ul>
  )
}
