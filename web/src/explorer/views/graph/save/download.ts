/** Gives the browser a file to save. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The largest picture that every usual browser can draw, in pixels: along a side, and in all. */
const largest = { side: 16_384, area: 2 ** 26 }

/** How many pixels each unit of a drawing can have: as many as wanted, unless that is more than browsers draw. */
export function scaleFor(width: number, height: number, wanted: number): number {
  return Math.min(wanted, largest.side / Math.max(width, height), Math.sqrt(largest.area / (width * height)))
}

/** A drawing as pixels, so many for each of its units. */
export async function rasterize({ svg, width, height }: { svg: string; width: number; height: number }, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))), 'image/png')
  })
}
