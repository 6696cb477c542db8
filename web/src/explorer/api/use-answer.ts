import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query'
import { useEffect } from 'react'

import { ask, Failure } from './ask'
import type { TypedDocumentString } from './operations'

/** What all views share: answers stay until the graph changes. */
export function newAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        networkMode: 'always', // the server is often on this machine, where there is no network to be away
        refetchOnWindowFocus: false,
        retry: (attempts, error) => attempts < 1 && error instanceof Failure && error.kind === 'unreachable',
        retryDelay: 500,
      },
    },
  })
}

/** What is known of an answer. */
export type Answer<Result> = {
  readonly data: Result | undefined
  readonly error: Failure | null
  /** The data answers the question before; the new answer is on its way. */
  readonly stale: boolean
  readonly retry: () => void
}

/** The answer to a question; while a changed question is asked the answer before stays. */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true }: { enabled?: boolean } = {},
): Answer<Result> {
  const { data, error, isPlaceholderData, refetch } = useQuery<Result, Failure>({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { data, error, stale: isPlaceholderData, retry: () => void refetch() }
}

/** What a page of a list tells of itself. */
export type Page = {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** The pages of a list so far, and the way to more of them. */
export type Pages<Result> = Answer<readonly Result[]> & {
  /** Asks for the next page; undefined when there is none. */
  readonly more: (() => void) | undefined
  readonly loadingMore: boolean
}

/** The pages of a list, one after another. pageOf finds the list in an answer. */
export function usePages<Result, Variables extends { after?: string | null | undefined }>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pageOf: (result: Result) => Page | null | undefined,
): Pages<Result> {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<
    Result,
    Failure,
    InfiniteData<Result>,
    QueryKey,
    string | null
  >({
    queryKey: [document.toString(), variables, 'pages'],
    queryFn: ({ signal, pageParam }) => ask(document, { ...variables, after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const page = pageOf(last)
      return page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    },
  })
  return {
    data: data?.pages,
    error,
    stale: false,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  }
}

/** Asks for pages until what a permalink selects is found, or there are no more. */
export function useMoreUntil(found: boolean, { more, loadingMore, error }: Pages<unknown>): void {
  useEffect(() => {
    if (!found && !loadingMore && !error) more?.()
  }, [found, loadingMore, error, more])
}

/** All pages of a list together, for what must be whole. pageOf finds the list in an answer. */
export function useWhole<Result, Variables extends { after?: string | null | undefined }>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pageOf: (result: Result) => Page | null | undefined,
): Answer<readonly Result[]> {
  const { data, error, refetch } = useQuery<readonly Result[], Failure>({
    queryKey: [document.toString(), variables, 'whole'],
    queryFn: async ({ signal }) => {
      const answers: Result[] = []
      let after: string | null = null
      let more = true
      while (more) {
        const answer: Result = await ask(document, { ...variables, after }, signal)
        const { hasNextPage, endCursor } = pageOf(answer)?.pageInfo ?? { hasNextPage: false, endCursor: null }
        answers.push(answer)
        after = endCursor
        more = hasNextPage && endCursor !== null
      }
      return answers
    },
  })
  return { data, error, stale: false, retry: () => void refetch() }
}
