import { describe, expect, test } from 'vitest'
import { finishPage } from '#delivery/pages/finish.ts'

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`

describe('a finished page', () => {
  test.each([
    ['scripts of the framework', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['data for them', '<script>self.__next_f.push([1,"<p>a</p>"])</script>'],
    ['a script that has the word of its end in it', '<script>"<\\/script>"; a < b</script>'],
    ['hints for them', '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
    ['modules ahead', '<link rel="modulepreload" href="/x.js"/>'],
    ['hints for a style sheet that is linked', '<link rel="preload" as="style" href="/theme/a.css"/>'],
    ['a script of somebody else', '<script src="https://elsewhere.example/_client/a.js"></script>'],
    ['marks in comments', '<!--$--><!--/$--><!-- -->'],
    ['the size of fonts', '<meta name="next-size-adjust" content=""/>'],
  ])('has lost %s', async (_, what) => {
    expect(await finishPage(page(what))).toBe(page(''))
    expect(await finishPage(page('', what))).toBe(page('', ''))
  })

  test.each([
    ['data blocks', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A <b>"}</script>'],
    ['our own module', '<script type="module" async="" src="/_client/reader-ABCDEFGH.js"></script>'],
    ['style sheets', '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'],
    ['pictures that are wanted first', '<link rel="preload" as="image" href="/media/a.jpg"/>'],
    ['feeds and canonical', '<link rel="canonical" href="/en"/><link rel="alternate" href="/en/feed.xml"/>'],
    ['templates of ours', '<template data-notice=""><p>Newer</p></template>'],
    ['text as it was written', '<p>5 &lt; 6 &amp; 中文&nbsp;“引号” <b>x</b></p><pre>\n a</pre>'],
    ['what is hidden and has something in it', '<div hidden=""><p>Menu</p></div>'],
    ['other empty elements', '<div hidden="" id="a"></div><div></div>'],
  ])('still has %s', async (_, what) => {
    expect(await finishPage(page(what))).toBe(page(what))
  })

  test('has no marks on what stays, and no empty holder of later parts', async () => {
    const sheet = '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'
    const holder = '<div hidden=""><!--$--><!--/$--></div><main>News</main>'
    expect(await finishPage(page(sheet, holder))).toBe(
      page('<link rel="stylesheet" href="/a.css"/>', '<main>News</main>'),
    )
  })

  test('is whole however long it is', async () => {
    const long = `<p>${'一行新闻。'.repeat(100_000)}</p>`
    expect(await finishPage(page('', long))).toBe(page('', long))
  })
})
