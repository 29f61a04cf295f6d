import { feedPath, frontPath, archivesPath, sectionPath } from '#i18n/paths.ts'
import type { SiteView } from './site-view.ts'
import { Imprint } from './imprint.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { WechatPanel } from './wechat-panel.tsx'

/** Section tree, standing pages or what was arranged in their place, contact, accounts, and what the law asks for. */
export function Footer({ site }: { site: SiteView }) {
  const { locale, t } = site.edition
  return (
    <footer className="site-foot">
      <div className="foot-head">
        <p className="foot-name">
          <a href={frontPath(locale)}>{site.settings['site.name']}</a>
        </p>
        <ThemeSwitch edition={site.edition} />
      </div>
      <div className="foot-columns">
        {site.sections.length > 0 && <FootSections site={site} />}
        <nav aria-labelledby="foot-pages">
          <h2 id="foot-pages">{t('site.pages')}</h2>
          <ul>
            {site.footer.map((item) => (
              <li key={item.key}>
                <a href={item.href}>{item.label}</a>
                {item.children.length > 0 && (
                  <ul>
                    {item.children.map((child) => (
                      <li key={child.key}>
                        <a href={child.href}>{child.label}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
            <li>
              <a href={archivesPath(locale)}>{t('site.allNews')}</a>
            </li>
            <li>
              <a href={feedPath(locale)}>{t('site.feed')}</a>
            </li>
          </ul>
        </nav>
        <Contact site={site} />
        <WechatPanel edition={site.edition} wechat={site.wechat} heading="h2" />
      </div>
      <Imprint settings={site.settings} />
    </footer>
  )
}

/** The tree of sections. */
function FootSections({ site }: { site: SiteView }) {
  const { locale, t } = site.edition
  return (
    <nav className="foot-sections" aria-labelledby="foot-sections">
      <h2 id="foot-sections">{t('site.allSections')}</h2>
      <ul>
        {site.sections.map((section) => (
          <li key={section.sectionId}>
            <a href={sectionPath(locale, section.slug)}>{section.name}</a>
            {section.children.length > 0 && (
              <ul>
                {section.children.map((child) => (
                  <li key={child.sectionId}>
                    <a href={sectionPath(locale, child.slug)}>{child.name}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Contact({ site: { edition, settings } }: { site: SiteView }) {
  const { t } = edition
  const [phone, email] = [settings['publisher.phone'], settings['publisher.email']]
  const lines = [settings['publisher.name'], settings['publisher.address']].filter(Boolean)
  const accounts = settings['social.accounts']
  if (lines.length === 0 && !phone && !email && accounts.length === 0) return null
  return (
    <section className="foot-contact">
      <h2>{t('site.contact')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {phone && (
          <li>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
          </li>
        )}
        {email && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {accounts.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
