// Fetching the module and the content with a real progress: bytes received of bytes promised.

export interface Part { url: string; weight: number }

/** All parts, in order. `onProgress` gets 0…1; weights stand in where a server does not say how long a part is. */
export async function loadParts(parts: readonly Part[], onProgress: (done: number) => void): Promise<Uint8Array[]> {
  const received = parts.map(() => 0);
  const expected = parts.map((part) => part.weight);
  const report = () => onProgress(Math.min(1, sum(received) / Math.max(1, sum(expected))));
  return Promise.all(parts.map(async (part, i) => {
    const response = await fetch(part.url, { credentials: 'same-origin' });
    if (!response.ok || !response.body) throw new Error(`${part.url}: ${response.status}`);
    const length = Number(response.headers.get('content-length'));
    // A compressed answer promises fewer bytes than arrive: then the build's own figure is nearer.
    if (length > 0 && !response.headers.get('content-encoding')) expected[i] = length;
    const chunks: Uint8Array[] = [];
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      received[i] = (received[i] ?? 0) + value.length;
      report();
    }
    const whole = new Uint8Array(received[i] ?? 0);
    let at = 0;
    for (const chunk of chunks) { whole.set(chunk, at); at += chunk.length; }
    return whole;
  }));
}

function sum(numbers: readonly number[]): number { return numbers.reduce((a, b) => a + b, 0); }
