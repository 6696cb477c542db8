import { expect, test } from 'vitest'

import { untouched } from '../../place/arrangement'
import { add, collapse, expand, hide, isExpanded, leaveOut, pin, showAll, unpin } from './arrange'
import { doAgain, nothingDone, remember, takeBack, type Undo } from './undo'

test('steps are taken back and done again', () => {
  let undo: Undo<string> = nothingDone
  expect(takeBack(undo, 'a')).toBeNull()
  undo = remember(remember(undo, 'a'), 'b')
  const back = takeBack(undo, 'c')
  expect(back?.present).toBe('b')
  expect(doAgain(back?.undo ?? undo, 'b')?.present).toBe('c')
  expect(doAgain(remember(back?.undo ?? undo, 'b'), 'd')).toBeNull()
})

test('an arrangement is changed and changed back', () => {
  const wide = expand(expand(untouched, 'a', 'p'), 'a', 'q')
  expect(wide.expanded).toHaveLength(2)
  expect(expand(wide, 'a', null).expanded).toEqual([{ entity: 'a', predicate: null }])
  expect(isExpanded(wide, 'a', false)).toBe(true)
  expect(collapse(wide, 'a', false)).toEqual(untouched)
  const chosen = add(hide(untouched, 'x'), 'x', 'a')
  expect(chosen).toEqual({ ...untouched, added: [{ entity: 'x', beside: 'a' }] })
  expect(isExpanded(chosen, 'a', false)).toBe(true)
  expect(leaveOut(chosen, 'x')).toEqual(untouched)
  expect(collapse(chosen, 'a', false)).toEqual(untouched)
  expect(isExpanded(collapse(untouched, 's', true), 's', true)).toBe(false)
  expect(expand(collapse(untouched, 's', true), 's', null).collapsed).toEqual([])
  expect(showAll(hide(hide(untouched, 'a'), 'a'))).toEqual(untouched)
  const pinned = pin(pin(untouched, { entity: 'a', x: 1, y: 1 }), { entity: 'a', x: 2.4, y: 3.6 })
  expect(pinned.pinned).toEqual([{ entity: 'a', x: 2, y: 4 }])
  expect(unpin(pinned, 'a')).toEqual(untouched)
})
