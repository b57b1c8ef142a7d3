/** How long notifications may stay away, in seconds; 0 for good. */
export const MUTES = { hour: 3_600, night: 8 * 3_600, week: 7 * 24 * 3_600, always: 0 } as const;

export type Mute = keyof typeof MUTES;

export const MUTE_TIMES = Object.keys(MUTES) as Mute[];
