/** Breaks a name into at most two lines of about so many characters; what does not fit is cut off with an ellipsis. */
export function nameLines(name: string, most = 24): readonly string[] {
  if (name.length <= most) return [name]
  const space = name.lastIndexOf(' ', most)
  if (space <= 0) return [cut(name, most)]
  return [name.slice(0, space), cut(name.slice(space + 1), most)]
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
