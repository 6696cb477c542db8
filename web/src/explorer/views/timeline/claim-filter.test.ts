import { expect, test } from 'vitest'

import { noFilter } from '../../place/filter'
import { start } from '../../place/place'
import { brushedFilter, datedFilter } from './claim-filter'

test('the axis holds to every condition but the dates, the list to those too', () => {
  const place = { ...start, of: ['entity/a'], filter: { ...noFilter, articles: ['article/x'], speech: false, from: '2024', standings: ['DENIED' as const] } }
  expect(datedFilter(place)).toEqual({ entity: ['entity/a'], article: ['article/x'], speech: false, when: { dated: true } })
  expect(brushedFilter(place)).toEqual({ ...datedFilter(place), when: { dated: true, from: '2024' } })
  expect(brushedFilter(start)).toEqual({ when: { dated: true } })
})
