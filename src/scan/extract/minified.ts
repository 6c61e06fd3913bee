const shortest = 3000;
const marks = /[;{}]/g;

/** Whether JavaScript was made small by a tool, whatever its file is called: most of it stands on one line that is full of statements. A long text or picture in the code is none. */
export function isMinified(path: string, text: string): boolean {
  if (text.length < shortest || !/\.[cm]?js$/.test(path)) return false;
  let longest = '';
  for (const line of text.split('\n')) if (line.length > longest.length) longest = line;
  return (
    longest.length > shortest && longest.length > 0.6 * text.length && (longest.match(marks)?.length ?? 0) > longest.length / 100
  );
}
