import { expect, test } from '@playwright/test'
import { deskScripted } from '../desk/desk-kinds.ts'

for (const path of deskScripted) {
  test(`strangers hear that they are not signed in, and other sites nothing: ${path}`, async ({
    request,
    baseURL,
  }) => {
    const own = { headers: { origin: baseURL!, 'x-file-name': 'a.jpg' }, data: {} }
    const answers = [await request.get(path), await request.post(path, own)]
    // Each is asked by one method; the other it does not know.
    expect(answers.map((answer) => answer.status()).sort()).toEqual([401, 405])
    const heard = (await answers.find((answer) => answer.status() === 401)!.json()) as unknown
    expect(heard).toMatchObject({ ok: false, problem: { key: 'signIn.ended' } })
    const foreign = await request.post(path, { headers: { origin: 'https://elsewhere.example' }, data: {} })
    expect(foreign.status()).toBe(403)
  })
}
