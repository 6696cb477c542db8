// The editor's language services run in workers, bundled with the page: nothing
// is fetched from elsewhere.
import type { Environment } from 'monaco-editor'
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JSONWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'

const environment: Environment = {
  getWorker(_id, label) {
    switch (label) {
      case 'graphql':
        return new GraphQLWorker()
      case 'json':
        return new JSONWorker()
      default:
        return new EditorWorker()
    }
  },
}

Object.assign(globalThis, { MonacoEnvironment: environment })
