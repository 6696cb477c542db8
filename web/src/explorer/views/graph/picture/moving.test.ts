import { expect, test } from 'vitest'

import type { Line } from '../scene/lines'
import { stepFrom } from './step'
import { fit, pan, pictured, reveal, zoomAt } from './viewport'

const room = { left: 10, right: 10, top: 10, bottom: 10 }
const size = { width: 400, height: 300 }

test('all points are seen when the picture fits', () => {
  const points = [{ x: -900, y: 20 }, { x: 1300, y: 700 }, { x: 0, y: -100 }]
  const { x, y, k } = fit(points, size, room)
  for (const point of points) {
    expect(k * point.x + x).toBeGreaterThanOrEqual(9.999)
    expect(k * point.x + x).toBeLessThanOrEqual(390.001)
    expect(k * point.y + y).toBeGreaterThanOrEqual(9.999)
    expect(k * point.y + y).toBeLessThanOrEqual(290.001)
  }
})

test('what reaches beyond its point is seen too, and does not grow with the zoom', () => {
  const name = { left: 50, right: 50, top: 0, bottom: 30 }
  const points = [{ x: 0, y: 0, reach: name }, { x: 2000, y: 0, reach: name }, { x: 1000, y: 300 }]
  const { x, y, k } = fit(points, size, room)
  expect(x - 50).toBeCloseTo(10)
  expect(2000 * k + x + 50).toBeCloseTo(390)
  expect(y).toBeGreaterThanOrEqual(10)
})

test('nothing and one point are in the middle', () => {
  expect(fit([], size, room)).toEqual({ x: 200, y: 150, k: 1 })
  const { k, ...at } = fit([{ x: 50, y: 50 }], size, room)
  expect({ x: k * 50 + at.x, y: k * 50 + at.y }).toEqual({ x: 200, y: 150 })
})

test('zooming keeps its point, within limits; panning moves', () => {
  const at = { x: 120, y: 80 }
  const before = { x: 5, y: -7, k: 0.8 }
  const after = zoomAt(before, at, 1.7)
  expect(pictured(after, at).x).toBeCloseTo(pictured(before, at).x)
  expect(pictured(after, at).y).toBeCloseTo(pictured(before, at).y)
  expect(zoomAt(before, at, 1e9).k).toBe(4)
  expect(zoomAt(before, at, 1e-9).k).toBe(0.1)
  expect(pan(before, { x: 1, y: 2 })).toEqual({ x: 6, y: -5, k: 0.8 })
})

test('what is revealed is in the window, and what is seen does not move', () => {
  const seen = { x: 0, y: 0, k: 1 }
  expect(reveal(seen, { x: 200, y: 150 }, size)).toEqual(seen)
  const { x } = reveal(seen, { x: 900, y: 150 }, size)
  expect(900 + x).toBeLessThan(400)
})

test('arrow keys lead to neighbours first', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['far', { x: 300, y: 10 }],
    ['close', { x: 50, y: 0 }],
    ['above', { x: 0, y: -40 }],
  ])
  const lines = [{ source: 'far', target: 'a' }] as Line[]
  expect(stepFrom('a', 'right', lines, places)).toBe('far')
  expect(stepFrom('a', 'up', lines, places)).toBe('above')
  expect(stepFrom('a', 'left', lines, places)).toBeNull()
})
