import { defineConfig } from 'vitest/config'

// Units. The pages are tested as a whole in e2e/.
export default defineConfig({
  test: { include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'] },
})
