import { afterAll, beforeAll, expect, test } from 'vitest'

import { describePages } from './harness'
import { newProject, type Project } from './project'

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
})
