import type { Rule } from '../core/rule.js';
import codeNewPlace from './code/new-place.js';
import codeSdkUndeclared from './code/sdk-undeclared.js';
import codeUndeclaredField from './code/undeclared-field.js';
import consentMarketingOptOut from './consent/marketing-opt-out.js';
import consentPurposeNoBasis from './consent/purpose-no-basis.js';
import exceptionsExpired from './exceptions/expired.js';
import exceptionsUnused from './exceptions/unused.js';
import exceptionsWithoutReason from './exceptions/without-reason.js';
import minimizationDeclaredNeverCollected from './minimization/declared-never-collected.js';
import minimizationFieldWithoutPurpose from './minimization/field-without-purpose.js';
import minimizationSpecialCategoryUnflagged from './minimization/special-category-unflagged.js';
import minimizationStaleHistory from './minimization/stale-history.js';
import policyOutOfSync from './policy/out-of-sync.js';
import policyWordingUpdated from './policy/wording-updated.js';
import retentionBackupLonger from './retention/backup-longer.js';
import retentionClosedAccountKept from './retention/closed-account-kept.js';
import retentionIndefinite from './retention/indefinite.js';
import retentionMissing from './retention/missing.js';
import retentionNoTrigger from './retention/no-trigger.js';
import retentionOverCategoryMax from './retention/over-category-max.js';
import securityNoMeasures from './security/no-measures.js';
import securitySensitiveUnencrypted from './security/sensitive-unencrypted.js';
import sharingLegalDisclosureUntold from './sharing/legal-disclosure-untold.js';
import sharingRecipientNoRole from './sharing/recipient-no-role.js';
import sharingRecipientUndeclared from './sharing/recipient-undeclared.js';
import sharingSoldData from './sharing/sold-data.js';
import transparencyControllerContactMissing from './transparency/controller-contact-missing.js';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  codeNewPlace,
  codeSdkUndeclared,
  codeUndeclaredField,
  consentMarketingOptOut,
  consentPurposeNoBasis,
  exceptionsExpired,
  exceptionsUnused,
  exceptionsWithoutReason,
  minimizationDeclaredNeverCollected,
  minimizationFieldWithoutPurpose,
  minimizationSpecialCategoryUnflagged,
  minimizationStaleHistory,
  policyOutOfSync,
  policyWordingUpdated,
  retentionBackupLonger,
  retentionClosedAccountKept,
  retentionIndefinite,
  retentionMissing,
  retentionNoTrigger,
  retentionOverCategoryMax,
  securityNoMeasures,
  securitySensitiveUnencrypted,
  sharingLegalDisclosureUntold,
  sharingRecipientNoRole,
  sharingRecipientUndeclared,
  sharingSoldData,
  transparencyControllerContactMissing,
];
