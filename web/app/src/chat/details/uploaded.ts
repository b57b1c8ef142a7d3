import type { Transport } from '../../compose/transport';

const TRIES = 20;
const PAUSE = 500;

/** Uploads one small picture; its id, or nothing where the server doesn't take it. */
export async function uploaded(
  transport: Transport,
  file: File,
  pause: (milliseconds: number) => Promise<void> = rest,
): Promise<string | undefined> {
  const { signal } = new AbortController();
  let answer = await transport.send(file, file.name, () => {}, signal);
  for (let tried = 0; answer.kind === 'processing' && tried < TRIES; tried++) {
    await pause(PAUSE);
    answer = await transport.ask(answer.id, signal);
  }
  return answer.kind === 'done' ? answer.media.id : undefined;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
