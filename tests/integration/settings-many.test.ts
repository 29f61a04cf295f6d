import { asc, desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { liveMonths } from '#db/schema/live.ts'
import { locales } from '#db/schema/locales.ts'
import { execute } from '#domain/execute.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { setSettings } from '#domain/settings/set-many.ts'
import { setSetting } from '#domain/settings/set.ts'
import { accentLooks } from '#lib/accent.ts'
import { sitemapFile, sitemapIndex } from '#server/sitemaps.ts'
import { aMedium } from '#tests/a-medium.ts'
import { anAdministrator, as, refusedWith } from '#tests/administrator.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

const name = (value: string, seen = 'News') => ({ key: 'site.name', locale: 'en', seen, value })
const accent = (value: string, seen = '#9b2c1f') => ({ key: 'site.accent', seen, value })
const save = (...settings: { key: string; seen: unknown; value: unknown; locale?: string }[]) =>
  execute(setSettings, { settings }, asking())
const shown = async () => {
  const { 'site.name': title, 'site.accent': color } = await readSettings('en')
  return { title, color }
}

describe('a page of settings', () => {
  it('is saved in one go, and readers see it; what nobody changed is left alone', async () => {
    const tagline = { key: 'site.tagline', locale: 'en', seen: '', value: '' }
    expect(await save(name('Lanhu'), accent('#1F4E79'), tagline)).toEqual({
      ok: true,
      result: { changed: 2 },
    })
    expect(await shown()).toEqual({ title: 'Lanhu', color: '#1f4e79' })
    const [row] = await reading().select().from(audit).orderBy(desc(audit.id)).limit(1)
    expect(row).toMatchObject({
      command: 'settings.setMany',
      before: { 'site.name.en': 'News', 'site.accent': '#9b2c1f' },
      after: { 'site.name.en': 'Lanhu', 'site.accent': '#1f4e79' },
    })
  })

  it('makes only those pages wrong that use what was changed', async () => {
    const settings = [name('Lanhu'), accent('#9b2c1f')]
    expect(await rowsBy(setSettings, { settings })).toEqual(['setting:site.name:en'])
    expect(await rowsBy(setSettings, { settings: [name('Lanhu', 'Lanhu')] })).toEqual([])
  })

  it('is refused as a whole where one value cannot be', async () => {
    expect(await save(name('Lanhu'), accent('red'))).toMatchObject(
      refusedWith('settings.badValue', 'site.accent'),
    )
    const accounts = [{ name: 'Weibo', url: 'weibo.com' }]
    expect(
      await save(name('Lanhu'), { key: 'social.accounts', locale: 'en', seen: [], value: accounts }),
    ).toMatchObject(refusedWith('settings.badValue', 'social.accounts.en.0.url'))
    expect((await shown()).title).toBe('News')
  })

  it('is refused where somebody else changed the same meanwhile, who is named; other settings go through', async () => {
    const wang = await anAdministrator()
    await execute(setSettings, { settings: [name('Harbour News')] }, as(wang.actor))
    const outcome = await save(name('Lanhu'), accent('#1f4e79'))
    expect(outcome).toMatchObject(refusedWith('settings.changed', 'site.name.en'))
    expect(outcome).toMatchObject({ refusal: { params: { by: 'chen', value: 'Harbour News' } } })
    expect(await shown()).toEqual({ title: 'Harbour News', color: '#9b2c1f' })
    expect(await save(name('News'), accent('#1f4e79'))).toMatchObject({ ok: true })
    expect(await save(name('Lanhu', 'Harbour News'))).toMatchObject({ ok: true })
    expect(await shown()).toEqual({ title: 'Lanhu', color: '#1f4e79' })
  })

  it('is read by whoever may change it, as it stands', async () => {
    await save(name('Lanhu'))
    const { actor } = await anAdministrator()
    expect(await settingsToEdit(actor, ['site.name', 'site.accent'])).toEqual({
      'site.name.en': 'Lanhu',
      'site.name.zh': 'News',
      'site.accent': '#9b2c1f',
    })
    const reporter = await signedIn(await aPerson('lin@news.example', ['reporter']))
    await expect(settingsToEdit(reporter, ['site.name'])).rejects.toThrow('settings:edit')
  })
})

describe('the accent colour', () => {
  it('is refused where text cannot be read in it, with the nearest that can; by the command line too', async () => {
    const { nearest } = accentLooks('#f0b429')
    const pale = refusedWith('settings.pale', 'site.accent')
    const outcome = await save(accent('#f0b429'))
    expect(outcome).toMatchObject(pale)
    expect(outcome).toMatchObject({ refusal: { params: { nearest, least: '4.5' } } })
    expect(await execute(setSetting, { key: 'site.accent', value: '#f0b429' }, asking())).toMatchObject(pale)
    expect(await save(accent(nearest!))).toMatchObject({ ok: true })
  })
})

describe('a picture', () => {
  it('must be in the media, and may be none', async () => {
    const logo = (value: string, seen = '') => ({ key: 'site.logo', seen, value })
    expect(await save(logo('nowhere'))).toMatchObject(refusedWith('settings.noPicture', 'site.logo'))
    const uid = await aMedium()
    expect(await save(logo(uid))).toMatchObject({ ok: true })
    expect(await save(logo('', uid))).toMatchObject({ ok: true })
    await carryOut(removeSamples, {})
    expect((await readSettings('en'))['site.logo']).toBe('')
  })
})

describe('languages', () => {
  const languages = (value: string[], seen = ['en', 'zh']) => ({ key: 'site.languages', seen, value })

  it('are offered in an order of their own; the default is among them', async () => {
    expect(await save(languages(['zh']))).toMatchObject(
      refusedWith('settings.defaultHidden', 'site.defaultLocale'),
    )
    expect(await save(languages([]))).toMatchObject(refusedWith('settings.badValue', 'site.languages'))
    const first = { key: 'site.defaultLocale', seen: 'en', value: 'zh' }
    expect(await save(languages(['zh']), first)).toMatchObject({ ok: true })
    expect((await readSettings('en'))['site.languages']).toEqual(['zh'])
    expect(
      await reading()
        .select({ code: locales.code, shown: locales.shown })
        .from(locales)
        .orderBy(asc(locales.position)),
    ).toEqual([
      { code: 'zh', shown: true },
      { code: 'en', shown: false },
    ])
    const back = { key: 'site.defaultLocale', value: 'en' }
    expect(await execute(setSetting, back, asking())).toMatchObject(refusedWith('settings.defaultHidden'))
  })

  it('that are not offered have their pages all the same, and stand in no sitemap', async () => {
    process.env.SITE_URL = 'https://news.example'
    await aLiveArticle(await aSection(), { headline: '订单上升' }, { locale: 'zh' })
    expect(await sitemapIndex()).toContain('/sitemaps/zh-lists.xml')
    await save(languages(['en']))
    expect(await sitemapIndex()).not.toContain('/sitemaps/zh')
    expect(await sitemapFile('zh-lists.xml')).toBeNull()
    expect(await sitemapFile('en-lists.xml')).not.toContain('zh-Hans')
  })
})

describe('the zone', () => {
  it('moves what lies near midnight to another month, at once', async () => {
    const midnight = Date.UTC(2026, 9, 31, 17)
    await aLiveArticle(await aSection(), { headline: 'Late', shownAt: midnight })
    const months = () => reading().select().from(liveMonths).where(eq(liveMonths.locale, 'en'))
    expect(await months()).toMatchObject([{ month: '2026-11' }])
    await save({ key: 'site.timeZone', seen: 'Asia/Shanghai', value: 'Europe/London' })
    expect(await months()).toMatchObject([{ month: '2026-10' }])
  })
})
