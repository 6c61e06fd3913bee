import type { Rule } from '../core/rule.js';
import admNoHumanReview from './adm/no-human-review.js';
import admUndeclared from './adm/undeclared.js';
import codeAccountLeavesData from './code/account-leaves-data.js';
import codeCookieLifeMismatch from './code/cookie-life-mismatch.js';
import codeFieldSentExceedsDeclaredRecipient from './code/field-sent-exceeds-declared-recipient.js';
import codeFormerValuesKept from './code/former-values-kept.js';
import codeMissingDeletionPath from './code/missing-deletion-path.js';
import codeMissingExportPath from './code/missing-export-path.js';
import codeMorePreciseThanUsed from './code/more-precise-than-used.js';
import codeNeverRead from './code/never-read.js';
import codeNewPlace from './code/new-place.js';
import codeNoWayBack from './code/no-way-back.js';
import codeOpaqueField from './code/opaque-field.js';
import codeOptinDefaultTrue from './code/optin-default-true.js';
import codePiiInLog from './code/pii-in-log.js';
import codePiiInUrl from './code/pii-in-url.js';
import codePlainPassword from './code/plain-password.js';
import codeProofNotWritten from './code/proof-not-written.js';
import codeRenamedPlace from './code/renamed-place.js';
import codeRequiredMismatch from './code/required-mismatch.js';
import codeRetentionMismatch from './code/retention-mismatch.js';
import codeSdkUndeclared from './code/sdk-undeclared.js';
import codeTrackingBeforeConsent from './code/tracking-before-consent.js';
import codeUndeclaredField from './code/undeclared-field.js';
import codeWeakPseudonym from './code/weak-pseudonym.js';
import consentBundled from './consent/bundled.js';
import consentChildNoParental from './consent/child-no-parental.js';
import consentChildProfilingAds from './consent/child-profiling-ads.js';
import consentConditionDoesNotFit from './consent/condition-does-not-fit.js';
import consentConsentWhenMandatory from './consent/consent-when-mandatory.js';
import consentContractNotNecessary from './consent/contract-not-necessary.js';
import consentCriminalNoAuthority from './consent/criminal-no-authority.js';
import consentExemptTrackerMisuse from './consent/exempt-tracker-misuse.js';
import consentLiNotAssessed from './consent/li-not-assessed.js';
import consentLiNotStated from './consent/li-not-stated.js';
import consentMarketingOptOut from './consent/marketing-opt-out.js';
import consentNoOptIn from './consent/no-opt-in.js';
import consentNoRecord from './consent/no-record.js';
import consentNoWithdrawal from './consent/no-withdrawal.js';
import consentPreticked from './consent/preticked.js';
import consentPurposeNoBasis from './consent/purpose-no-basis.js';
import consentTrackerNoConsent from './consent/tracker-no-consent.js';
import consentTwoBases from './consent/two-bases.js';
import consentWithdrawalHarder from './consent/withdrawal-harder.js';
import exceptionsExpired from './exceptions/expired.js';
import exceptionsUnused from './exceptions/unused.js';
import exceptionsWithoutReason from './exceptions/without-reason.js';
import minimizationAnonymousAlternative from './minimization/anonymous-alternative.js';
import minimizationBiometricWithoutAlternative from './minimization/biometric-without-alternative.js';
import minimizationContactsUpload from './minimization/contacts-upload.js';
import minimizationDeclaredNeverCollected from './minimization/declared-never-collected.js';
import minimizationDefaultOnOptional from './minimization/default-on-optional.js';
import minimizationDobWhereAgeEnough from './minimization/dob-where-age-enough.js';
import minimizationDuplicateField from './minimization/duplicate-field.js';
import minimizationFieldWithoutPurpose from './minimization/field-without-purpose.js';
import minimizationFreeTextUncontrolled from './minimization/free-text-uncontrolled.js';
import minimizationFullDocumentWhereCheckEnough from './minimization/full-document-where-check-enough.js';
import minimizationGovIdUnjustified from './minimization/gov-id-unjustified.js';
import minimizationInferredSensitive from './minimization/inferred-sensitive.js';
import minimizationIpNotTruncated from './minimization/ip-not-truncated.js';
import minimizationNameWhereHandleEnough from './minimization/name-where-handle-enough.js';
import minimizationPreciseGeoWhereCoarse from './minimization/precise-geo-where-coarse.js';
import minimizationPurposeTooVague from './minimization/purpose-too-vague.js';
import minimizationPurposeWithoutField from './minimization/purpose-without-field.js';
import minimizationRequestFormExcess from './minimization/request-form-excess.js';
import minimizationRequiredButOptional from './minimization/required-but-optional.js';
import minimizationSpecialCategoryUnflagged from './minimization/special-category-unflagged.js';
import minimizationStaleHistory from './minimization/stale-history.js';
import minimizationTitleOrGenderUnjustified from './minimization/title-or-gender-unjustified.js';
import minimizationUnrelatedToUse from './minimization/unrelated-to-use.js';
import policyCounselUnclear from './policy/counsel-unclear.js';
import policyHardToRead from './policy/hard-to-read.js';
import policyNeverWrite from './policy/never-write.js';
import policyOutOfSync from './policy/out-of-sync.js';
import policyOverrideStale from './policy/override-stale.js';
import policyOverrideUnused from './policy/override-unused.js';
import policyPassiveVoice from './policy/passive-voice.js';
import policyReviewDue from './policy/review-due.js';
import policySentenceMissing from './policy/sentence-missing.js';
import policySentenceTooLong from './policy/sentence-too-long.js';
import policyUnapproved from './policy/unapproved.js';
import policyUnprovableWord from './policy/unprovable-word.js';
import policyUntranslated from './policy/untranslated.js';
import policyVagueWord from './policy/vague-word.js';
import policyWordingUpdated from './policy/wording-updated.js';
import retentionBackupLonger from './retention/backup-longer.js';
import retentionCardSecurityCodeStored from './retention/card-security-code-stored.js';
import retentionChildIndefinite from './retention/child-indefinite.js';
import retentionClosedAccountKept from './retention/closed-account-kept.js';
import retentionConsentChoiceOver6m from './retention/consent-choice-over-6m.js';
import retentionCookieOver13m from './retention/cookie-over-13m.js';
import retentionEventCannotOccur from './retention/event-cannot-occur.js';
import retentionHoldOpen from './retention/hold-open.js';
import retentionInactiveAccount from './retention/inactive-account.js';
import retentionInconsistentUnits from './retention/inconsistent-units.js';
import retentionIndefinite from './retention/indefinite.js';
import retentionKeptAfterWithdrawal from './retention/kept-after-withdrawal.js';
import retentionLegalBasisUncited from './retention/legal-basis-uncited.js';
import retentionMissing from './retention/missing.js';
import retentionNoEndAction from './retention/no-end-action.js';
import retentionNoInactivityLimit from './retention/no-inactivity-limit.js';
import retentionNoTrigger from './retention/no-trigger.js';
import retentionNotEnforced from './retention/not-enforced.js';
import retentionOverCategoryMax from './retention/over-category-max.js';
import retentionOverPurposeMax from './retention/over-purpose-max.js';
import retentionSpecialLongerThanParent from './retention/special-longer-than-parent.js';
import retentionStoppedStillHeld from './retention/stopped-still-held.js';
import retentionWholeRecordForOneDuty from './retention/whole-record-for-one-duty.js';
import rightsReplyTooSlow from './rights/reply-too-slow.js';
import rightsRequestMethodsUnderTwo from './rights/request-methods-under-two.js';
import securityAbsoluteSecurityClaim from './security/absolute-security-claim.js';
import securityClaimNotEvidenced from './security/claim-not-evidenced.js';
import securityCookieUnprotected from './security/cookie-unprotected.js';
import securityDpiaMissing from './security/dpia-missing.js';
import securityNoAccessRoles from './security/no-access-roles.js';
import securityNoBreachPlan from './security/no-breach-plan.js';
import securityNoMeasures from './security/no-measures.js';
import securityPasswordNotHashed from './security/password-not-hashed.js';
import securitySensitiveUnencrypted from './security/sensitive-unencrypted.js';
import sharingAdsSharingIsSale from './sharing/ads-sharing-is-sale.js';
import sharingCategoryOnlyWhenNameKnown from './sharing/category-only-when-name-known.js';
import sharingCorporateEventUntold from './sharing/corporate-event-untold.js';
import sharingGpcNotHonoured from './sharing/gpc-not-honoured.js';
import sharingLawEnforcementNoProcess from './sharing/law-enforcement-no-process.js';
import sharingLegalDisclosureUntold from './sharing/legal-disclosure-untold.js';
import sharingMoreThanRecipientNeeds from './sharing/more-than-recipient-needs.js';
import sharingNoOptoutLink from './sharing/no-optout-link.js';
import sharingProcessorDataOwnUse from './sharing/processor-data-own-use.js';
import sharingProcessorNoContract from './sharing/processor-no-contract.js';
import sharingRecipientNoPurpose from './sharing/recipient-no-purpose.js';
import sharingRecipientNoRole from './sharing/recipient-no-role.js';
import sharingRecipientUndeclared from './sharing/recipient-undeclared.js';
import sharingRecipientUnused from './sharing/recipient-unused.js';
import sharingSensitiveSold from './sharing/sensitive-sold.js';
import sharingSoldData from './sharing/sold-data.js';
import sharingSubprocessorListStale from './sharing/subprocessor-list-stale.js';
import transfersDerogationRoutine from './transfers/derogation-routine.js';
import transfersDpfNotVerified from './transfers/dpf-not-verified.js';
import transfersNoCopyLink from './transfers/no-copy-link.js';
import transfersNoMechanism from './transfers/no-mechanism.js';
import transfersRecipientNoCountry from './transfers/recipient-no-country.js';
import transfersStorageLocationMissing from './transfers/storage-location-missing.js';
import transfersStoredAbroad from './transfers/stored-abroad.js';
import transparencyAuthorityMissing from './transparency/authority-missing.js';
import transparencyChildOperatorContact from './transparency/child-operator-contact.js';
import transparencyChildrenDenied from './transparency/children-denied.js';
import transparencyConsequencesMissing from './transparency/consequences-missing.js';
import transparencyControllerContactMissing from './transparency/controller-contact-missing.js';
import transparencyDpoUndecided from './transparency/dpo-undecided.js';
import transparencyJointArrangementMissing from './transparency/joint-arrangement-missing.js';
import transparencyJurisdictionUndeclared from './transparency/jurisdiction-undeclared.js';
import transparencyJurisdictionUnsigned from './transparency/jurisdiction-unsigned.js';
import transparencyOneChannelOnly from './transparency/one-channel-only.js';
import transparencyRepresentativeMissing from './transparency/representative-missing.js';
import transparencySaleUndeclared from './transparency/sale-undeclared.js';
import transparencySourceMissing from './transparency/source-missing.js';
import transparencyStatementUnsigned from './transparency/statement-unsigned.js';
import transparencySubjectInNoNotice from './transparency/subject-in-no-notice.js';
import transparencyUkComplaintRouteMissing from './transparency/uk-complaint-route-missing.js';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  admNoHumanReview,
  admUndeclared,
  codeAccountLeavesData,
  codeCookieLifeMismatch,
  codeFieldSentExceedsDeclaredRecipient,
  codeFormerValuesKept,
  codeMissingDeletionPath,
  codeMissingExportPath,
  codeMorePreciseThanUsed,
  codeNeverRead,
  codeNewPlace,
  codeNoWayBack,
  codeOpaqueField,
  codeOptinDefaultTrue,
  codePiiInLog,
  codePiiInUrl,
  codePlainPassword,
  codeProofNotWritten,
  codeRenamedPlace,
  codeRequiredMismatch,
  codeRetentionMismatch,
  codeSdkUndeclared,
  codeTrackingBeforeConsent,
  codeUndeclaredField,
  codeWeakPseudonym,
  consentBundled,
  consentChildNoParental,
  consentChildProfilingAds,
  consentConditionDoesNotFit,
  consentConsentWhenMandatory,
  consentContractNotNecessary,
  consentCriminalNoAuthority,
  consentExemptTrackerMisuse,
  consentLiNotAssessed,
  consentLiNotStated,
  consentMarketingOptOut,
  consentNoOptIn,
  consentNoRecord,
  consentNoWithdrawal,
  consentPreticked,
  consentPurposeNoBasis,
  consentTrackerNoConsent,
  consentTwoBases,
  consentWithdrawalHarder,
  exceptionsExpired,
  exceptionsUnused,
  exceptionsWithoutReason,
  minimizationAnonymousAlternative,
  minimizationBiometricWithoutAlternative,
  minimizationContactsUpload,
  minimizationDeclaredNeverCollected,
  minimizationDefaultOnOptional,
  minimizationDobWhereAgeEnough,
  minimizationDuplicateField,
  minimizationFieldWithoutPurpose,
  minimizationFreeTextUncontrolled,
  minimizationFullDocumentWhereCheckEnough,
  minimizationGovIdUnjustified,
  minimizationInferredSensitive,
  minimizationIpNotTruncated,
  minimizationNameWhereHandleEnough,
  minimizationPreciseGeoWhereCoarse,
  minimizationPurposeTooVague,
  minimizationPurposeWithoutField,
  minimizationRequestFormExcess,
  minimizationRequiredButOptional,
  minimizationSpecialCategoryUnflagged,
  minimizationStaleHistory,
  minimizationTitleOrGenderUnjustified,
  minimizationUnrelatedToUse,
  policyCounselUnclear,
  policyHardToRead,
  policyNeverWrite,
  policyOutOfSync,
  policyOverrideStale,
  policyOverrideUnused,
  policyPassiveVoice,
  policyReviewDue,
  policySentenceMissing,
  policySentenceTooLong,
  policyUnapproved,
  policyUnprovableWord,
  policyUntranslated,
  policyVagueWord,
  policyWordingUpdated,
  retentionBackupLonger,
  retentionCardSecurityCodeStored,
  retentionChildIndefinite,
  retentionClosedAccountKept,
  retentionConsentChoiceOver6m,
  retentionCookieOver13m,
  retentionEventCannotOccur,
  retentionHoldOpen,
  retentionInactiveAccount,
  retentionInconsistentUnits,
  retentionIndefinite,
  retentionKeptAfterWithdrawal,
  retentionLegalBasisUncited,
  retentionMissing,
  retentionNoEndAction,
  retentionNoInactivityLimit,
  retentionNoTrigger,
  retentionNotEnforced,
  retentionOverCategoryMax,
  retentionOverPurposeMax,
  retentionSpecialLongerThanParent,
  retentionStoppedStillHeld,
  retentionWholeRecordForOneDuty,
  rightsReplyTooSlow,
  rightsRequestMethodsUnderTwo,
  securityAbsoluteSecurityClaim,
  securityClaimNotEvidenced,
  securityCookieUnprotected,
  securityDpiaMissing,
  securityNoAccessRoles,
  securityNoBreachPlan,
  securityNoMeasures,
  securityPasswordNotHashed,
  securitySensitiveUnencrypted,
  sharingAdsSharingIsSale,
  sharingCategoryOnlyWhenNameKnown,
  sharingCorporateEventUntold,
  sharingGpcNotHonoured,
  sharingLawEnforcementNoProcess,
  sharingLegalDisclosureUntold,
  sharingMoreThanRecipientNeeds,
  sharingNoOptoutLink,
  sharingProcessorDataOwnUse,
  sharingProcessorNoContract,
  sharingRecipientNoPurpose,
  sharingRecipientNoRole,
  sharingRecipientUndeclared,
  sharingRecipientUnused,
  sharingSensitiveSold,
  sharingSoldData,
  sharingSubprocessorListStale,
  transfersDerogationRoutine,
  transfersDpfNotVerified,
  transfersNoCopyLink,
  transfersNoMechanism,
  transfersRecipientNoCountry,
  transfersStorageLocationMissing,
  transfersStoredAbroad,
  transparencyAuthorityMissing,
  transparencyChildOperatorContact,
  transparencyChildrenDenied,
  transparencyConsequencesMissing,
  transparencyControllerContactMissing,
  transparencyDpoUndecided,
  transparencyJointArrangementMissing,
  transparencyJurisdictionUndeclared,
  transparencyJurisdictionUnsigned,
  transparencyOneChannelOnly,
  transparencyRepresentativeMissing,
  transparencySaleUndeclared,
  transparencySourceMissing,
  transparencyStatementUnsigned,
  transparencySubjectInNoNotice,
  transparencyUkComplaintRouteMissing,
];
