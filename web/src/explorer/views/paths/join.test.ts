import { expect, test } from 'vitest'

import type { JoinKind, Standing } from '../../api/operations'
import { joinStanding, joinWords } from './join'

const link = (standing: Standing) => ({ id: 'link/0', standing, predicate: { label: 'designated as' } })
const by = { label: 'by' }

test.each<[string, JoinKind, string, boolean, string]>([
  ['a link', 'LINK', 'met', true, 'met'],
  ['a qualifier of one link', 'QUALIFIER', 'by', true, 'designated as … by'],
  ['a qualifier of several links', 'QUALIFIER', 'in', false, '… in'],
  ['speech', 'SPEECH', 'stated', false, 'stated … about'],
])('joinWords tells %s', (_name, kind, label, linked, want) => {
  expect(joinWords({ kind, predicate: { label }, link: linked ? link('ASSERTED') : null })).toBe(want)
})

test.each<[string, Standing | null, Standing[], Standing | undefined]>([
  ['that of its link', 'DISPUTED', ['ASSERTED'], 'DISPUTED'],
  ['that which its claims share', null, ['REPORTED', 'REPORTED'], 'REPORTED'],
  ['none when its claims differ', null, ['REPORTED', 'DENIED'], undefined],
  ['none without links', null, [], undefined],
])('joinStanding is %s', (_name, own, claims, want) => {
  const join = { kind: 'LINK', label: '', forward: true, claimCount: 1, predicate: by, link: own && link(own) } as const
  expect(joinStanding({ ...join, claims: claims.map((standing) => ({ link: { standing } })) as never })).toBe(want)
})
