import { describe, expect, it } from 'vitest'
import { readAutocannon } from '../../bench/load/autocannon.ts'
import { readWrk } from '../../bench/load/wrk.ts'
import { configFor } from '../../bench/nginx.ts'
import { median, percentile } from '../../bench/statistics.ts'

const WRK = `Running 10s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   635.91us    0.89ms  12.92ms   93.69%
    Req/Sec    56.20k     8.07k   62.00k    86.54%
  Latency Distribution
     50%  250.00us
     75%  491.00us
     90%  700.00us
     99%    5.80ms
  22464657 requests in 30.00s, 1.50GB read
  Socket errors: connect 1, read 2, write 0, timeout 12
  Non-2xx or 3xx responses: 5
Requests/sec: 748868.53
Transfer/sec:    606.33MB
`

describe("what wrk's report says", () => {
  it('is read with its units', () => {
    expect(readWrk(WRK)).toEqual({
      perSecond: 748868.53,
      requests: 22464657,
      bytes: 1.5 * 2 ** 30,
      p50: 0.25,
      p99: 5.8,
      errors: 15,
      not2xx: 5,
    })
  })

  it('has no errors where it names none', () => {
    const calm = WRK.split('\n').filter((line) => !/Socket|Non-2xx/.test(line))
    expect(readWrk(calm.join('\n'))).toMatchObject({ errors: 0, not2xx: 0 })
  })

  it('is no report when wrk could not connect', () => {
    expect(() => readWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('no report')
  })
})

it("autocannon's report is read into the same figures", () => {
  const report = {
    requests: { average: 9100.5, total: 91005 },
    latency: { p50: 6, p99: 15 },
    throughput: { total: 500_000 },
    errors: 1,
    timeouts: 2,
    non2xx: 3,
  }
  expect(readAutocannon(JSON.stringify(report))).toEqual({
    perSecond: 9100.5,
    requests: 91005,
    bytes: 500_000,
    p50: 6,
    p99: 15,
    errors: 3,
    not2xx: 3,
  })
})

describe('statistics', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)

  it('percentiles are values that were measured, by nearest rank', () => {
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile([7], 0.5)).toBe(7)
    expect(percentile([], 0.5)).toBeNaN()
  })

  it('the median of an even number lies between the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 9])).toBe(3)
    expect(median([])).toBeNaN()
  })
})

it("every place in nginx's configuration is filled in", () => {
  const config = configFor({ folder: '/srv/x', port: '8123', headers: '    # none' })
  expect(config).not.toMatch(/\{\{(folder|port|headers)\}\}/)
  expect(config).toContain('listen 127.0.0.1:8123')
})
