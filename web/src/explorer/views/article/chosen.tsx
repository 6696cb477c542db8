import styles from './chosen.module.css'

type Props = {
  /** What is selected, as `whichClaim` says it. */
  which: string
  onNext: (() => void) | undefined
  onGo: () => void
  onClear: () => void
}

/** Tells which claim is selected among those on the same words, and leads to the others. */
export function Chosen({ which, onNext, onGo, onClear }: Props) {
  return (
    <div className={styles['chosen']}>
      <p>{which}</p>
      {onNext && (
        <button type="button" className="button" onClick={onNext}>
          Next
        </button>
      )}
      <button type="button" className="button" onClick={onGo}>
        In the list
      </button>
      <button type="button" className="button" aria-label="Select nothing" title="Select nothing (Esc)" onClick={onClear}>
        ✕
      </button>
    </div>
  )
}

/** Says which claim is selected among those on the same words; those are none for an annotator's remark. */
export function whichClaim(selected: string, here: readonly string[]): string {
  if (here.length === 0) return 'This claim rests on no words of the text'
  return here.length === 1 ? 'The claim on these words' : `Claim ${here.indexOf(selected) + 1} of ${here.length} on these words`
}
