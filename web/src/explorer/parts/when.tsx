import type { WhenLabelFragment } from '../api/operations'

const bases = { STATED: '', INFERRED: ' (inferred)', COMPUTED: ' (computed)' }

/** A date as far as the source tells it. */
export function When({ when }: { when: WhenLabelFragment }) {
  return (
    <time dateTime={/^\d{4}(-\d\d){0,2}$/.test(when.edtf) ? when.edtf : undefined} title={when.note ?? undefined}>
      {when.label}
      {bases[when.basis]}
    </time>
  )
}
