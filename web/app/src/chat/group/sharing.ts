import type { Target } from './targets';

export interface Unsent {
  target: Target;
  problem: unknown;
}

interface Sending {
  /** The chat with somebody whom one has not written to. */
  open: (account: string) => Promise<string>;
  /** @param key the same for every attempt with one target */
  send: (chat: string, key: string) => Promise<unknown>;
  newKey: () => string;
}

/** Sends one thing to several, each on its own: what fails with one arrives at the others. */
export class Sharing {
  readonly #keys = new Map<string, string>();
  readonly #chats = new Map<string, string>();
  readonly #sending: Sending;

  constructor(sending: Sending) {
    this.#sending = sending;
  }

  /** Sends to all of these; answers with those that it did not reach, which can be tried again. */
  async send(targets: readonly Target[]): Promise<Unsent[]> {
    const unsent = await Promise.all(targets.map((target) => this.#sendOne(target)));
    return unsent.filter((one) => one !== undefined);
  }

  /** Where a target is written to, as far as that is known by now. */
  chatOf(target: Target): string | undefined {
    return target.chat ?? this.#chats.get(target.key);
  }

  async #sendOne(target: Target): Promise<Unsent | undefined> {
    try {
      const chat = this.chatOf(target) ?? (await this.#sending.open(target.account ?? ''));
      this.#chats.set(target.key, chat);
      await this.#sending.send(chat, this.#keyOf(target));
      return undefined;
    } catch (problem) {
      return { target, problem };
    }
  }

  #keyOf({ key }: Target): string {
    const known = this.#keys.get(key) ?? this.#sending.newKey();
    this.#keys.set(key, known);
    return known;
  }
}
