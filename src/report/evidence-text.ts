import type { Evidence, Flow, Step } from '../core/evidence.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { visible, wrap } from './text.js';

function stepLines(steps: readonly Step[], options: ReportOptions): string[] {
  const paint = painter(options.color);
  return steps.map(({ file, line, text }, index) => {
    const at = visible(`${file}:${line}`);
    return wrap(`${at}  ${visible(text)}`, options.width, `  ${String(index + 1).padStart(3)}. `).replace(
      at,
      paint('underline', at),
    );
  });
}

const colors = { supported: 'green', contradicted: 'red', 'not shown': 'yellow' } as const;

/** What the code says of promises: each verdict with the path through the code, step by step. */
export function evidenceLines(evidence: readonly Evidence[], options: ReportOptions): string[] {
  const paint = painter(options.color);
  return evidence.flatMap(({ about, verdict, confidence, text, because }) => [
    `${paint(colors[verdict], verdict)}  ${paint('bold', visible(about))}`,
    wrap(`${visible(text)} (${confidence} confidence).`, options.width, '  '),
    ...stepLines(because, options),
    '',
  ]);
}

/** Where data go, each with the steps that lead there. */
export function flowLines(flows: readonly Flow[], options: ReportOptions): string[] {
  const paint = painter(options.color);
  return flows.flatMap(({ place, to, recipient, permitted, category, steps }) => {
    const end = recipient === null ? to : `${to} \`${recipient}\``;
    const allowed = permitted === null ? '' : permitted ? ', as declared' : ', and no field names it';
    return [
      `${paint('bold', visible(place))}  goes to ${visible(end)}${allowed}`,
      wrap(category, options.width, '  '),
      ...stepLines(steps, options),
      '',
    ];
  });
}
