/** Text in which the search marked what matched: between ** and **. */
export function Highlight({ text }: { text: string }) {
  return text.split('**').map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))
}
