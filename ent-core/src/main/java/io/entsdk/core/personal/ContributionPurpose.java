package io.entsdk.core.personal;

/**
 * Says what a contribution to a place of others stays for, without a name, once its contributor's
 * account is closed: the closed list of the arrêté of 30 November 2006 (ENT), article 6. Whoever
 * objects then takes it away.
 */
public enum ContributionPurpose {
  /** <em>Informatif</em>: others are told something by it. */
  INFORMATION,
  /** <em>Pédagogique</em>: others learn or teach by it. */
  TEACHING,
  /** <em>Scientifique</em>: it is an object of research. */
  SCIENCE
}
