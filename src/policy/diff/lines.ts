/** A cell of a line: a paragraph has one without a label, a row of a table one for each column. */
export interface Cell {
  readonly label: string | null;
  readonly text: string;
}

/** A line of a policy as people compare it: a heading, a paragraph, an item of a list, or a row of a table. */
export interface Line {
  readonly section: string;
  readonly title: string;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  readonly cells: readonly Cell[];
}

interface Told {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }[];
}
type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

const alone = (text: string): Cell[] => [{ label: null, text }];

/** The lines of a policy in its JSON form. */
export function linesOf(document: string): Line[] {
  const { sections } = JSON.parse(document) as Told;
  return sections.flatMap(({ id, title, blocks }) => {
    const line = (kind: Line['kind'], cells: readonly Cell[]): Line => ({ section: id, title, kind, cells });
    const heading = title === '' ? [] : [line('heading', alone(title))];
    return [...heading, ...blocks.flatMap((block) => linesOfBlock(block, line))];
  });
}

function linesOfBlock(block: Block, line: (kind: Line['kind'], cells: readonly Cell[]) => Line): Line[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => line('item', alone(item)));
    case 'table':
      return block.rows.map((row) =>
        line(
          'row',
          row.map((text, index) => ({ label: block.columns[index] ?? null, text })),
        ),
      );
    default:
      return [line(block.type, alone(block.text))];
  }
}

/** Everything that a line says, for comparing whole lines. */
export const keyOf = ({ section, kind, cells }: Line): string => JSON.stringify([section, kind, cells.map(({ text }) => text)]);
