import { Parser } from 'htmlparser2';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** What stands side by side is one paragraph still: a row of a table is read across. */
const beside: ReadonlySet<string> = new Set(['td', 'th', 'br', 'img', 'input']);
const inline: ReadonlySet<string> = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup u wbr'.split(' '));

/** The words that a reader of a page sees, paragraphs parted by an empty line. */
function ofHtml(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const edge = (name: string, step: number) => {
    if (silent.has(name)) hidden += step;
    if (!inline.has(name)) parts.push(beside.has(name) ? ' ' : '\n\n');
  };
  const parser = new Parser({
    onopentagname: (name) => edge(name, 1),
    onclosetag: (name) => edge(name, -1),
    ontext: (text) => hidden === 0 && parts.push(text.replace(/\s+/g, ' ')),
  });
  parser.end(html);
  return parts.join('');
}

const flow: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'footnoteDefinition']);
const jointOf = ({ type }: Node): string => (flow.has(type) ? '\n\n' : type === 'tableRow' ? ' ' : '');

const textOf = (node: Node): string => {
  if (node.type === 'html') return node.value === undefined ? '' : ofHtml(node.value);
  if (node.type === 'break') return ' ';
  return node.value ?? node.children?.map(textOf).join(jointOf(node)) ?? '';
};

/** The plain text of a policy that stands in a file of this name: HTML, Markdown, or text as it is. */
export function plainText(file: string, text: string): string {
  if (/\.x?html?$/i.test(file)) return ofHtml(text);
  return /\.(?:md|markdown)$/i.test(file) ? textOf(remark().use(remarkGfm).parse(text) as Node) : text;
}
