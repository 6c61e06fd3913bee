/** What a YAML parser's error code means to a person, and what to do about it. */
const sentences: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  TAB_AS_INDENT: ['A tab indents this line; YAML wants spaces.', 'Replace the tab with spaces.'],
  BAD_INDENT: [
    'The indentation does not fit, or a bracket is not closed before it.',
    'Align the line with its neighbours and close each `{` and `[`.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second `key: value` starts in the middle of a value.',
    'Put a text with a colon in quotes, or check the indentation of the line.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key runs over more than one line; a colon or an indentation is missing.',
    'Write `key: value` on one line.',
  ],
  MISSING_CHAR: ['A closing quote, bracket or comma is missing.', 'Close what was opened here.'],
  BAD_SCALAR_START: ['A value may not begin with this character unless it stands in quotes.', 'Put the value in quotes.'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes starts an escape that YAML does not know.',
    'Write two backslashes, or use single quotes.',
  ],
  BLOCK_IN_FLOW: [
    'A value over several lines stands inside brackets.',
    'Put it in quotes on one line, or write the map without brackets.',
  ],
  MULTIPLE_DOCS: [
    'A second document starts here; the file may hold only one.',
    'Remove the `---`, or move the second part to a file of its own and `include` it.',
  ],
  BAD_ALIAS: ['This alias names no anchor.', 'Write the name of an anchor (`&name`) that stands further up.'],
  DUPLICATE_KEY: ['This key stands twice in one map.', 'Keep one of them.'],
  UNEXPECTED_TOKEN: [
    'Something stands here that YAML does not expect.',
    'Put the whole value in quotes, and check brackets and indentation around it.',
  ],
  BAD_COLLECTION_TYPE: ['The tag and the value do not fit.', 'Remove the tag (`!…`).'],
  RESOURCE_EXHAUSTION: ['The file is nested too deeply to be read.', 'Write it with fewer levels.'],
};

/** One error of the YAML parser in words for people; `message` is the parser's own, used where the code is not known. */
export function yamlFault(code: string, message: string): { readonly message: string; readonly do: readonly string[] } {
  const known = sentences[code];
  if (known) return { message: known[0], do: [known[1]] };
  return {
    message: `The YAML cannot be read: ${(message.split('\n')[0] ?? '').replace(/[.:]*$/, '')}.`,
    do: ['Put the value in quotes, and check brackets and indentation around it.'],
  };
}
