import { afterAll, beforeAll, expect, test } from 'vitest'

import { accessibilityProblems, describePages, widths } from './harness'
import { newProject, type Project } from './project'
import { startServer } from './server'

let project: Project
beforeAll(async () => {
  project = await newProject()
})
afterAll(() => project?.remove())

const watching = () => ({ project: project.folder, flags: ['--watch', '--texts', project.texts] })

describePages('A graph that changes', watching, (site) => {
  test('pages show it by themselves, and a subscription tells of it', async () => {
    const subscription = encodeURIComponent('subscription Changes { graphChanged { addedClaims changedArticles { label } } }')
    const graphiql = await site.open(`/graphiql/?query=${subscription}`)
    await graphiql.page.getByRole('button', { name: /^Execute query/ }).click()
    await graphiql.page.getByRole('button', { name: /^Stop query/ }).waitFor()

    const explorer = await site.open('/index.html?view=article&of=article/harbour-talks')
    await explorer.page.getByText('1 claim', { exact: true }).waitFor()

    const graph = await site.open('/index.html?view=graph&of=entity/anna-berg&select=entity/anna-berg')
    await graph.page.getByRole('button', { name: /^Boris Dahl, / }).waitFor()
    const lines = graph.page.getByRole('complementary').getByRole('button', { name: /Boris Dahl/ })
    await lines.getByText(/ 1 claim$/).waitFor()

    await project.addClaim()
    const told = graphiql.page.getByRole('region', { name: 'Result Window' })
    await told.getByText('"Harbour talks"').waitFor()
    await explorer.page.getByText('The harbour stays open.', { exact: true }).waitFor()
    expect(graphiql.errors).toEqual([])
    expect(explorer.errors).toEqual([])
    await lines.getByText(/ [23] claims$/).waitFor()
    expect(graph.errors).toEqual([])
    await graph.close()
    await graphiql.close()
    await explorer.close()
  })

  const article = '/index.html?view=article&of=article/harbour-talks'

  test('a page holds one connection, and asks for nothing until something changes', async () => {
    await project.removeClaim()
    const visit = await site.open('/healthz')
    const sockets: string[] = []
    visit.page.on('websocket', (socket) => sockets.push(socket.url()))
    await visit.page.goto(site.server.url + article)
    await visit.page.getByText('1 claim', { exact: true }).waitFor()
    await visit.page.getByRole('navigation').getByRole('link', { name: 'Articles' }).click()
    await visit.page.getByText('Harbour talks').first().waitFor()
    const asked = visit.requests.length
    await visit.page.waitForTimeout(6_000)
    expect(visit.requests.length).toBe(asked)
    expect(sockets).toEqual([`${site.server.url.replace('http', 'ws')}/graphql`])
    await visit.close()
  })

  test('where no connection passes, a page asks now and then', async () => {
    const visit = await site.open('/healthz')
    await visit.page.routeWebSocket('**/graphql', (socket) => socket.close())
    await visit.page.goto(site.server.url + article)
    await visit.page.getByText('1 claim', { exact: true }).waitFor()
    await project.addClaim()
    await visit.page.getByText('The harbour stays open.', { exact: true }).waitFor()
    await visit.close()
  })

  test('a server that ends at once is said to be away, and followed again when it is back', async () => {
    await project.removeClaim()
    const visit = await site.open(article)
    await visit.page.getByText('1 claim', { exact: true }).waitFor()
    const away = visit.page.getByRole('status').getByText(/^The server is away\./)
    expect(await away.count()).toBe(0)

    expect(await site.server.stop()).toBe(0)
    expect(site.server.log()).not.toContain('still under way')
    await away.waitFor()
    for (const [width, viewport] of Object.entries(widths)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.setViewportSize(viewport)
        await visit.page.emulateMedia({ colorScheme })
        await visit.picture(`away-${width}-${colorScheme}`)
        expect(await accessibilityProblems(visit.page)).toEqual([])
      }
    }
    // A page that is opened meanwhile asks again by itself.
    await visit.page.getByRole('navigation').getByRole('link', { name: 'Articles' }).click()
    await visit.page.getByRole('alert').getByText('The server does not answer', { exact: true }).waitFor()

    await project.addClaim()
    const again = await startServer({ ...watching(), listen: new URL(site.server.url).host })
    try {
      await away.waitFor({ state: 'detached' })
      await visit.page.getByRole('link', { name: 'Harbour talks' }).first().click()
      await visit.page.getByText('The harbour stays open.', { exact: true }).waitFor()
      await project.rewordClaim()
      await visit.page.getByText('The harbour will not close.', { exact: true }).waitFor()
      await visit.close()
    } finally {
      await again.stop()
    }
  })
})
