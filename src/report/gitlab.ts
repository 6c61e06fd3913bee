import type { Finding, Severity } from '../core/finding.js';
import type { Result } from '../core/result.js';
import { fromTop, messageOf } from './concerns.js';
import { jsonText } from './json.js';
import type { Reporter, ReportOptions } from './options.js';
import { foundIn } from './standing.js';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warn: 'minor', info: 'info' };

function issueOf(finding: Finding, { inventory }: Result, options: ReportOptions) {
  const [first] = finding.locations;
  return {
    // GitLab takes no empty text, and a rule of somebody’s own may have one.
    description: finding.message.trim() === '' ? finding.rule : messageOf(finding),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: severities[finding.severity],
    // GitLab wants a place for each; what is about the whole inventory stands at its top.
    location: {
      path: fromTop(options, first?.file ?? finding.inventories?.[0] ?? inventory ?? 'privacy.yaml'),
      lines: { begin: first?.line ?? 1 },
    },
  };
}

/** A Code Quality report for GitLab, which compares it with that of the target branch: what stood before is in it too. */
export const gitlab: Reporter = (result, options) => jsonText(foundIn(result).map((one) => issueOf(one, result, options)));
