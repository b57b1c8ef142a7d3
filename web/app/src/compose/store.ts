import type { Composition } from './composition';

/** Where a composition survives a reload: the browser's own database, one for each account. */
export interface CompositionStore {
  /** The composition left behind, with the files that are still there. */
  load: () => Promise<{ composition: Composition; files: Map<string, File> } | undefined>;
  save: (composition: Composition) => Promise<void>;
  keepFile: (key: string, file: File) => Promise<void>;
  /** Forgets the composition and all its files. */
  clear: () => Promise<void>;
}

const DATABASE = 'tintype-compose';
const TEXTS = 'compositions';
const FILES = 'files';

/** Opens the store of one account. It rejects where the browser keeps nothing, as in some private windows. */
export async function openStore(owner: string): Promise<CompositionStore> {
  const database = await opened();
  const ofOwner = IDBKeyRange.bound([owner, ''], [owner, '\uffff']);

  return {
    load: async () => {
      const transaction = database.transaction([TEXTS, FILES]);
      const composition = await answered<Composition | undefined>(transaction.objectStore(TEXTS).get(owner));
      if (!composition) return undefined;
      const store = transaction.objectStore(FILES);
      const [keys, files] = await Promise.all([
        answered<IDBValidKey[]>(store.getAllKeys(ofOwner)),
        answered<File[]>(store.getAll(ofOwner)),
      ]);
      const named = keys.map((key, index): [string, File] => [
        (key as [string, string])[1],
        files[index] as File,
      ]);
      return { composition, files: new Map(named) };
    },

    save: async (composition) => {
      const writing = database.transaction(TEXTS, 'readwrite');
      writing.objectStore(TEXTS).put(composition, owner);
      // Said at once, for a page that is going away has no time to be asked again.
      writing.commit();
      await completed(writing);
      const cleaning = database.transaction(FILES, 'readwrite');
      const kept = new Set(composition.pictures.map(({ key }) => key));
      const store = cleaning.objectStore(FILES);
      for (const key of await answered<IDBValidKey[]>(store.getAllKeys(ofOwner))) {
        if (!kept.has((key as [string, string])[1])) store.delete(key);
      }
      await completed(cleaning);
    },

    keepFile: async (key, file) => {
      const transaction = database.transaction(FILES, 'readwrite');
      transaction.objectStore(FILES).put(file, [owner, key]);
      await completed(transaction);
    },

    clear: async () => {
      const transaction = database.transaction([TEXTS, FILES], 'readwrite');
      transaction.objectStore(TEXTS).delete(owner);
      transaction.objectStore(FILES).delete(ofOwner);
      await completed(transaction);
    },
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TEXTS);
    request.result.createObjectStore(FILES);
  };
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
