/**
 * Brings an element into view by moving only the nearest part that scrolls, and
 * not at all when it is in view already. Its scroll-margin is kept free.
 */
export function reveal(element: Element | null, behavior: ScrollBehavior = 'instant'): void {
  if (!element?.checkVisibility()) return
  const scroller = scrollerOf(element)
  const view = scroller.getBoundingClientRect()
  const from = scroller === document.documentElement ? 0 : Math.max(view.top, 0)
  const to = scroller === document.documentElement ? innerHeight : Math.min(view.bottom, innerHeight)
  const { top, bottom } = element.getBoundingClientRect()
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element)
  const above = parseFloat(scrollMarginTop)
  if (top >= from + above && bottom <= to - parseFloat(scrollMarginBottom)) return
  scroller.scrollBy({ top: top - from - Math.max(above, (to - from) / 5), behavior })
}

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) return parent
  }
  return document.documentElement
}
