package io.entsdk.core.directory;

/** Says under which contract with the State a school works (code de l'éducation, L442-1 to 12). */
public enum Contract {
  /** A public school. */
  PUBLIC,
  /** <em>Privé sous contrat</em>. */
  PRIVATE_UNDER_CONTRACT,
  /** <em>Privé hors contrat</em>. */
  PRIVATE_OUTSIDE_CONTRACT
}
