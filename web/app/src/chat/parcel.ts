/** A picture on its way. */
export interface ParcelFile {
  key: string;
  file: Blob;
  name: string;
  width: number;
  height: number;
  /** The server has it under this id. */
  media?: string;
}

/** The message that one answers, as it is shown until the server has the answer. */
export interface Answered {
  id: string;
  name: string;
  words: string;
}

/** A message that the server doesn't have yet. Plain data, so that the browser can keep it over a reload. */
export interface Parcel {
  /** Goes with every attempt, so that a message that arrived unnoticed isn't written twice. */
  key: string;
  chat: string;
  text: string;
  files: readonly ParcelFile[];
  /** A post that is shared. */
  post?: string;
  answered?: Answered;
  /** When it was written, in milliseconds; what was written first is sent first. */
  at: number;
  /** Why the server didn't take it, in words; empty while it is on its way. */
  problem: string;
}

/** Where parcels survive a reload. */
export interface ParcelStore {
  load: () => Promise<Parcel[]>;
  /** Whether it is still there: another window may have sent it. */
  has: (key: string) => Promise<boolean>;
  put: (parcel: Parcel) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

/** Says to other pages of this browser that somebody has something in their outbox. */
export const MARK = 'tintype-outbox';

const DATABASE = 'tintype-chat';
const PARCELS = 'parcels';

/** Opens the store of one account. It rejects where the browser keeps nothing, as in some private windows. */
export async function openParcelStore(owner: string): Promise<ParcelStore> {
  const database = await opened();
  const ofOwner = IDBKeyRange.bound([owner, ''], [owner, '\uffff']);
  const parcels = (mode: IDBTransactionMode) => database.transaction(PARCELS, mode).objectStore(PARCELS);

  return {
    load: () => answered(parcels('readonly').getAll(ofOwner)),
    has: async (key) => (await answered(parcels('readonly').count([owner, key]))) > 0,
    put: (parcel) => written(parcels('readwrite'), (store) => store.put(parcel, [owner, parcel.key])),
    remove: (key) => written(parcels('readwrite'), (store) => store.delete([owner, key])),
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(PARCELS);
  };
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function written(store: IDBObjectStore, write: (store: IDBObjectStore) => void): Promise<void> {
  const { transaction } = store;
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
    write(store);
    // Said at once, for a page that is going away has no time to be asked again.
    transaction.commit();
  });
}
