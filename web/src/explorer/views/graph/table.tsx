import { StandingMark } from '../../parts/standing-mark'
import { lineLabel } from './scene/lines'
import type { Scene } from './scene/scene'
import styles from './table.module.css'

/** The same as the picture, to be read: one row a line, one for each entity without any. */
export function Table({ scene: { nodes, lines }, onSelect }: { scene: Scene; onSelect: (id: string) => void }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const joined = new Set(lines.flatMap(({ source, target }) => [source, target]))
  const entity = (id: string) => (
    <button type="button" onClick={() => onSelect(id)}>
      {byId.get(id)?.name}
    </button>
  )
  return (
    <div className={styles['scroll']} role="region" aria-label="Graph as a table" tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          {nodes.length} entities, {lines.length} lines
        </caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">How</th>
            <th scope="col">To</th>
            <th scope="col">Standing</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.id} ${line.standing}`}>
              <td>{entity(line.source)}</td>
              <td>
                <button type="button" onClick={() => onSelect(line.id)}>
                  {lineLabel(line)}
                </button>
                {line.toSource && (line.toTarget ? ' (both ways)' : ' (from right to left)')}
              </td>
              <td>{entity(line.target)}</td>
              <td>
                <StandingMark standing={line.standing} />
              </td>
              <td>{line.claimCount}</td>
            </tr>
          ))}
          {nodes
            .filter(({ id }) => !joined.has(id))
            .map(({ id }) => (
              <tr key={id}>
                <td>{entity(id)}</td>
                <td colSpan={4}>nothing in the picture</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
