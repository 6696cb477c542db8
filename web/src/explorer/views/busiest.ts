import type { AgentFragment } from '../api/operations'

/**
 * The n who take part in most claims, as subject, object or speaker, most
 * first; of equals those with more links. Who takes part in none is left out.
 */
export function busiest<Agent extends Pick<AgentFragment, 'takesPart' | 'linkCount' | 'name'>>(agents: readonly Agent[], n: number): Agent[] {
  return agents
    .filter(({ takesPart }) => takesPart.totalCount > 0)
    .sort(
      (a, b) => b.takesPart.totalCount - a.takesPart.totalCount || b.linkCount - a.linkCount || a.name.localeCompare(b.name, 'en'),
    )
    .slice(0, n)
}
