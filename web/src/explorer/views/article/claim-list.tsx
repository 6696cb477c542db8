import { memo } from 'react'

import type { ClaimCardFragment } from '../../api/operations'
import type { Pages } from '../../api/use-answer'
import { ClaimCard } from '../../parts/claim-card'
import { List } from '../../parts/list'
import { Selectable } from '../../parts/selectable'
import { Empty } from '../../parts/states'

/** An article's claims, as far as they are loaded. */
export type Claims = {
  readonly loaded: readonly ClaimCardFragment[]
  readonly total: number
  readonly pages: Pages<unknown>
  readonly selected: string | null
  /** What the address selects, but the article has not. */
  readonly lost: string | null
}

type Props = { claims: Claims; onPassage?: (claim: string, start: number) => void }

/** The claims of an article in the order of its text, one of them selected. */
export const ClaimList = memo(function ClaimList({ claims: { loaded, total, pages, selected, lost }, onPassage }: Props) {
  return (
    <>
      <h2>Claims, in the order of the text</h2>
      {lost && <Empty>This article has no claim {lost}.</Empty>}
      <List items={loaded} total={total} noun="claims" pages={pages}>
        {(claim) => (
          <Selectable id={claim.id} selected={claim.id === selected}>
            <ClaimCard claim={claim} inArticle onPassage={onPassage} />
          </Selectable>
        )}
      </List>
    </>
  )
})
