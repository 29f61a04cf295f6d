import { expect, test } from '@playwright/test'
import { news } from '../news-command.ts'

const slugs = ['haulier-swaps-24-diesel-trucks-for-electric', 'haulier-goes-electric', 'electric-haulier']
const [first, second, third] = slugs.map((slug) => `/en/news/${slug}`) as [string, string, string]

test('an article that moved is found at every address it ever had', async ({ page, request }) => {
  for (const at of [0, 1]) {
    await news('correct', slugs[at]!, '--locale', 'en', '--kind', 'typo', '--slug', slugs[at + 1]!)
  }
  for (const old of [first, second]) {
    const answer = await request.get(old, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    // In one step, however often it moved.
    expect(answer.headers().location).toBe(third)
  }
  await page.goto(first)
  await expect(page).toHaveURL(third)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Haulier swaps 24 diesel trucks')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())
})
