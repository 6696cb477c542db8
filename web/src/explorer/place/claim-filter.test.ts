import { expect, test } from 'vitest'

import { brushedFilter, datedFilter } from './claim-filter'
import { noFilter } from './filter'
import { start } from './place'

test('the axis holds to every condition but the dates, the list to those too', () => {
  const place = { ...start, of: ['entity/a'], filter: { ...noFilter, articles: ['article/x'], speech: false, from: '2024', standings: ['DENIED' as const] } }
  expect(datedFilter(place)).toEqual({ entity: ['entity/a'], article: ['article/x'], speech: false, when: { dated: true } })
  expect(brushedFilter(place)).toEqual({ ...datedFilter(place), when: { dated: true, from: '2024' } })
  expect(brushedFilter(start)).toEqual({ when: { dated: true } })
})
