import { Parser } from 'htmlparser2';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);
const inline: ReadonlySet<string> = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup u wbr'.split(' '));

/** The words that a reader of a page sees. */
function ofHtml(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const edge = (name: string, step: number) => {
    if (silent.has(name)) hidden += step;
    if (!inline.has(name)) parts.push('\n');
  };
  const parser = new Parser({
    onopentagname: (name) => edge(name, 1),
    onclosetag: (name) => edge(name, -1),
    ontext: (text) => hidden === 0 && parts.push(text),
  });
  parser.end(html);
  return parts.join('');
}

const textOf = (node: Node): string => {
  if (node.type === 'html') return node.value === undefined ? '' : ofHtml(node.value);
  const isFlow = node.children?.some(({ type }) => type !== 'text') && node.type !== 'paragraph';
  return node.value ?? node.children?.map(textOf).join(isFlow ? '\n' : '') ?? '';
};

/** The plain text of a policy that stands in a file of this name: HTML, Markdown, or text as it is. */
export function plainText(file: string, text: string): string {
  if (/\.x?html?$/i.test(file)) return ofHtml(text);
  return /\.(?:md|markdown)$/i.test(file) ? textOf(remark().use(remarkGfm).parse(text) as Node) : text;
}
