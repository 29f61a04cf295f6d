import { describe, expect, test } from 'vitest'
import { partsOf } from '../../client/marked.ts'

describe('what is marked in a suggestion', () => {
  test.each([
    ['Steel prices rise', 'pri ste', ['', 'Ste', 'el ', 'pri', 'ces rise']],
    ['Mining in Lanhu', 'in', ['Mining ', 'in', ' Lanhu']],
    ['岚湖铸造厂', '铸造', ['岚湖', '铸造', '厂']],
    ['A股与3D打印', '打印', ['A股与3D', '打印', '']],
    ['Why? (C++)', '( c++', ['Why? ', '(', '', 'C++', ')']],
    ['Copper', 'zinc', ['Copper']],
  ])('%s: %s', (text, typed, parts) => {
    expect(partsOf(text, typed)).toEqual(parts)
  })
})
