package io.entsdk.core.personal;

/**
 * Sorts personal data as a register does (GDPR Art. 30(1)(c)); the code in brackets is the W3C
 * DPV-PD concept.
 */
public enum DataCategory {
  /** Names and what tells a person apart (dpv-pd:Identifying). */
  IDENTITY,
  /** Date of birth (dpv-pd:BirthDate). */
  BIRTH,
  /** Addresses that a message can be sent to (dpv-pd:Contact). */
  CONTACT,
  /** School, class, level and functions (dpv-pd:Education). */
  SCHOOLING,
  /** Who answers for which child (dpv-pd:Family). */
  FAMILY_LINK,
  /** Identifiers of accounts (dpv-pd:AccountIdentifier). */
  ACCOUNT,
  /** What proves a sign-in (dpv-pd:Authenticating). */
  CREDENTIAL,
  /** When and from where somebody was connected (dpv-pd:DeviceBased). */
  CONNECTION,
  /** What somebody wrote or was sent (dpv-pd:Communication). */
  CORRESPONDENCE,
  /** Answers and agreements somebody gave (dpv-pd:Preference). */
  ANSWER,
  /** Who did what, kept as proof (dpv-pd:ActivityMonitoring). */
  TRACE
}
