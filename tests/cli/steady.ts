// What a command printed → the same without what differs from run to run: folders, milliseconds, sizes, hashes.

export function steady(printed: string, folder: string): string {
  return printed
    .replaceAll(folder, '<project>')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/^(2025-W\d\d\/\S+\.pptx +\S+ +\S+ +\d+ +\d+) +\d+ +\d+$/gm, '$1  <kB>  <ms>')
    .replace(/^(file +audience +language +slides +findings) +size kB +ms$/gm, '$1  size kB  ms');
}
