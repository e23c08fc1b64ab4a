package io.entsdk.core.directory;

/** Says what an organisation is to the schools that it works with or answers for. */
public enum OrganisationKind {
  /** The academy and what depends on it: rectorate, DSDEN, <em>circonscription</em>. */
  AUTHORITY,
  /** <em>Commune</em> or a grouping of communes. */
  COMMUNE,
  /** <em>Département</em> or <em>région</em>. */
  LOCAL_AUTHORITY,
  /** <em>Association</em>, of parents or for activities. */
  ASSOCIATION,
  /** <em>Aide sociale à l'enfance</em>, and the homes that it entrusts children to. */
  CHILD_PROTECTION,
  /** A company that processes data for a school. */
  COMPANY
}
