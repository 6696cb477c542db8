import { chooseTheme, themes, useTheme, type Theme } from './theme'

const looks: Record<Theme, { icon: string; label: string }> = {
  system: { icon: 'M4 5h16v11H4zM9 20h6M12 16v4', label: 'as the system' },
  light: {
    icon: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
    label: 'light',
  },
  dark: { icon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z', label: 'dark' },
}

/** Goes round the themes: system, light, dark. */
export function ThemeButton() {
  const { theme } = useTheme()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const label = `Theme: ${looks[theme].label}. Change to ${looks[next].label}`
  return (
    <button type="button" className="site-button" aria-label={label} title={label} onClick={() => chooseTheme(next)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={looks[theme].icon} />
      </svg>
    </button>
  )
}
