import { defineConfig } from 'vitest/config'

// The pages in a real browser and the HTTP audits, against the real server.
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/setup.ts'],
    // One browser at a time: two cores have enough to do with it and the server.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page does by itself takes longer beside other work.
    expect: { poll: { timeout: 10_000 } },
  },
})
