import { writePermalink } from '../../graphiql/permalink'
import { at } from '../../site/root'
import type { TypedDocumentString } from '../api/operations'

type Props<Result, Variables> = { document: TypedDocumentString<Result, Variables>; variables: Variables; className?: string | undefined }

/** Leads to GraphiQL, with the question that a view asked. */
export function QuestionLink<Result, Variables>({ document, variables, className }: Props<Result, Variables>) {
  const address = writePermalink(at('graphiql/'), { query: document.toString().trim(), variables: JSON.stringify(variables, null, 2) })
  return (
    <a className={className} href={address} target="_blank" rel="noreferrer">
      Open in GraphiQL
    </a>
  )
}
