import type { Change, Weight } from '../core/change.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { count, visible, wrap } from './text.js';

const titles: Readonly<Record<Weight, readonly [string, 'red' | 'green' | 'cyan']>> = {
  material: ['material', 'red'],
  favourable: ['better for people', 'green'],
  wording: ['wording only', 'cyan'],
};

/** What changes for people, for a terminal. */
export function changeText(
  changes: readonly Change[],
  sides: { readonly before: string; readonly after: string },
  options: ReportOptions,
): string {
  const from = wrap(visible(`From ${sides.before} to ${sides.after}.`), options.width);
  if (changes.length === 0) return `${from}\n\nNothing changes for people.\n`;
  const paint = painter(options.color);
  const blocks = (Object.keys(titles) as Weight[]).flatMap((weight) => {
    const found = changes.filter((change) => change.weight === weight);
    const [title, style] = titles[weight];
    return found.length === 0
      ? []
      : ['', paint(style, `${title} (${found.length})`), ...found.flatMap((one) => blockOf(one, options))];
  });
  const material = changes.filter(({ weight }) => weight === 'material').length;
  const end = `${count(material, 'material change')} of ${count(changes.length, 'change')}. \`--format html\` shows the redline.`;
  return [from, ...blocks, '', wrap(end, options.width), ''].join('\n');
}

function blockOf({ says, why, data, tell, law, at, about, weight }: Change, { width }: ReportOptions): string[] {
  const line = (label: string, text: string) => wrap(visible(text), width, `    ${label.padEnd(5)}`);
  return [
    wrap(visible(says), width, '  '),
    ...(weight === 'wording' ? [] : [line('why', why)]),
    ...(tell ? [line('tell', `${tell.who}. ${tell.when}. (${data} data)`)] : []),
    ...(law.length > 0 ? [line('law', law.join('; '))] : []),
    line('at', at ? `${at.file}:${at.line} ${about}` : about),
  ];
}
