// In the bundle the phrase breaker imports this as `linkedom`: it parses HTML only when asked to, and nobody asks.
export class DOMParser {
  parseFromString() {
    throw new Error('Unexpected HTML, expected plain text');
  }
}
