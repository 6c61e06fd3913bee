/** Does a piece of work and counts the time under its name, less the time of the pieces within it. */
export type Timed = <T>(name: string, work: () => T) => T;
