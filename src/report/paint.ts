import { styleText } from 'node:util';
import type { Severity } from '../core/finding.js';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** A brush that paints where `color` says so. Whether it does was decided before: flags and the environment are not this room's. */
export function painter(color: boolean): Paint {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** The colour of each severity. */
export const severityStyle: Readonly<Record<Severity, Style>> = { error: 'red', warn: 'yellow', info: 'cyan' };

/** What people call each severity. */
export const severityWord: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };
