// The process → the most memory it has held so far, in megabytes.
export function peakMemory(): number {
  // Kilobytes on every system but macOS, whose bytes Node converts.
  return process.resourceUsage().maxRSS / 1000;
}
