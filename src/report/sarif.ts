import type { Finding, Location, Severity } from '../core/finding.js';
import type { SkippedFile } from '../core/observation.js';
import type { Range } from '../core/range.js';
import type { Result, RuleSummary } from '../core/result.js';
import { fromTop, messageOf } from './concerns.js';
import { jsonText } from './json.js';
import type { Reporter, ReportOptions } from './options.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };
const problems: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'recommendation' };

// Halves of a pair, which stand in no URI.
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function artifact(file: string, options: ReportOptions) {
  const path = fromTop(options, file).replace(halves, '\ufffd');
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function physical(range: Range, options: ReportOptions) {
  const region = { startLine: range.line, startColumn: range.column, endLine: range.endLine, endColumn: range.endColumn };
  return { artifactLocation: artifact(range.file, options), region };
}

function helpOf(rule: RuleSummary): string {
  const law = rule.law.length > 0 ? `\n\n**Law:** ${rule.law.join('; ')}` : '';
  return `# ${rule.id}\n\n${rule.summary}\n\n${rule.why}${law}\n\n\`forthright explain ${rule.id}\` says more.`;
}

function descriptor(rule: RuleSummary, { pages }: ReportOptions) {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    ...(pages === null || !rule.docs.startsWith('docs/') ? {} : { helpUri: new URL(rule.docs, pages).href }),
    help: { text: `${rule.summary} ${rule.why}`, markdown: helpOf(rule) },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ['privacy', rule.id.split('/')[0], rule.force], 'problem.severity': problems[rule.severity] },
  };
}

function suppressionOf({ by, reason }: NonNullable<Finding['suppressed']>) {
  return { kind: by === 'inline' ? 'inSource' : 'external', status: 'accepted', justification: reason };
}

function related(location: Location, index: number, options: ReportOptions) {
  return {
    id: index,
    physicalLocation: physical(location, options),
    ...(location.note ? { message: { text: location.note } } : {}),
  };
}

/** Whether an earlier commit had the finding too: in the words of SARIF, so that readers do not take it for hidden. */
function comparedWith({ since }: Result, { suppressed }: Finding) {
  if (suppressed?.by === 'base') return { baselineState: 'unchanged' };
  if (suppressed) return { suppressions: [suppressionOf(suppressed)] };
  return since ? { baselineState: 'new' } : {};
}

function resultOf(finding: Finding, result: Result, options: ReportOptions) {
  const [first, ...others] = finding.locations;
  const index = result.rulesRun.findIndex((rule) => rule.id === finding.rule);
  const logical = [{ fullyQualifiedName: finding.about }];
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: [messageOf(finding), finding.why, ...finding.do].join('\n') },
    locations: first
      ? [{ physicalLocation: physical(first, options), logicalLocations: logical }]
      : [{ logicalLocations: logical }],
    ...(others.length > 0 ? { relatedLocations: others.map((one, position) => related(one, position + 1, options)) } : {}),
    partialFingerprints: { 'forthright/v1': finding.fingerprint },
    ...comparedWith(result, finding),
  };
}

function notice(file: SkippedFile, options: ReportOptions) {
  const physicalLocation = { artifactLocation: artifact(file.path, options) };
  return { level: 'warning', message: { text: `Not looked at: ${file.reason}.` }, locations: [{ physicalLocation }] };
}

function run(result: Result, options: ReportOptions) {
  const skipped = result.files?.skipped ?? [];
  return {
    tool: {
      driver: {
        name: result.tool.name,
        semanticVersion: result.tool.version,
        rules: result.rulesRun.map((rule) => descriptor(rule, options)),
      },
    },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the checked repository.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: skipped.map((file) => notice(file, options)) }],
    results: result.findings.map((finding) => resultOf(finding, result, options)),
  };
}

/** SARIF 2.1.0 for code scanning: relative paths, all rules that ran, our own fingerprints, suppressed findings with their reasons. */
export const sarif: Reporter = (result, options) =>
  jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(result, options)],
  });
