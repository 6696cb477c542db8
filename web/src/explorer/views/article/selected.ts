import type { Place } from '../../place/place'

/**
 * The claim that a place selects among those of an article; null when it selects
 * none. For a speech claim, such as claim/a/c4.1, it is what was said, claim/a/c4:
 * the one card and the passages are of both.
 */
export function selectedClaim({ selected }: Pick<Place, 'selected'>): string | null {
  return selected?.startsWith('claim/') ? selected.replace(/\.\d+$/, '') : null
}
