import { useEffect, useId, useState } from 'react'

import { isDate } from '../place/edtf'
import styles from './date-field.module.css'

type Props = {
  label: string
  value: string | null
  onChange: (date: string | null) => void
}

/** A date as exact as one likes: 2025, 2025-02 or 2025-02-20. Takes effect on leaving the field or on Enter. */
export function DateField({ label, value, onChange }: Props) {
  const [written, write] = useState(value ?? '')
  const id = useId()
  useEffect(() => write(value ?? ''), [value])
  const date = written.trim()
  const wrong = date !== '' && !isDate(date)
  const settle = () => {
    if (!wrong && date !== (value ?? '')) onChange(date || null)
  }
  return (
    <label className={styles['field']}>
      {label}
      <input
        size={10}
        placeholder="YYYY-MM"
        autoComplete="off"
        value={written}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        onChange={({ target }) => write(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
        }}
      />
      {wrong && (
        <span id={id} role="alert" className={styles['wrong']}>
          Write a year, month or day: 2025, 2025-02, 2025-02-20.
        </span>
      )}
    </label>
  )
}
