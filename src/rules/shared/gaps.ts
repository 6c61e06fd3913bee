/** So many that say a thing make it a habit. */
const enough = 6;

/** Whether a file says a thing so often that leaving it out is a gap: at least six times, and in two of three places. */
export function isHabit(all: number, open: number): boolean {
  return all - open >= enough && open * 3 <= all;
}
